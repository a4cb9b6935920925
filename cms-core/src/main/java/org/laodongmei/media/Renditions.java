package org.laodongmei.media;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Which pictures are made from a picture: widths in its own proportions, and crops around its
 * focus.
 */
final class Renditions {

    static final List<String> ENDINGS = List.of(".jpg", ".webp");

    private static final List<Integer> WIDTHS = List.of(480, 800, 1200, 1600);

    /** WebP holds no longer side. */
    static final int LONGEST_SIDE = 16_383;

    private Renditions() {}

    /** A shape that lists and cards ask for; at most 800 wide. */
    enum Crop {
        SQUARE("1x1", 1, 1),
        CLASSIC("4x3", 4, 3),
        WIDE("16x9", 16, 9),
        BANNER("235x100", 235, 100);

        private static final int WIDEST = 800;

        final String name;
        private final int across;
        private final int down;

        Crop(String name, int across, int down) {
            this.name = name;
            this.across = across;
            this.down = down;
        }

        /** The widest piece of that shape in a picture of that size, as a fraction of pixels. */
        double widest(double width, double height) {
            return Math.min(width, height * across / down);
        }

        int width(int width, int height) {
            return (int) Math.clamp(Math.floor(widest(width, height)), 1, WIDEST);
        }

        int heightAt(int cropWidth) {
            return Math.max(1, Math.round((float) cropWidth * down / across));
        }
    }

    /** Ascending; empty if the picture is too tall for any. */
    static List<Integer> widths(int width, int height) {
        TreeSet<Integer> widths = new TreeSet<>(WIDTHS);
        widths.removeIf(each -> each > width);
        widths.add(Math.min(width, WIDTHS.getLast()));
        widths.removeIf(each -> heightAt(each, width, height) > LONGEST_SIDE);
        return List.copyOf(widths);
    }

    static int heightAt(int renditionWidth, int width, int height) {
        return Math.max(1, Math.round((float) renditionWidth * height / width));
    }

    /** Everything made from a picture of that size. */
    static List<Asset.Rendition> of(int width, int height) {
        List<Asset.Rendition> all = new ArrayList<>();
        for (int each : widths(width, height)) {
            add(all, "" + each, each, heightAt(each, width, height));
        }
        for (Crop crop : Crop.values()) {
            int cropped = crop.width(width, height);
            add(all, crop.name, cropped, crop.heightAt(cropped));
        }
        return all;
    }

    private static void add(List<Asset.Rendition> all, String name, int width, int height) {
        all.add(new Asset.Rendition(name, name + ".jpg", "image/jpeg", width, height));
        all.add(new Asset.Rendition(name, name + ".webp", "image/webp", width, height));
    }

    /** File names of everything made from a picture of that size. */
    static List<String> files(int width, int height) {
        List<String> files = new ArrayList<>();
        for (String ending : ENDINGS) {
            widths(width, height).forEach(each -> files.add(each + ending));
            for (Crop crop : Crop.values()) {
                files.add(crop.name + ending);
            }
        }
        return files;
    }
}
