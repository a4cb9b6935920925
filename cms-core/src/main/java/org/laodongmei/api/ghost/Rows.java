package org.laodongmei.api.ghost;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ask.Query.Order;
import org.laodongmei.api.shape.Filter;
import org.laodongmei.api.shape.Property;
import org.laodongmei.api.shape.Property.Sort;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Tags or authors as they are told, each with how many posts it has: filtered, ordered and cut into
 * pages as posts are. There are few enough to go through all of them.
 */
final class Rows {

    /** The property by which tags and authors are counted. */
    static final String COUNT = "count.posts";

    private final Map<String, Property<Row>> properties = new LinkedHashMap<>();
    private final List<Row> all;

    /**
     * One of them.
     *
     * @param posts how many posts it has
     */
    record Row(Map<String, @Nullable Object> told, int posts) {

        /** With its count where that is asked for, and reduced to the fields that are. */
        Map<String, @Nullable Object> of(GhostQuery query) {
            Map<String, @Nullable Object> some = new LinkedHashMap<>(told);
            if (!query.words("fields").isEmpty()) {
                some.keySet().retainAll(query.words("fields"));
            }
            if (query.words("include").contains(COUNT)) {
                some.put("count", Map.of("posts", posts));
            }
            return some;
        }
    }

    /**
     * @param names of the members that each of them has
     */
    Rows(Iterable<String> names, List<Row> all) {
        names.forEach(name -> add(name, Sort.TEXT, row -> row.told().get(name)));
        add(COUNT, Sort.NUMBER, row -> (double) row.posts());
        this.all = all;
    }

    private void add(String name, Sort sort, Function<Row, @Nullable Object> value) {
        Function<Row, List<?>> values =
                row -> {
                    Object one = value.apply(row);
                    return one == null ? List.of() : List.of(one);
                };
        properties.put(name, new Property<>(name, sort, values));
    }

    /** What a client asks for, under a name. */
    Map<String, Object> page(String name, GhostQuery query, Instant now) {
        List<Row> found = new ArrayList<>(all);
        query.filter()
                .map(new Filter<>("filter", properties, ZoneOffset.UTC, now)::of)
                .map(Predicate::not)
                .ifPresent(found::removeIf);
        sort(found, query.orders(properties.keySet()));
        int total = found.size();
        int limit = query.isAll() ? Math.max(1, total) : query.limit();
        int from = (int) Math.min((query.page() - 1L) * limit, total);
        List<?> items =
                found.subList(from, Math.min(from + limit, total)).stream()
                        .map(row -> row.of(query))
                        .toList();
        return Pages.of(name, items, query.page(), limit, total);
    }

    private void sort(List<Row> rows, List<Order> orders) {
        Comparator<Row> by = (_, _) -> 0;
        for (Order order : orders) {
            by = by.thenComparing(comparator(order));
        }
        rows.sort(by);
    }

    /** What has no value comes last, whichever way. */
    @SuppressWarnings("unchecked")
    private Comparator<Row> comparator(Order order) {
        Comparator<Comparable<Object>> values =
                order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Function<Row, List<?>> all = properties.get(order.property()).values();
        return Comparator.comparing(
                row ->
                        (@Nullable Comparable<Object>)
                                all.apply(row).stream().findFirst().orElse(null),
                Comparator.nullsLast(values));
    }
}
