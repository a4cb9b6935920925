package org.laodongmei.api.shape;

import java.util.List;
import java.util.function.Function;

/**
 * Something by which entries, or things of another sort, are told apart.
 *
 * @param <T> what they are
 * @param values those that an entry has, of the sort that {@code sort} says: {@link String}, {@link
 *     Double}, {@link Boolean}, {@link java.time.LocalDate} or {@link java.time.Instant}; none when
 *     it has none
 */
public record Property<T>(String name, Sort sort, Function<T, List<?>> values) {

    /** What values are compared as. */
    public enum Sort {
        TEXT,
        NUMBER,
        TRUTH,
        DAY,
        MOMENT
    }
}
