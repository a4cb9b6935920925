package org.laodongmei.api.ghost;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ask.Query;
import org.laodongmei.api.ask.Query.Order;
import org.laodongmei.api.ask.Selection;
import org.laodongmei.api.query.Clause;
import org.laodongmei.api.query.ClauseReader;
import org.laodongmei.api.query.InvalidQuery;
import org.laodongmei.api.serve.Asked;
import org.laodongmei.api.shape.Properties;
import org.laodongmei.api.shape.Property;
import org.laodongmei.api.shape.Property.Sort;
import org.laodongmei.kind.Kind;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a client of Ghost asks for. Parameters that mean nothing here are passed over, as Ghost
 * does: its clients send some that only make sense there.
 */
final class GhostQuery {

    private static final int LONGEST = 2_000;
    private static final int MOST_ORDERS = 3;

    /** A tag and an author go by themselves, which is by their slugs, or by one of these. */
    private static final List<String> PARTS = List.of("", ".slug", ".name", ".id");

    private static final Map<String, String> ALWAYS =
            Map.of("status", "published", "visibility", "public", "type", "post");

    /** What we call otherwise. */
    private static final Map<String, String> SAME =
            Map.of(
                    "uuid", "id",
                    "comment_id", "id",
                    "created_at", "published_at",
                    "feature_image", "cover",
                    "excerpt", "summary",
                    "meta_description", "summary",
                    "custom_excerpt", "summary");

    private final Map<String, List<String>> given;

    GhostQuery(Map<String, List<String>> given) {
        this.given = given;
    }

    static GhostQuery of(HttpServletRequest request) {
        return new GhostQuery(Asked.all(request));
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
        List<Order> orders = orders(properties.names());
        return new Query(
                kind,
                filter.isEmpty() ? "" : "ghost " + filter,
                filter().orElse(null),
                orders.isEmpty() ? List.of(new Order("published_at", true)) : orders,
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

    /** Whether a member of posts is told. */
    boolean tells(String name) {
        return words("fields").isEmpty() || kept().contains(name);
    }

    /** The members that are told where fields are chosen: formats and relations are so too. */
    Set<String> kept() {
        Set<String> kept = words("fields");
        if (given.containsKey("formats")) {
            kept.addAll(formats());
        }
        Set<String> relations = words("include");
        if (relations.contains("tags")) {
            kept.addAll(List.of("tags", "primary_tag"));
        }
        if (relations.contains("authors")) {
            kept.addAll(List.of("authors", "primary_author"));
        }
        return kept;
    }

    /**
     * What a list is ordered by; none where nothing is said.
     *
     * @param known names of what there is to order by
     */
    List<Order> orders(Collection<String> known) {
        return words("order").stream()
                .limit(MOST_ORDERS)
                .map(word -> word.split("\\s+"))
                .map(parts ->
                        new Order(parts[0], parts.length > 1 && parts[1].equalsIgnoreCase("desc")))
                .peek(order -> isKnown(order, known))
                .toList();
    }

    private static void isKnown(Order order, Collection<String> known) {
        if (!known.contains(order.property())) {
            throw InvalidQuery.unknown("order", 0, "property", "属性", order.property(), known);
        }
    }

    /** The filter; empty for none. */
    Optional<Clause> filter() {
        String filter = text("filter");
        return filter.isEmpty()
                ? Optional.empty()
                : Optional.of(ClauseReader.read("filter", filter));
    }

    /** Whether all are asked for. */
    boolean isAll() {
        return text("limit").equals("all");
    }

    /** The properties of posts, by Ghost's names. All that is live is published and public. */
    static Properties properties(Edition edition, @Nullable Kind kind) {
        Properties own = new Properties(edition.catalog(), kind);
        List<Property<Item>> all = new ArrayList<>();
        Function<Item, List<?>> tags = own.find("tags").orElseThrow().values();
        for (String name : List.of("tag", "tags")) {
            for (String part : PARTS) {
                all.add(new Property<>(name + part, Sort.TEXT, tags));
            }
        }
        for (String part : PARTS) {
            all.add(
                    new Property<>(
                            "primary_tag" + part,
                            Sort.TEXT,
                            item -> tags.apply(item).stream().limit(2).toList()));
        }
        for (String name : List.of("author", "authors", "primary_author")) {
            for (String part : PARTS) {
                all.add(new Property<>(name + part, Sort.TEXT, GhostQuery::author));
            }
        }
        for (String name : List.of("featured", "page", "email_only")) {
            all.add(new Property<>(name, Sort.TRUTH, _ -> List.of(false)));
        }
        ALWAYS.forEach(
                (name, value) -> all.add(new Property<>(name, Sort.TEXT, _ -> List.of(value))));
        PostJson.NEVER.forEach(name -> all.add(new Property<>(name, Sort.TEXT, _ -> List.of())));
        SAME.forEach((name, other) ->
                all.add(
                        new Property<>(
                                name,
                                own.find(other).orElseThrow().sort(),
                                own.find(other).orElseThrow().values())));
        return own.with(all);
    }

    private static List<?> author(Item item) {
        String author = item.entry().author();
        return author.isEmpty() ? List.of() : List.of(author, Authors.slug(author));
    }
}
