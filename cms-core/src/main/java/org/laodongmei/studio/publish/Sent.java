package org.laodongmei.studio.publish;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.site.Presswork;
import org.laodongmei.site.Presswork.Run;
import org.laodongmei.studio.Visit;

import java.time.Instant;

/**
 * How far readers are with something that was published or taken back.
 *
 * @param change how far the change log was afterwards
 * @param source where this can be asked again
 * @param address where readers meet it; empty for nowhere
 * @param state what is to be told
 * @param run the publish that brings it; null when none does
 * @param at when readers got it; null when nobody knows
 */
public record Sent(
        long change,
        String source,
        String address,
        State state,
        @Nullable Run run,
        @Nullable Instant at) {

    /** What there is to be told. */
    public enum State {
        /** It will be, or is just being, published. */
        ON_ITS_WAY,
        /** The last try failed; there will be another. */
        FAILED,
        /** Readers have it. */
        DONE,
        /** Readers are kept at an earlier state, so they have it not. */
        HELD
    }

    /**
     * What is known of a change that somebody waits for.
     *
     * @param change as an address has it
     * @param row the entry; null where it was not of one
     * @param address where readers meet the entry; empty for nowhere
     * @return null when there is no such change
     */
    public static @Nullable Sent of(
            Visit v, Presswork work, String change, @Nullable DeskRow row, String address) {
        if (!change.matches("\\d{1,15}") || Long.parseLong(change) > work.head()) {
            return null;
        }
        long number = Long.parseLong(change);
        boolean isDone = work.isDone(number);
        State state =
                !isDone
                        ? work.hasFailed() ? State.FAILED : State.ON_ITS_WAY
                        : v.held() == null ? State.DONE : State.HELD;
        return new Sent(
                number,
                (row == null ? "/studio/sent" : "/studio/entries/" + row.id() + "/sent")
                        + "?change="
                        + number,
                address,
                state,
                isDone ? null : work.run().orElse(null),
                work.ended(number).orElse(null));
    }

    /** Whether it is worth asking again. */
    public boolean goesOn() {
        return state == State.ON_ITS_WAY || state == State.FAILED;
    }
}
