package org.laodongmei.search;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who has begun to type may be after.
 *
 * @param path the page itself: for a title, and for a person who has one
 * @param count documents that have it
 */
public record Suggestion(String text, Sort sort, @Nullable String path, int count) {

    /** What is suggested. */
    public enum Sort {
        PERSON,
        TAG,
        TITLE
    }
}
