package org.laodongmei.theme.part;

import java.util.List;

/**
 * A picture with its renditions. They lie at {@code base + width + ".webp"} and {@code ".jpg"},
 * crops at {@code base + "4x3.webp"} and so on.
 *
 * @param base public path of the folder with the renditions, ending in a slash: {@code
 *     /media/ab/abcdef…/}
 * @param width of the original, pixels
 * @param height of the original, pixels
 * @param widths of the renditions there are, ascending, at least one: of 480, 800, 1200, 1600, and
 *     the original's own when that is below 1600
 * @param colour the dominant one, {@code #rrggbb}, or empty
 * @param alt what the picture shows; empty when it only decorates
 */
public record Picture(
        String base,
        int width,
        int height,
        List<Integer> widths,
        String colour,
        String alt,
        String caption,
        String credit) {

    /** The crops that every picture has, at most 800 pixels wide, around its focal point. */
    public enum Crop {
        SQUARE("1x1", 800, 800),
        CLASSIC("4x3", 800, 600),
        WIDE("16x9", 800, 450),
        BANNER("235x100", 800, 340);

        private final String file;
        private final int width;
        private final int height;

        Crop(String file, int width, int height) {
            this.file = file;
            this.width = width;
            this.height = height;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }
    }

    public Picture {
        widths = List.copyOf(widths);
        if (widths.isEmpty() || width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture without size or renditions: " + base);
        }
    }

    /** The same picture said differently: another alternative text, caption and credit. */
    public Picture described(String alt, String caption, String credit) {
        return new Picture(base, width, height, widths, colour, alt, caption, credit);
    }

    /** The largest rendition not wider than that, or the smallest there is. */
    public int widthUpTo(int wanted) {
        int best = widths.getFirst();
        for (int each : widths) {
            if (each <= wanted) {
                best = each;
            }
        }
        return best;
    }

    /** The widest rendition. */
    public int widest() {
        return widths.getLast();
    }

    /** How tall the rendition of that width is. */
    public int heightAt(int renditionWidth) {
        return Math.max(1, Math.round((float) renditionWidth * height / width));
    }

    public String jpg(int renditionWidth) {
        return base + renditionWidth + ".jpg";
    }

    public String webp(int renditionWidth) {
        return base + renditionWidth + ".webp";
    }

    public String jpg(Crop crop) {
        return base + crop.file + ".jpg";
    }

    public String webp(Crop crop) {
        return base + crop.file + ".webp";
    }

    /** Renditions for a browser to choose from; {@code type} is jpg or webp. */
    public String srcset(String type) {
        var set = new StringBuilder(widths.size() * (base.length() + 16));
        for (int each : widths) {
            if (!set.isEmpty()) {
                set.append(", ");
            }
            set.append(base)
                    .append(each)
                    .append('.')
                    .append(type)
                    .append(' ')
                    .append(each)
                    .append('w');
        }
        return set.toString();
    }

    public boolean isUpright() {
        return height > width;
    }
}
