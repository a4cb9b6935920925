package org.laodongmei.site.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A 64-bit digest of the inputs of a page, built step by step. Not cryptographic: it only tells
 * whether something changed, and nobody gains by a collision with a page of their own.
 */
public final class Fingerprint {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private long state = 0x51ED270B27B1F1ABL;

    /** Adds a number. */
    public Fingerprint add(long value) {
        long mixed = (state ^ value) * MULTIPLIER;
        state = mixed ^ (mixed >>> 32);
        return this;
    }

    /** Adds a text; null counts as a text of its own. */
    public Fingerprint add(@Nullable String text) {
        if (text == null) {
            return add(-1);
        }
        add(text.length());
        for (int i = 0; i < text.length(); i++) {
            state = (state ^ text.charAt(i)) * MULTIPLIER;
        }
        return add(text.length());
    }

    /** The digest so far. */
    public long value() {
        return state ^ (state >>> 29);
    }
}
