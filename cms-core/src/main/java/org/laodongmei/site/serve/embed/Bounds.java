package org.laodongmei.site.serve.embed;

/** How much room whoever asks has, in pixels. */
record Bounds(int width, int height) {

    /** What needs no more than so much, in the room that there is. */
    Bounds within(int mostWide, int mostHigh) {
        return new Bounds(Math.min(width, mostWide), Math.min(height, mostHigh));
    }

    /** The largest of that shape that there is room for. */
    Bounds shaped(int wide, int high) {
        double scale = Math.min((double) width / wide, (double) height / high);
        return scale >= 1
                ? new Bounds(wide, high)
                : new Bounds(Math.max(1, (int) (wide * scale)), Math.max(1, (int) (high * scale)));
    }
}
