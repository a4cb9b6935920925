package org.laodongmei.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How large and how long an MP4 film is, from the boxes {@code mvhd} and {@code tkhd}. Unknown is
 * zero.
 */
record Film(int width, int height, Duration duration) {

    private static final Film UNKNOWN = new Film(0, 0, Duration.ZERO);
    private static final int LARGEST_INDEX = 8_000_000;
    private static final int MOOV = 0x6D6F6F76;
    private static final int MVHD = 0x6D766864;
    private static final int TRAK = 0x7472616B;
    private static final int TKHD = 0x746B6864;

    static Film read(Path file, FileType type) throws IOException {
        if (type != FileType.MP4) {
            return UNKNOWN;
        }
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer header = ByteBuffer.allocate(16);
            long at = 0;
            for (int boxes = 0; boxes < 1_000 && at + 8 <= channel.size(); boxes++) {
                header.clear();
                channel.read(header, at);
                long size = Integer.toUnsignedLong(header.getInt(0));
                int head = size == 1 ? 16 : 8;
                size = size == 1 ? header.getLong(8) : size == 0 ? channel.size() - at : size;
                if (size < head) {
                    break;
                }
                if (header.getInt(4) == MOOV) {
                    ByteBuffer index =
                            ByteBuffer.allocate(
                                    (int)
                                            Math.min(
                                                    Math.min(size, channel.size() - at) - head,
                                                    LARGEST_INDEX));
                    channel.read(index, at + head);
                    return index(index.flip());
                }
                at += size;
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
            return UNKNOWN;
        }
        return UNKNOWN;
    }

    private static Film index(ByteBuffer moov) {
        Film film = UNKNOWN;
        int at = 0;
        while (at + 8 <= moov.limit()) {
            int size = moov.getInt(at);
            if (size < 8 || size > moov.limit() - at) {
                break;
            }
            ByteBuffer box = moov.slice(at + 8, size - 8);
            switch (moov.getInt(at + 4)) {
                case MVHD -> film = new Film(film.width, film.height, duration(box));
                case TRAK -> film = film.width > 0 ? film : film.sized(box);
                default -> {}
            }
            at += size;
        }
        return film;
    }

    private static Duration duration(ByteBuffer mvhd) {
        boolean wide = mvhd.get(0) == 1;
        long scale = Integer.toUnsignedLong(mvhd.getInt(wide ? 20 : 12));
        long units = wide ? mvhd.getLong(24) : Integer.toUnsignedLong(mvhd.getInt(16));
        boolean known = scale > 0 && units >= 0 && units / scale < 1_000_000;
        return known ? Duration.ofMillis(units * 1000 / scale) : Duration.ZERO;
    }

    /**
     * With the size of the track, if it has one: sound has none. A quarter turn swaps the sides.
     */
    private Film sized(ByteBuffer trak) {
        if (trak.limit() < 8 || trak.getInt(4) != TKHD) {
            return this;
        }
        int matrix = trak.get(8) == 1 ? 8 + 52 : 8 + 40;
        boolean turned = trak.getInt(matrix) == 0 && trak.getInt(matrix + 4) != 0;
        int across = trak.getInt(matrix + 36) >>> 16;
        int down = trak.getInt(matrix + 40) >>> 16;
        return turned ? new Film(down, across, duration) : new Film(across, down, duration);
    }
}
