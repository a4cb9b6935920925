package org.laodongmei.media.pixel;

import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * A picture in memory: red, green, blue, a byte each, row by row. Scaling works on the plain array,
 * which is several times as fast as drawing.
 */
public record Pixels(int width, int height, byte[] rgb) {

    private static final int[] OFFSETS = {0, 1, 2};

    /** The same bytes as an image in that colour space. */
    public BufferedImage image(ColorSpace space) {
        WritableRaster raster =
                Raster.createInterleavedRaster(
                        new DataBufferByte(rgb, rgb.length),
                        width,
                        height,
                        3 * width,
                        3,
                        OFFSETS,
                        new Point(0, 0));
        return new BufferedImage(
                new ComponentColorModel(
                        space, false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE),
                raster,
                false,
                null);
    }

    public Pixels crop(int x, int y, int cropWidth, int cropHeight) {
        byte[] out = new byte[3 * cropWidth * cropHeight];
        for (int row = 0; row < cropHeight; row++) {
            System.arraycopy(
                    rgb, 3 * ((y + row) * width + x), out, 3 * row * cropWidth, 3 * cropWidth);
        }
        return new Pixels(cropWidth, cropHeight, out);
    }

    /** Stands the picture upright as EXIF's orientation, 1 to 8, says. */
    public Pixels upright(int orientation) {
        if (orientation <= 1 || orientation > 8) {
            return this;
        }
        boolean turned = orientation >= 5;
        int w = turned ? height : width;
        int h = turned ? width : height;
        byte[] out = new byte[rgb.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int sx =
                        switch (orientation) {
                            case 2, 3 -> width - 1 - x;
                            case 4 -> x;
                            case 5, 6 -> y;
                            default -> width - 1 - y;
                        };
                int sy =
                        switch (orientation) {
                            case 2 -> y;
                            case 3, 4 -> height - 1 - y;
                            case 5, 8 -> x;
                            default -> height - 1 - x;
                        };
                int from = 3 * (sy * width + sx);
                int to = 3 * (y * w + x);
                out[to] = rgb[from];
                out[to + 1] = rgb[from + 1];
                out[to + 2] = rgb[from + 2];
            }
        }
        return new Pixels(w, h, out);
    }

    /** The colour that most of the picture has, as {@code #rrggbb}. */
    public String dominantColour() {
        int[] count = new int[512];
        int[][] sum = new int[3][512];
        for (int i = 0; i < rgb.length; i += 3) {
            int r = rgb[i] & 0xFF;
            int g = rgb[i + 1] & 0xFF;
            int b = rgb[i + 2] & 0xFF;
            int bucket = (r >> 5) << 6 | (g >> 5) << 3 | b >> 5;
            count[bucket]++;
            sum[0][bucket] += r;
            sum[1][bucket] += g;
            sum[2][bucket] += b;
        }
        int best = 0;
        for (int i = 1; i < count.length; i++) {
            best = count[i] > count[best] ? i : best;
        }
        return String.format(
                "#%02x%02x%02x",
                sum[0][best] / count[best], sum[1][best] / count[best], sum[2][best] / count[best]);
    }
}
