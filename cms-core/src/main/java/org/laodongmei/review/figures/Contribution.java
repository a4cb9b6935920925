package org.laodongmei.review.figures;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * That an entry was submitted, or used, for the first time.
 *
 * @param maker id of the account that began it
 * @param unit id of the unit that it was begun for; null for none
 * @param channel slug; null for none
 * @param used whether it was published; else that it was submitted
 */
public record Contribution(
        String entry,
        String title,
        String maker,
        @Nullable String unit,
        @Nullable String channel,
        boolean used,
        Instant at) {}
