package org.laodongmei.studio.figures;

import java.util.Arrays;

/**
 * What one unit or person submitted and had used, by month.
 *
 * @param id of the unit or account; empty for none
 * @param sent January first
 * @param used likewise
 */
public record Tally(String id, int[] sent, int[] used) {

    static Tally of(String id) {
        return new Tally(id, new int[12], new int[12]);
    }

    void count(boolean isUsed, int month) {
        (isUsed ? used : sent)[month]++;
    }

    /** In the whole year. */
    public int allSent() {
        return Arrays.stream(sent).sum();
    }

    /** In the whole year. */
    public int allUsed() {
        return Arrays.stream(used).sum();
    }

    /** How many of a hundred were used; empty when nothing was submitted. */
    public String rate() {
        return allSent() == 0 ? "" : Math.round(100f * allUsed() / allSent()) + "%";
    }

    /** The most of any month. */
    public int most() {
        int sents = Arrays.stream(sent).max().orElse(0);
        return Math.max(sents, Arrays.stream(used).max().orElse(0));
    }
}
