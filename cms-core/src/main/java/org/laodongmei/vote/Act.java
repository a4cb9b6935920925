package org.laodongmei.vote;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Something that the office did about a campaign after its first ballot, as its ledger has it and
 * everybody may read it.
 *
 * @param line of the ledger
 * @param end the end that the campaign has since; null for what did not move it
 * @param ballots how many were taken out; 0 for anything else
 * @param reason one sentence; empty for a result made final
 */
public record Act(
        long line, Instant at, Kind kind, @Nullable Instant end, int ballots, String reason) {

    /** What was done. */
    public enum Kind {
        /** The end was moved later. */
        EXTENDED,
        /** It ended before its time. */
        STOPPED,
        /** Ballots were taken out of the count. */
        VOIDED,
        /** The result was made final. */
        FROZEN
    }
}
