package org.laodongmei.media.library;

import static org.laodongmei.db.tables.Tables.UPLOAD;

import org.laodongmei.db.Database;
import org.laodongmei.db.tables.tables.records.UploadRecord;
import org.laodongmei.media.Assets;
import org.laodongmei.media.UnusableMedia;
import org.laodongmei.media.library.InvalidAsset.Reason;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files that come in parts, over connections that break: what is on the disk is what has arrived,
 * also after the process was killed. Somebody's parts are theirs alone, and forgotten after a day.
 * Safe for any threads.
 */
public final class Uploads {

    /** At most so many of one person are under way. */
    public static final int MOST = 40;

    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int BUFFER = 1 << 16;

    private final Database database;
    private final Library library;
    private final InstantSource clock;
    private final Path folder;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    /**
     * Opens what is under way.
     *
     * @param data folder in which {@code uploads/} lies or will lie
     */
    public Uploads(Database database, Library library, Path data, InstantSource clock) {
        this.database = database;
        this.library = library;
        this.clock = clock;
        this.folder = data.resolve("uploads");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file under way.
     *
     * @param size of the whole, in bytes
     * @param offset how much of it is here
     */
    public record Part(String id, String name, long size, long offset) {

        /** Whether nothing is missing but to finish it. */
        public boolean isWhole() {
            return offset == size;
        }
    }

    /**
     * Begins a file.
     *
     * @throws InvalidAsset if it is empty, too large, or too many are under way
     */
    public Part begin(String by, String name, long size) {
        if (size < 1) {
            throw new InvalidAsset(Reason.EMPTY);
        }
        if (size > Assets.LARGEST) {
            throw new InvalidAsset(Reason.TOO_LARGE);
        }
        forget();
        String id = UUID.randomUUID().toString();
        String kept = name.substring(0, Math.min(name.length(), 200));
        database.write(tx -> {
            if (tx.fetchCount(UPLOAD, UPLOAD.ACCOUNT.eq(by)) >= MOST) {
                throw new InvalidAsset(Reason.TOO_MANY_UPLOADS);
            }
            return tx.insertInto(UPLOAD)
                    .set(UPLOAD.ID, id)
                    .set(UPLOAD.ACCOUNT, by)
                    .set(UPLOAD.NAME, kept)
                    .set(UPLOAD.BYTES, size)
                    .set(UPLOAD.MADE_AT, clock.millis())
                    .execute();
        });
        return new Part(id, kept, size, 0);
    }

    /** Somebody's file under way. */
    public Optional<Part> find(String by, String id) {
        return database.read(db ->
                        db.selectFrom(UPLOAD)
                                .where(UPLOAD.ID.eq(id), UPLOAD.ACCOUNT.eq(by))
                                .fetchOptional())
                .map(this::part);
    }

    private Part part(UploadRecord row) {
        return new Part(
                row.getId(), row.getName(), row.getBytes(), file(row.getId()).toFile().length());
    }

    /**
     * Appends what comes. When the connection breaks, what came until then is kept.
     *
     * @param offset where it belongs, which must be where the file ends
     * @return the file as it is now
     * @throws InvalidAsset if it does not belong there, is more than was said, or another request
     *     is at it
     * @throws IOException if the connection breaks
     */
    public Part append(Part part, long offset, InputStream in) throws IOException {
        if (!busy.add(part.id)) {
            throw new InvalidAsset(Reason.BUSY);
        }
        try (FileChannel out =
                FileChannel.open(
                        file(part.id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (out.size() != offset) {
                throw new InvalidAsset(Reason.NOT_THE_NEXT_PART);
            }
            out.position(offset);
            try {
                copy(in, out, part.size - offset);
            } finally {
                out.force(true);
            }
            return new Part(part.id, part.name, part.size, out.size());
        } finally {
            busy.remove(part.id);
        }
    }

    private static void copy(InputStream in, FileChannel out, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = most;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (read > left) {
                throw new InvalidAsset(Reason.TOO_LARGE);
            }
            left -= read;
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
    }

    /**
     * Makes an asset of a file that is whole, and forgets the upload whatever comes of it.
     *
     * @throws UnusableMedia if it cannot be taken
     * @throws InvalidAsset if another request is at it
     */
    public Library.Added finish(String by, Part part) throws UnusableMedia {
        if (!busy.add(part.id)) {
            throw new InvalidAsset(Reason.BUSY);
        }
        try {
            Library.Added added = library.add(file(part.id), part.name, by);
            drop(part.id);
            return added;
        } catch (UnusableMedia e) {
            drop(part.id);
            throw e;
        } finally {
            busy.remove(part.id);
        }
    }

    /** Gives a file under way up. */
    public void drop(Part part) {
        drop(part.id);
    }

    private void drop(String id) {
        database.write(tx -> tx.deleteFrom(UPLOAD).where(UPLOAD.ID.eq(id)).execute());
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget() {
        long old = clock.instant().minus(FORGOTTEN).toEpochMilli();
        List<String> ids =
                database.read(db ->
                        db.select(UPLOAD.ID)
                                .from(UPLOAD)
                                .where(UPLOAD.MADE_AT.lt(old))
                                .limit(200)
                                .fetch(UPLOAD.ID));
        ids.forEach(this::drop);
    }

    private Path file(String id) {
        return folder.resolve(id);
    }
}
