package org.laodongmei.search;

import java.util.Map;
import java.util.Set;

/**
 * What a reader asks. Any text is a question; numbers out of bounds are brought within.
 *
 * @param text as typed; blank lists everything, the newest first
 * @param page from 1, at most {@value #MAX_PAGES}
 * @param size answers a page, 1 to 20
 * @param filters facet to the values of which an answer must have one; facets are {@code kind},
 *     {@code channel}, {@code topic}, {@code year} and those of the documents
 */
public record SearchQuery(
        String text, int page, int size, Sort sort, Map<String, Set<String>> filters) {
    public static final int MAX_PAGES = 50;
    public static final int MAX_SIZE = 100;

    /** The order of answers. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        OLDEST
    }

    public SearchQuery {
        page = Math.clamp(page, 1, MAX_PAGES);
        size = Math.clamp(size, 1, MAX_SIZE);
        filters = Map.copyOf(filters);
    }

    /** The first ten answers, the best first. */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, 1, 10, Sort.RELEVANCE, Map.of());
    }

    public SearchQuery page(int number) {
        return new SearchQuery(text, number, size, sort, filters);
    }

    public SearchQuery sort(Sort order) {
        return new SearchQuery(text, page, size, order, filters);
    }

    public SearchQuery filters(Map<String, Set<String>> narrowed) {
        return new SearchQuery(text, page, size, sort, narrowed);
    }
}
