package org.laodongmei.api.ghost;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ask.Query;
import org.laodongmei.api.ask.Query.Order;
import org.laodongmei.api.ask.Selection;
import org.laodongmei.api.query.Clause;
import org.laodongmei.api.query.ClauseReader;
import org.laodongmei.api.query.InvalidQuery;
import org.laodongmei.api.shape.Properties;
import org.laodongmei.api.shape.Property;
import org.laodongmei.api.shape.Property.Sort;
import org.laodongmei.kind.Kind;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a client of Ghost asks for. Parameters that mean nothing here are passed over, as Ghost
 * does: its clients send some that only make sense there.
 */
final class GhostQuery {

    private static final int LONGEST = 2_000;
    private static final int MOST_ORDERS = 3;

    private final Map<String, List<String>> given;

    GhostQuery(Map<String, List<String>> given) {
        this.given = given;
    }

    /** Words between commas. */
    Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(text(name).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }

    private String text(String name) {
        String text = given.getOrDefault(name, List.of("")).getFirst().strip();
        if (text.length() > LONGEST) {
            throw InvalidQuery.of(name, name + " is too long", name + " 太长");
        }
        return text;
    }

    int page() {
        return Math.max(1, number("page", 1));
    }

    int limit() {
        return text("limit").equals("all")
                ? Query.MOST
                : Math.clamp(number("limit", Query.USUAL), 1, Query.MOST);
    }

    private int number(String name, int otherwise) {
        String text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw InvalidQuery.of(name, name + " is no number", name + " 不是数");
        }
        return Integer.parseInt(text);
    }

    /** The question for posts. */
    Query posts(@Nullable Kind kind, Properties properties) {
        String filter = text("filter");
        Clause clause = filter.isEmpty() ? null : ClauseReader.read("filter", filter);
        return new Query(
                kind,
                filter.isEmpty() ? "" : "ghost " + filter,
                clause,
                orders(properties),
                page(),
                limit(),
                null,
                Selection.ALL,
                Set.of(),
                formats());
    }

    /** Ghost tells HTML where nothing is said. */
    Set<String> formats() {
        Set<String> formats = words("formats");
        formats.retainAll(Set.of("html", "plaintext"));
        return formats.isEmpty() ? Set.of("html") : formats;
    }

    private List<Order> orders(Properties properties) {
        List<Order> orders =
                words("order").stream()
                        .limit(MOST_ORDERS)
                        .map(word -> word.split("\\s+"))
                        .map(parts ->
                                new Order(
                                        parts[0],
                                        parts.length > 1 && parts[1].equalsIgnoreCase("desc")))
                        .peek(order -> isKnown(order, properties))
                        .toList();
        return orders.isEmpty() ? List.of(new Order("published_at", true)) : orders;
    }

    private static void isKnown(Order order, Properties properties) {
        if (properties.find(order.property()).isEmpty()) {
            throw InvalidQuery.unknown(
                    "order", 0, "property", "属性", order.property(), properties.names());
        }
    }

    /** The properties of posts, by Ghost's names. */
    static Properties properties(Edition edition, @Nullable Kind kind) {
        Properties own = new Properties(edition.catalog(), kind);
        Property tags = own.find("tags").orElseThrow();
        return own.with(
                new Property("author", Sort.TEXT, GhostQuery::author),
                new Property("authors", Sort.TEXT, GhostQuery::author),
                new Property("primary_author", Sort.TEXT, GhostQuery::author),
                new Property(
                        "primary_tag",
                        Sort.TEXT,
                        item -> tags.values().apply(item).stream().limit(2).toList()),
                new Property("featured", Sort.TRUTH, _ -> List.of(false)),
                new Property("visibility", Sort.TEXT, _ -> List.of("public")),
                new Property("created_at", Sort.MOMENT, item -> List.of(item.entry().dated())),
                new Property("feature_image", Sort.TEXT, own.find("cover").orElseThrow().values()),
                new Property(
                        "custom_excerpt", Sort.TEXT, own.find("summary").orElseThrow().values()));
    }

    private static List<?> author(Item item) {
        String author = item.entry().author();
        return author.isEmpty() ? List.of() : List.of(author, Authors.slug(author));
    }
}
