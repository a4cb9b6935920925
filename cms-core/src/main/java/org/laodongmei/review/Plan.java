package org.laodongmei.review;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * When readers get an entry, and when they lose it.
 *
 * @param revision which revision goes live
 * @param live null when it is live already
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
        String who) {}
