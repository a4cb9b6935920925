package org.laodongmei.search.analysis;

import java.util.Arrays;

/**
 * Cuts a run of Chinese characters into words: the cheapest way through all words of the
 * dictionary, a step weighed by how often its two words stand side by side. The same dictionary and
 * the same weights as smartcn, hence the same words, at a small part of its cost. Not for several
 * threads at once.
 */
final class Segmenter {
    /** Longer runs without any punctuation are cut here, so that the tables stay small. */
    static final int MAX_RUN = 512;

    private static final double TOTAL = 2159997;
    private static final double SMOOTH = 0.1;
    private static final double TINY = 1 / TOTAL;
    private static final String BEGIN = "始##始";
    private static final char[] END = "末##末".toCharArray();

    private final Dictionary dictionary = Dictionary.SMARTCN;
    private final int[] headAt = new int[MAX_RUN + 1];

    // One step (a word at a place) per index; 0 is the beginning of the run.
    private int[] start = new int[4 * MAX_RUN];
    private int[] previous = new int[4 * MAX_RUN];
    private int[] sameEnd = new int[4 * MAX_RUN];
    private double[] cost = new double[4 * MAX_RUN];
    private double[] frequency = new double[4 * MAX_RUN];
    private double[] unseen = new double[4 * MAX_RUN];
    private long[] hash = new long[4 * MAX_RUN];
    private int steps;
    private double bestCost;

    /**
     * Fills {@code ends} with the end (exclusive, counted from {@code from}) of every word of the
     * run; how many.
     */
    int cut(char[] text, int from, int length, int[] ends) {
        if (length == 1) {
            ends[0] = 1;
            return 1;
        }
        Arrays.fill(headAt, 0, length + 1, -1);
        steps = 0;
        add(0, 0, TOTAL, Dictionary.hash(BEGIN));
        for (int at = 0; at < length; at++) {
            if (headAt[at] >= 0) {
                addWordsAt(text, from, at, length);
            }
        }
        return read(bestBefore(length, END, 0, END.length), length, ends);
    }

    private void addWordsAt(char[] text, int from, int at, int length) {
        int node = 0;
        long wordHash = Dictionary.hash();
        for (int end = at + 1; end <= length; end++) {
            char c = text[from + end - 1];
            node = dictionary.next(node, c);
            wordHash = Dictionary.hash(wordHash, c);
            int seen = node == 0 ? -1 : dictionary.frequency(node);
            if (seen >= 0 || end == at + 1) {
                int before = bestBefore(at, text, from + at, end - at);
                double total = bestCost;
                int step = add(at, end, Math.max(seen, 0), wordHash);
                previous[step] = before;
                cost[step] = total;
            }
            if (node == 0) {
                return;
            }
        }
    }

    /**
     * The cheapest step ending at {@code at} to be followed by the given word; its total is left in
     * bestCost.
     */
    private int bestBefore(int at, char[] text, int from, int length) {
        int best = -1;
        bestCost = Double.MAX_VALUE;
        for (int step = headAt[at]; step >= 0; step = sameEnd[step]) {
            long pair = hash[step];
            for (int i = 0; i < length; i++) {
                pair = Dictionary.hash(pair, text[from + i]);
            }
            int seen = dictionary.pairFrequency(pair);
            double total = cost[step] + (seen == 0 ? unseen[step] : weight(frequency[step], seen));
            if (total < bestCost) {
                bestCost = total;
                best = step;
            }
        }
        return best;
    }

    private static double weight(double frequency, int pair) {
        return -Math.log(
                SMOOTH * (1 + frequency) / TOTAL
                        + (1 - SMOOTH) * ((1 - TINY) * pair / (1 + frequency) + TINY));
    }

    private int add(int begin, int end, double seen, long wordHash) {
        if (steps == start.length) {
            grow();
        }
        int step = steps++;
        start[step] = begin;
        frequency[step] = seen;
        unseen[step] = weight(seen, 0);
        hash[step] = Dictionary.hash(wordHash, '@');
        cost[step] = 0;
        sameEnd[step] = headAt[end];
        headAt[end] = step;
        return step;
    }

    private void grow() {
        int size = start.length * 2;
        start = Arrays.copyOf(start, size);
        previous = Arrays.copyOf(previous, size);
        sameEnd = Arrays.copyOf(sameEnd, size);
        cost = Arrays.copyOf(cost, size);
        frequency = Arrays.copyOf(frequency, size);
        unseen = Arrays.copyOf(unseen, size);
        hash = Arrays.copyOf(hash, size);
    }

    private int read(int last, int length, int[] ends) {
        int count = 0;
        for (int step = last; step > 0; step = previous[step]) {
            count++;
        }
        int end = length;
        int at = count;
        for (int step = last; step > 0; step = previous[step]) {
            ends[--at] = end;
            end = start[step];
        }
        return count;
    }
}
