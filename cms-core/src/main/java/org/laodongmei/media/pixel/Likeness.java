package org.laodongmei.media.pixel;

/**
 * What a picture looks like, in 64 bits (dHash): whether each of 9 × 8 patches is lighter than the
 * one to its right. Another size, another format, a heavier compression or a change of brightness
 * alter a few bits at most.
 */
public final class Likeness {

    /** Of a picture that is too plain to be compared, and of what is no picture. */
    public static final long NONE = 0;

    /** Pictures that differ in no more bits look alike. */
    public static final int NEAR = 6;

    private static final int ACROSS = 9;
    private static final int DOWN = 8;

    /** A plain surface or a plain slope is like thousands of others. */
    private static final int PLAIN = 6;

    private Likeness() {}

    /** The 64 bits of a picture, or {@link #NONE}. */
    public static long of(Pixels picture) {
        if (picture.width() < ACROSS || picture.height() < DOWN) {
            return NONE;
        }
        byte[] rgb = Scaler.scale(picture, ACROSS, DOWN).rgb();
        long bits = 0;
        for (int y = 0; y < DOWN; y++) {
            for (int x = 0; x < ACROSS - 1; x++) {
                int at = 3 * (y * ACROSS + x);
                bits = bits << 1 | (light(rgb, at) > light(rgb, at + 3) ? 1 : 0);
            }
        }
        int set = Long.bitCount(bits);
        return set < PLAIN || set > 64 - PLAIN ? NONE : bits;
    }

    /** In how many bits two differ, 0 to 64. */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    private static int light(byte[] rgb, int at) {
        return 299 * (rgb[at] & 0xFF) + 587 * (rgb[at + 1] & 0xFF) + 114 * (rgb[at + 2] & 0xFF);
    }
}
