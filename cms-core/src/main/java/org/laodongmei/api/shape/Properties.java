package org.laodongmei.api.shape;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.shape.Property.Sort;
import org.laodongmei.kind.Field;
import org.laodongmei.kind.Kind;
import org.laodongmei.site.catalog.Catalog;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The properties of the entries of one catalog: what every entry has, and the fields of a kind as
 * {@code data.NAME}. A channel counts as those above it too, a tag and an entry that is pointed at
 * go by name or slug and by id.
 */
public final class Properties {

    private final Catalog catalog;
    private final Map<String, Property<Item>> byName = new LinkedHashMap<>();

    /** Of tags that were asked for: a filter asks for the same ones again and again. */
    private final Map<String, String> slugs = new ConcurrentHashMap<>();

    /**
     * @param kind null for entries of all kinds, which have no fields in common
     */
    public Properties(Catalog catalog, @Nullable Kind kind) {
        this.catalog = catalog;
        text("id", item -> item.entry().id());
        text("kind", item -> item.kind().name());
        text("slug", item -> item.entry().slug());
        text("title", item -> item.entry().title());
        text("summary", item -> item.entry().summary());
        text("author", item -> item.entry().author());
        text("source", item -> item.entry().source());
        text("cover", Item::coverAsset);
        add("published_at", Sort.MOMENT, item -> List.of(item.entry().dated()));
        add("updated_at", Sort.MOMENT, item -> List.of(item.modified()));
        add("revision", Sort.NUMBER, item -> List.of((double) item.entry().revision()));
        add("channel", Sort.TEXT, item -> catalog.path(item.entry().channel()));
        add("tags", Sort.TEXT, this::tags);
        add("tag", Sort.TEXT, this::tags);
        add("topics", Sort.TEXT, item -> entries(item.entry().topics()));
        add("topic", Sort.TEXT, item -> entries(item.entry().topics()));
        if (kind != null) {
            kind.fields()
                    .forEach(field ->
                            own(
                                    "data",
                                    field,
                                    item -> one(item.entry().fields().get(field.name()))));
        }
    }

    /** Adds properties, or puts them in the place of those of the same names. */
    public Properties with(List<Property<Item>> more) {
        for (Property<Item> each : more) {
            byName.put(each.name(), each);
        }
        return this;
    }

    /** The property of that name. */
    public Optional<Property<Item>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All of them, by name. */
    public Map<String, Property<Item>> all() {
        return Collections.unmodifiableMap(byName);
    }

    /** All names, in order. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    private void text(String name, Function<Item, @Nullable String> value) {
        add(
                name,
                Sort.TEXT,
                item -> {
                    String text = value.apply(item);
                    return text == null || text.isEmpty() ? List.of() : List.of(text);
                });
    }

    private void add(String name, Sort sort, Function<Item, List<?>> values) {
        byName.put(name, new Property<>(name, sort, values));
    }

    private List<?> tags(Item item) {
        List<String> names = new ArrayList<>();
        for (String tag : item.entry().tags()) {
            names.add(tag);
            names.add(slugs.computeIfAbsent(tag, this::slugOf));
        }
        return names;
    }

    private String slugOf(String tag) {
        Group group = catalog.tags().get(tag);
        return group == null ? tag : slug(group.url());
    }

    /** The last part of a path that ends in a slash. */
    public static String slug(String path) {
        return path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1);
    }

    private List<?> entries(List<?> ids) {
        return ids.stream()
                .map(id -> catalog.find(id.toString()).orElse(null))
                .filter(Objects::nonNull)
                .flatMap(item -> Stream.of(item.entry().id(), item.entry().slug()))
                .toList();
    }

    private void own(String above, Field field, Function<Item, List<?>> raw) {
        String name = above + "." + field.name();
        switch (field.type()) {
            case NUMBER -> add(name, Sort.NUMBER, item -> all(raw.apply(item), Properties::number));
            case BOOLEAN -> add(name, Sort.TRUTH, raw);
            case DATE -> add(name, Sort.DAY, item -> all(raw.apply(item), Properties::day));
            case REFERENCE, REFERENCES -> add(name, Sort.TEXT, item -> entries(raw.apply(item)));
            case IMAGE, IMAGES, FILE, VIDEO -> {}
            case GROUPS ->
                    field.fields()
                            .forEach(part ->
                                    own(name, part, item -> parts(raw.apply(item), part.name())));
            default -> add(name, Sort.TEXT, item -> all(raw.apply(item), Object::toString));
        }
    }

    private static List<?> one(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list;
            case Object each -> List.of(each);
        };
    }

    private static List<?> parts(List<?> groups, String name) {
        return groups.stream()
                .filter(Map.class::isInstance)
                .map(group -> ((Map<?, ?>) group).get(name))
                .filter(Objects::nonNull)
                .flatMap(value -> one(value).stream())
                .toList();
    }

    private static List<?> all(List<?> values, Function<Object, @Nullable Object> as) {
        return values.stream().map(each -> as.apply(each)).filter(Objects::nonNull).toList();
    }

    private static @Nullable Object number(Object value) {
        return value instanceof Number number ? number.doubleValue() : null;
    }

    private static @Nullable Object day(Object value) {
        try {
            return LocalDate.parse(value.toString());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
