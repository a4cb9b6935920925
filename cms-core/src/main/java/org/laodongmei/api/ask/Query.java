package org.laodongmei.api.ask;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.query.Clause;
import org.laodongmei.api.query.ClauseReader;
import org.laodongmei.api.query.InvalidQuery;
import org.laodongmei.api.shape.Member;
import org.laodongmei.api.shape.Members;
import org.laodongmei.api.shape.Properties;
import org.laodongmei.kind.Field;
import org.laodongmei.kind.FieldType;
import org.laodongmei.kind.Kind;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What entries are asked for, and how much of them.
 *
 * @param kind null for all kinds
 * @param filter stands for the clause among others: as it was written; empty for none
 * @param clause the filter; null for none
 * @param page from 1
 * @param limit entries a page, 1 to {@value #MOST}
 * @param after where a page before ended; then {@code page} is 1
 * @param includes relations told of in full
 * @param formats texts that are told
 */
public record Query(
        @Nullable Kind kind,
        String filter,
        @Nullable Clause clause,
        List<Order> order,
        int page,
        int limit,
        @Nullable Cursor after,
        Selection fields,
        Set<String> includes,
        Set<String> formats) {

    /** The most entries in one answer. */
    public static final int MOST = 100;

    /** Entries in an answer where nothing is said. */
    public static final int USUAL = 15;

    /** The parameters of a list. */
    public static final Set<String> OF_LIST =
            Set.of("filter", "fields", "include", "order", "page", "limit", "after", "formats");

    /** The parameters of a single entry. */
    public static final Set<String> OF_ONE = Set.of("fields", "include", "formats", "preview");

    private static final int MOST_PAGES = 1_000_000;
    private static final int MOST_ORDERS = 3;

    /** By what, and which way. */
    public record Order(String property, boolean descending) {}

    static final List<Order> NEWEST_FIRST = List.of(new Order("published_at", true));

    /**
     * Reads the question for a list.
     *
     * @param kind null for all kinds
     * @throws InvalidQuery if something in it makes no sense
     */
    public static Query list(Parameters parameters, @Nullable Kind kind, Properties properties) {
        String filter = parameters.text("filter");
        List<Order> order = order(parameters.words("order"), properties);
        Cursor after = Cursor.read(parameters.text("after"), order);
        if (after != null && parameters.text("page") != null) {
            throw InvalidQuery.of(
                    "page", "page and after exclude each other", "page 与 after 不能同时使用");
        }
        return of(
                parameters,
                kind,
                filter,
                order,
                parameters.number("page", 1, 1, MOST_PAGES),
                parameters.number("limit", USUAL, 1, MOST),
                after,
                Set.of());
    }

    /** Reads how much of a single entry is told: its HTML too, where nothing is said. */
    public static Query one(Parameters parameters, @Nullable Kind kind) {
        return of(
                parameters,
                kind,
                null,
                NEWEST_FIRST,
                1,
                1,
                null,
                parameters.text("fields") == null ? Set.of("html") : Set.of());
    }

    /** The same of which nothing is left out. */
    public Query whole() {
        return new Query(
                kind, filter, clause, order, page, limit, after, Selection.ALL, includes, formats);
    }

    private static Query of(
            Parameters parameters,
            @Nullable Kind kind,
            @Nullable String filter,
            List<Order> order,
            int page,
            int limit,
            @Nullable Cursor after,
            Set<String> usualFormats) {
        Set<String> asked =
                parameters.words("formats", Set.copyOf(Members.FORMATS), "format", "格式");
        Selection fields = Selection.of("fields", parameters.words("fields"), members(kind));
        Set<String> formats = new TreeSet<>(asked.isEmpty() ? usualFormats : asked);
        Members.FORMATS.stream().filter(fields::names).forEach(formats::add);
        if (fields.names("contents")) {
            formats.add("html");
        }
        return new Query(
                kind,
                filter == null ? "" : filter,
                filter == null ? null : ClauseReader.read("filter", filter),
                order,
                page,
                limit,
                after,
                fields.and(asked),
                parameters.words("include", includes(kind), "relation", "关联"),
                formats);
    }

    private static List<Member> members(@Nullable Kind kind) {
        if (kind != null) {
            return Members.of(kind);
        }
        return Members.ofAll();
    }

    /** What can be included in entries of a kind. */
    public static Set<String> includes(@Nullable Kind kind) {
        Set<String> includes = new TreeSet<>(Members.INCLUDES);
        if (kind != null) {
            kind.fields().stream()
                    .filter(Query::isReference)
                    .forEach(field -> includes.add("data." + field.name()));
        }
        return includes;
    }

    private static boolean isReference(Field field) {
        return field.type() == FieldType.REFERENCE || field.type() == FieldType.REFERENCES;
    }

    private static List<Order> order(List<String> words, Properties properties) {
        if (words.isEmpty()) {
            return NEWEST_FIRST;
        }
        if (words.size() > MOST_ORDERS) {
            throw InvalidQuery.of(
                    "order",
                    "at most " + MOST_ORDERS + " properties order a list",
                    "最多按 " + MOST_ORDERS + " 个属性排序");
        }
        return words.stream().map(word -> order(word, properties)).toList();
    }

    private static Order order(String word, Properties properties) {
        String[] parts = word.split("\\s+");
        if (properties.find(parts[0]).isEmpty()) {
            throw InvalidQuery.unknown("order", 0, "property", "属性", parts[0], properties.names());
        }
        String way = parts.length == 2 ? parts[1] : parts.length == 1 ? "asc" : "";
        if (!way.equals("asc") && !way.equals("desc")) {
            throw InvalidQuery.of(
                    "order",
                    "an order is a property and asc or desc, such as published_at desc",
                    "排序应写作“属性 asc”或“属性 desc”，如 published_at desc");
        }
        return new Order(parts[0], way.equals("desc"));
    }
}
