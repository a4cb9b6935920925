package org.laodongmei.search.analysis;

import java.util.Arrays;

/**
 * One text, folded and cut once, in three ways over the same characters: words as smartcn has them,
 * pairs of neighbouring Chinese characters, and single characters. Runs of letters and digits are
 * one token in each.
 */
public final class Cut {
    /** Which way of cutting. */
    public enum Way {
        WORDS,
        PAIRS,
        CHARACTERS
    }

    private final char[] folded;
    private final int[][] tokens = new int[Way.values().length][];
    private final int[] counts = new int[Way.values().length];

    Cut(char[] folded) {
        this.folded = folded;
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = new int[Math.max(8, folded.length)];
        }
    }

    void add(Way way, int start, int length) {
        int i = way.ordinal();
        if (counts[i] == tokens[i].length) {
            tokens[i] = Arrays.copyOf(tokens[i], counts[i] * 2);
        }
        tokens[i][counts[i]++] = start << 6 | length;
    }

    char[] folded() {
        return folded;
    }

    /** Characters of the text, cut or not. */
    public int size() {
        return folded.length;
    }

    /** The folded character at a place. */
    public char at(int place) {
        return folded[place];
    }

    public String text(int from, int to) {
        return new String(folded, from, to - from);
    }

    public int count(Way way) {
        return counts[way.ordinal()];
    }

    public int start(Way way, int index) {
        return tokens[way.ordinal()][index] >>> 6;
    }

    public int length(Way way, int index) {
        return tokens[way.ordinal()][index] & 63;
    }

    public String token(Way way, int index) {
        return new String(folded, start(way, index), length(way, index));
    }
}
