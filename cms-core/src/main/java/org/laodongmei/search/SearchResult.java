package org.laodongmei.search;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Answers to a question.
 *
 * @param total how many there are on all pages
 * @param pages how many pages can be asked for
 * @param correction what may have been meant
 * @param loose nothing holds all that was asked for; these come near
 * @param shortened only the beginning of what was typed was looked for
 * @param partial the time was over before all was seen
 */
public record SearchResult(
        long total,
        int page,
        int pages,
        List<Hit> hits,
        List<Facet> facets,
        @Nullable Correction correction,
        boolean loose,
        boolean shortened,
        boolean partial) {

    /**
     * An answer.
     *
     * @param title as written
     * @param titleHtml escaped, what was looked for in {@code <mark>}
     * @param snippetHtml the place of the text that answers best, likewise; may be empty
     */
    public record Hit(
            String id,
            String kind,
            String path,
            String title,
            String titleHtml,
            String snippetHtml,
            Instant date,
            String channel,
            List<String> tags,
            @Nullable String cover) {}

    /** A facet with its values, the most frequent first (years: the newest first). */
    public record Facet(String name, List<Value> values) {}

    /** A value, and how many answers choosing it would leave. */
    public record Value(String value, int count, boolean selected) {}

    /**
     * @param applied nothing was found for what was typed, so these are the answers to {@code text}
     */
    public record Correction(String text, boolean applied) {}
}
