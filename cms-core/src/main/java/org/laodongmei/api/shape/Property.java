package org.laodongmei.api.shape;

import org.laodongmei.site.catalog.Item;

import java.util.List;
import java.util.function.Function;

/**
 * Something by which entries are told apart.
 *
 * @param values those that an entry has, of the sort that {@code sort} says: {@link String}, {@link
 *     Double}, {@link Boolean}, {@link java.time.LocalDate} or {@link java.time.Instant}; none when
 *     it has none
 */
public record Property(String name, Sort sort, Function<Item, List<?>> values) {

    /** What values are compared as. */
    public enum Sort {
        TEXT,
        NUMBER,
        TRUTH,
        DAY,
        MOMENT
    }
}
