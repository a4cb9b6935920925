package org.laodongmei.vote.ledger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A ballot that somebody wants to cast.
 *
 * @param voter 16 bytes, the keyed hash of who casts it
 * @param rule asked by the writer when it is the ballot's turn
 * @param net trace: keyed hash of the block of addresses
 * @param agent trace: hash of what the browser calls itself
 */
public record Cast(Poll poll, int candidate, byte[] voter, Rule rule, long net, int agent) {

    /** Another ballot of the same voter. */
    public record Earlier(int candidate, int once, Instant at) {}

    /**
     * What a ballot must obey, asked on the writer's thread when all ballots before it are known:
     * two that race cannot both be the last one allowed.
     */
    public interface Rule {

        /** The period in which this voter may like this candidate once, at that time. */
        int once(Instant at);

        /** What stands against a ballot at that time; null when nothing does. */
        @Nullable Refusal against(List<Earlier> earlier, Instant at);

        /** The first line of the ledger, as JSON, when this ballot turns out to be the first. */
        String opening();
    }

    /** Why the rules refuse a ballot. */
    public enum Refusal {
        /** It is before the beginning or after the end. */
        WINDOW,
        /** All ballots of the day are cast. */
        DAY,
        /** All ballots are cast. */
        TOTAL,
        /** All ballots for this group are cast. */
        GROUP,
        /** All ballots for this candidate are cast. */
        CANDIDATE
    }

    /** What became of it. */
    public sealed interface Outcome {

        /**
         * It is in the ledger, and stays there whatever happens to this machine's power.
         *
         * @param earlier what the voter had cast before
         */
        record Counted(Receipt receipt, Instant at, List<Earlier> earlier) implements Outcome {}

        /** It had been cast before; this is that one's receipt. */
        record Repeated(Receipt receipt, Instant at, List<Earlier> earlier) implements Outcome {}

        /** The rules are against it. */
        record Refused(Refusal refusal, List<Earlier> earlier, Instant at) implements Outcome {}

        /** It could not be written now, and was not. */
        record Unavailable() implements Outcome {}
    }
}
