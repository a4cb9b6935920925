package org.laodongmei.vote.ledger;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * A campaign as the ledger knows it: how far it reaches, and the counts, kept in memory and made
 * anew from the ballots at each start. Read by any thread, changed by the writer's.
 */
public final class Poll {

    /** More than any wall holds. */
    public static final int MOST_CANDIDATES = 2_000;

    private static final int SHIFT = 40;

    private final int id;
    private final String slug;
    private final AtomicIntegerArray counts = new AtomicIntegerArray(MOST_CANDIDATES + 1);
    private volatile Head head = Head.EMPTY;

    Poll(int id, String slug) {
        this.id = id;
        this.slug = slug;
    }

    /** The campaign's slug. */
    public String slug() {
        return slug;
    }

    /** How far it reaches. */
    public Head head() {
        return head;
    }

    /** How many ballots count for a candidate. */
    public int count(int candidate) {
        return counts.get(candidate);
    }

    /** Its number in the file of the votes. */
    public int id() {
        return id;
    }

    void reach(Head head) {
        this.head = head;
    }

    void count(int candidate, int more) {
        counts.addAndGet(candidate, more);
    }

    void clear() {
        for (int i = 0; i <= MOST_CANDIDATES; i++) {
            counts.set(i, 0);
        }
    }

    /** The key of a line's row. */
    public long row(long line) {
        return rowBefore() + line;
    }

    /** The key before that of the first line. */
    public long rowBefore() {
        return (long) id << SHIFT;
    }

    /** The key after that of any line. */
    public long rowAfter() {
        return (id + 1L) << SHIFT;
    }

    /** The line of a row's key. */
    public static long line(long row) {
        return row & (1L << SHIFT) - 1;
    }
}
