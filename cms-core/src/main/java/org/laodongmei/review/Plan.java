package org.laodongmei.review;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * When readers get an entry, and when they lose it.
 *
 * @param revision which revision goes live
 * @param live null for now, and when it is live already
 * @param until null when it stays
 * @param bundle id of the topic that it goes live with; null when it goes alone
 * @param who id of the account that planned it
 */
public record Plan(
        String entry,
        int revision,
        @Nullable Instant live,
        @Nullable Instant until,
        @Nullable String bundle,
        String who) {

    /** Whether all of it lies ahead, and the end after the beginning. */
    boolean isAhead(Instant now) {
        Instant first = live == null ? now : live;
        return (live == null || live.isAfter(now)) && (until == null || until.isAfter(first));
    }

    /** Its times as the record of what was decided keeps them. */
    String times() {
        return (live == null ? "" : live.toString()) + (until == null ? "" : " – " + until);
    }
}
