package org.laodongmei.vote.ledger;

import java.time.Instant;
import java.util.HexFormat;

/**
 * A line of a ledger, in the form that is hashed and published: words with a space between them,
 * first the number of the line, from 1 without gaps, then the time in milliseconds from 1970.
 *
 * <p>{@code 7 1561939200000 B 12 18077 0f…} is a ballot for candidate 12 on day 18077 by the voter
 * with that keyed hash; {@code 1 1561939100000 A {…}} an act of the office, as JSON.
 */
public sealed interface Line {

    /** Its number. */
    long number();

    /** When it was written; never before the line before. */
    Instant at();

    /** Its form. */
    String text();

    /**
     * A ballot.
     *
     * @param once the day, counted from 1970, on which it is the only one of its voter for this
     *     candidate; 0 for in all
     * @param voter 16 bytes, not to be changed
     */
    record Ballot(long number, Instant at, int candidate, int once, byte[] voter) implements Line {

        @Override
        public String text() {
            return number
                    + " "
                    + at.toEpochMilli()
                    + " B "
                    + candidate
                    + " "
                    + once
                    + " "
                    + HexFormat.of().formatHex(voter);
        }
    }

    /**
     * Something else that bears on the result.
     *
     * @param json one line
     */
    record Act(long number, Instant at, String json) implements Line {

        @Override
        public String text() {
            return number + " " + at.toEpochMilli() + " A " + json;
        }
    }
}
