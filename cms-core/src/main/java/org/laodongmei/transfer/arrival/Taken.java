package org.laodongmei.transfer.arrival;

/**
 * What came of something that was brought.
 *
 * @param reason in one sentence for a person, for what was not taken; else empty
 */
public record Taken(Brought brought, Outcome outcome, String reason) {

    /** What came of it. */
    public enum Outcome {
        /** It is an entry now. */
        ADDED,
        /** Its entry got a new revision. */
        CHANGED,
        /** It says what it said last time. */
        UNCHANGED,
        /** It says something new, but its entry was edited here since: that stays as it is. */
        LEFT_ALONE,
        /** It cannot be an entry. */
        REFUSED
    }
}
