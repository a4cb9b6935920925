package org.laodongmei.media;

import org.laodongmei.media.Decoder.Decoded;
import org.laodongmei.media.Decoder.Size;
import org.laodongmei.media.Renditions.Crop;
import org.laodongmei.media.pixel.Likeness;
import org.laodongmei.media.pixel.Pixels;
import org.laodongmei.media.pixel.Scaler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/**
 * Makes renditions: decodes once, scales each from the next larger, and writes them on all cores.
 * At most two pictures are decoded at a time, a very large one alone.
 */
final class Darkroom {

    private static final long MOST_PIXELS = 60_000_000;
    private static final int PERMITS = 64;
    private static final int LARGE = 24_000_000;

    private final Semaphore room = new Semaphore(PERMITS, true);

    /**
     * The frame a picture will be made for: its upright size, and what stands between file and
     * reader.
     */
    record Frame(Path original, FileType type, int orientation, int width, int height) {

        boolean isTurned() {
            return orientation >= 5;
        }
    }

    /**
     * What a picture looks like.
     *
     * @param colour the dominant one, {@code #rrggbb}
     * @param likeness see {@link Likeness}
     */
    record Developed(String colour, long likeness) {
        static final Developed NOTHING = new Developed("", Likeness.NONE);
    }

    /**
     * Reads the header and refuses what is too large or cannot be a picture, before anything is
     * decoded.
     */
    static Frame measure(Path original, FileType type, Metadata metadata)
            throws IOException, UnusableMedia {
        Size size = Decoder.size(original, type);
        if (size.width() < 1 || size.height() < 1) {
            throw new UnusableMedia("The picture has no size", "图片没有尺寸");
        }
        if ((long) size.width() * size.height() > MOST_PIXELS) {
            throw new UnusableMedia(
                    "The picture has "
                            + size.width()
                            + " × "
                            + size.height()
                            + " pixels, at most "
                            + MOST_PIXELS / 1_000_000
                            + " million are taken",
                    "图片有 "
                            + size.width()
                            + " × "
                            + size.height()
                            + " 像素，最多收 "
                            + MOST_PIXELS / 10_000
                            + " 万像素");
        }
        Frame frame =
                metadata.isTurned()
                        ? new Frame(
                                original, type, metadata.orientation(), size.height(), size.width())
                        : new Frame(
                                original,
                                type,
                                metadata.orientation(),
                                size.width(),
                                size.height());
        if (Renditions.widths(frame.width(), frame.height()).isEmpty()) {
            throw new UnusableMedia(
                    "The picture is too narrow for its height: "
                            + frame.width()
                            + " × "
                            + frame.height(),
                    "图片太窄太高：" + frame.width() + " × " + frame.height());
        }
        return frame;
    }

    /**
     * Makes those of the picture's renditions whose file name is wanted.
     *
     * @return what the picture looks like
     */
    Developed develop(Frame frame, int focusX, int focusY, Path folder, Predicate<String> wanted)
            throws IOException, UnusableMedia {
        List<Pixels> levels = levels(frame);
        Map<String, Pixels> prints = new HashMap<>();
        List<Integer> widths = Renditions.widths(frame.width(), frame.height());
        for (Pixels level : levels) {
            if (widths.contains(level.width())) {
                prints.put(String.valueOf(level.width()), level);
            }
        }
        for (Crop crop : Crop.values()) {
            if (Renditions.ENDINGS.stream().anyMatch(ending -> wanted.test(crop.name + ending))) {
                prints.put(crop.name, cut(crop, frame, levels, focusX, focusY));
            }
        }
        List<String> files =
                Renditions.files(frame.width(), frame.height()).stream().filter(wanted).toList();
        Files.createDirectories(folder);
        try {
            files.parallelStream()
                    .forEach(file ->
                            write(
                                    prints.get(file.substring(0, file.lastIndexOf('.'))),
                                    folder.resolve(file)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Pixels smallest = levels.getLast();
        return new Developed(smallest.dominantColour(), Likeness.of(smallest));
    }

    private static void write(Pixels print, Path file) {
        try {
            Encoder.write(print, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The picture in all its widths, largest first; the first may be larger than any that is kept,
     * for the crops.
     */
    private List<Pixels> levels(Frame frame) throws IOException, UnusableMedia {
        List<Integer> widths = Renditions.widths(frame.width(), frame.height());
        Pixels level = base(frame, baseWidth(frame, widths.getLast()));
        List<Pixels> levels = new ArrayList<>();
        levels.add(level);
        for (int width : widths.reversed()) {
            if (width != level.width()) {
                int height =
                        Math.min(
                                level.height(),
                                Renditions.heightAt(width, frame.width(), frame.height()));
                level = Scaler.scale(level, width, height);
                levels.add(level);
            }
        }
        return levels;
    }

    private static int baseWidth(Frame frame, int widest) {
        double needed = widest;
        for (Crop crop : Crop.values()) {
            double source = crop.widest(frame.width(), frame.height());
            needed =
                    Math.max(
                            needed,
                            frame.width() * crop.width(frame.width(), frame.height()) / source);
        }
        return (int) Math.min(frame.width(), Math.ceil(needed));
    }

    private Pixels base(Frame frame, int width) throws IOException, UnusableMedia {
        int height = Renditions.heightAt(width, frame.width(), frame.height());
        long pixels = (long) frame.width() * frame.height();
        int step = pixels > LARGE ? Math.max(1, frame.width() / width / 2) : 1;
        int permits = (int) Math.max(PERMITS / 2, pixels / 1_000_000 + 1);
        room.acquireUninterruptibly(permits);
        try {
            Decoded decoded = Decoder.decode(frame.original(), frame.type(), step);
            Pixels scaled =
                    frame.isTurned()
                            ? fit(decoded.pixels(), height, width)
                            : fit(decoded.pixels(), width, height);
            return new Decoded(scaled, decoded.space()).toSrgb().upright(frame.orientation());
        } catch (OutOfMemoryError tooLarge) {
            throw new UnusableMedia(
                    "There is not memory enough to read the picture", "内存不够，读不了这张图片");
        } finally {
            room.release(permits);
        }
    }

    private static Pixels fit(Pixels pixels, int width, int height) {
        return Scaler.scale(
                pixels, Math.min(width, pixels.width()), Math.min(height, pixels.height()));
    }

    /** From the smallest level that is large enough. */
    private static Pixels cut(Crop crop, Frame frame, List<Pixels> levels, int focusX, int focusY) {
        int width = crop.width(frame.width(), frame.height());
        Pixels level = levels.getFirst();
        for (Pixels smaller : levels) {
            level = crop.widest(smaller.width(), smaller.height()) > width - 1 ? smaller : level;
        }
        int across = (int) crop.widest(level.width(), level.height());
        across = across - width <= 2 ? Math.min(width, level.width()) : across;
        int down = Math.min(level.height(), crop.heightAt(across));
        int x =
                Math.clamp(
                        Math.round(level.width() * focusX / 100f - across / 2f),
                        0,
                        level.width() - across);
        int y =
                Math.clamp(
                        Math.round(level.height() * focusY / 100f - down / 2f),
                        0,
                        level.height() - down);
        Pixels piece = level.crop(x, y, across, down);
        return across <= width
                ? piece
                : Scaler.scale(piece, width, Math.min(down, crop.heightAt(width)));
    }
}
