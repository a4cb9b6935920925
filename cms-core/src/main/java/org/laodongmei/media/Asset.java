package org.laodongmei.media;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A file that was taken in.
 *
 * @param sha256 of its bytes, 64 small hexadecimal digits: its identity
 * @param name what it was called when it came
 * @param type its real media type, whatever the name says, such as {@code image/jpeg}
 * @param bytes how large the original is
 * @param width in pixels as it is seen, upright; 0 when it has none
 * @param height in pixels as it is seen; 0 when it has none
 * @param duration of a film; zero when unknown
 * @param colour the dominant one, {@code #rrggbb}; empty for what is no picture
 * @param focusX where the eye should fall, percent from the left
 * @param focusY the same from the top
 * @param takenAt when the camera took it, if it says so
 * @param credit who made it, may be empty
 * @param alt what a picture shows, for who cannot see it; empty when nobody wrote it, or it only
 *     decorates
 * @param caption what stands below it where nothing else is said, may be empty
 * @param poster SHA-256 of a film's still picture; null for none
 */
public record Asset(
        String sha256,
        String name,
        String type,
        long bytes,
        int width,
        int height,
        Duration duration,
        String colour,
        int focusX,
        int focusY,
        @Nullable Instant takenAt,
        String credit,
        String alt,
        String caption,
        @Nullable String poster,
        Instant addedAt) {

    public boolean isPicture() {
        return type.startsWith("image/");
    }

    public boolean isVideo() {
        return type.startsWith("video/");
    }

    /** The public folder of everything made from it, with a slash at both ends. */
    public String base() {
        return "/media/" + sha256.substring(0, 2) + "/" + sha256.substring(0, 20) + "/";
    }

    /** The widths of a picture's renditions, ascending; none for other files. */
    public List<Integer> widths() {
        return isPicture() ? Renditions.widths(width, height) : List.of();
    }

    /**
     * A picture made from it.
     *
     * @param name its width, or the proportions it was cropped to, such as {@code 4x3}
     * @param file its file in {@link #base}
     * @param type its media type
     * @param width in pixels
     * @param height in pixels
     */
    public record Rendition(String name, String file, String type, int width, int height) {}

    /** The pictures made from a picture, the whole ones before the crops; none for other files. */
    public List<Rendition> renditions() {
        return isPicture() ? Renditions.of(width, height) : List.of();
    }

    /**
     * Where readers get it: the file itself, or the widest JPEG of a picture, whose original is not
     * served.
     */
    public String path() {
        return base()
                + (isPicture() ? widths().getLast() + ".jpg" : FileType.of(type).safeName(name));
    }
}
