package org.laodongmei.theme.part;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Where a piece comes from and when.
 *
 * @param date when it was published
 * @param updated when it was changed since, if readers are to know
 * @param source who it was taken from, such as 安庆晚报
 * @param channel the channel it stands in
 */
public record Byline(
        Instant date,
        @Nullable Instant updated,
        String source,
        String author,
        @Nullable Link channel) {}
