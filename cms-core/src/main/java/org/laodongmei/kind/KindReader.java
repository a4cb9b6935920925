package org.laodongmei.kind;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a kind from its YAML, strictly: an unknown key or type is an error that names the nearest
 * place.
 */
final class KindReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9-]{0,39}");
    private static final int MOST_FIELDS = 60;
    private static final Set<String> KIND_KEYS =
            Set.of("name", "route", "label", "plural", "description", "list", "columns", "fields");
    private static final Set<String> FIELD_KEYS =
            Set.of(
                    "name",
                    "type",
                    "label",
                    "help",
                    "required",
                    "min",
                    "max",
                    "searchable",
                    "facet",
                    "options",
                    "kind",
                    "fields");

    /** Taken by what every entry has. */
    private static final Set<String> RESERVED =
            Set.of(
                    "id", "title", "slug", "date", "summary", "body", "channel", "topics", "tags",
                    "cover", "author", "source", "draft", "kind", "fields");

    /** Where pages and files lie that belong to no kind. */
    private static final Set<String> TAKEN =
            Set.of(
                    "actuator",
                    "api",
                    "archive",
                    "channels",
                    "docs",
                    "embed",
                    "feeds",
                    "ghost",
                    "media",
                    "oembed",
                    "search",
                    "sitemap",
                    "sitemaps",
                    "studio",
                    "tags",
                    "theme",
                    "votes");

    private KindReader() {}

    static Kind read(String yaml, boolean builtIn) {
        Object root;
        try {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException e) {
            throw new InvalidKind("not YAML: " + e.getMessage().lines().findFirst().orElse(""));
        }
        if (!(root instanceof Map<?, ?> map)) {
            throw new InvalidKind("a kind is a mapping with name, route and fields");
        }
        known(map, KIND_KEYS, "the kind");
        String name = name(map.get("name"), "name");
        String route = map.containsKey("route") ? name(map.get("route"), "route") : name;
        if (TAKEN.contains(route)) {
            throw new InvalidKind("route '" + route + "' is taken by the site itself");
        }
        List<Field> fields = fields(map.get("fields"), name, 0);
        for (Field field : fields) {
            if (RESERVED.contains(field.name())) {
                throw new InvalidKind(
                        "field '" + field.name() + "' has the name of something every entry has");
            }
        }
        List<String> columns = strings(map.get("columns"));
        for (String column : columns) {
            if (fields.stream().noneMatch(f -> f.name().equals(column))) {
                throw new InvalidKind("column '" + column + "' is no field of " + name);
            }
        }
        return new Kind(
                name,
                route,
                Label.of(map.get("label"), name),
                Label.of(map.get("plural") == null ? map.get("label") : map.get("plural"), name),
                Label.of(map.get("description"), ""),
                choice(Kind.ListStyle.class, map.get("list"), Kind.ListStyle.LIST, "list"),
                columns,
                fields,
                builtIn);
    }

    private static List<Field> fields(@Nullable Object yaml, String owner, int depth) {
        if (yaml == null) {
            return List.of();
        }
        if (!(yaml instanceof List<?> list) || list.size() > MOST_FIELDS || depth > 2) {
            throw new InvalidKind(
                    "fields of "
                            + owner
                            + " must be a list of at most "
                            + MOST_FIELDS
                            + " fields, groups at most two deep");
        }
        List<Field> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Object item : list) {
            Field field = field(item, owner, depth);
            if (!names.add(field.name())) {
                throw new InvalidKind("field '" + field.name() + "' stands twice in " + owner);
            }
            fields.add(field);
        }
        return List.copyOf(fields);
    }

    private static Field field(@Nullable Object yaml, String owner, int depth) {
        if (!(yaml instanceof Map<?, ?> map)) {
            throw new InvalidKind("a field of " + owner + " is not a mapping");
        }
        String name = name(map.get("name"), "field name in " + owner);
        known(map, FIELD_KEYS, "field '" + name + "'");
        if (map.get("type") == null) {
            throw new InvalidKind("field '" + name + "' has no type");
        }
        FieldType type =
                choice(
                        FieldType.class,
                        map.get("type"),
                        FieldType.TEXT,
                        "type of field '" + name + "'");
        List<Field.Option> options = options(map.get("options"));
        if (type == FieldType.CHOICE && options.isEmpty()) {
            throw new InvalidKind("field '" + name + "' is a choice without options");
        }
        return new Field(
                name,
                type,
                Label.of(map.get("label"), name),
                Label.of(map.get("help"), ""),
                Boolean.TRUE.equals(map.get("required")),
                number(map.get("min"), name),
                number(map.get("max"), name),
                Boolean.TRUE.equals(map.get("searchable")),
                Boolean.TRUE.equals(map.get("facet")),
                options,
                map.get("kind") == null ? null : map.get("kind").toString(),
                fields(map.get("fields"), name, depth + 1));
    }

    private static List<Field.Option> options(@Nullable Object yaml) {
        if (!(yaml instanceof List<?> list)) {
            return List.of();
        }
        return list.stream()
                .map(item ->
                        item instanceof Map<?, ?> map && map.get("value") != null
                                ? new Field.Option(
                                        map.get("value").toString(),
                                        Label.of(map.get("label"), map.get("value").toString()))
                                : new Field.Option(String.valueOf(item), Label.of(item, "")))
                .toList();
    }

    private static void known(Map<?, ?> map, Set<String> keys, String where) {
        for (Object key : map.keySet()) {
            if (!(key instanceof String name) || !keys.contains(name)) {
                throw new InvalidKind("unknown key '" + key + "' in " + where);
            }
        }
    }

    private static String name(@Nullable Object yaml, String what) {
        if (yaml == null || !NAME.matcher(yaml.toString()).matches()) {
            throw new InvalidKind(
                    what + " must be letters, digits and hyphens, beginning with a small letter");
        }
        return yaml.toString();
    }

    private static @Nullable Double number(@Nullable Object yaml, String field) {
        return switch (yaml) {
            case null -> null;
            case Number number -> number.doubleValue();
            default -> throw new InvalidKind("bound of field '" + field + "' is not a number");
        };
    }

    private static List<String> strings(@Nullable Object yaml) {
        return yaml instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static <E extends Enum<E>> E choice(
            Class<E> type, @Nullable Object yaml, E otherwise, String what) {
        if (yaml == null) {
            return otherwise;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(yaml.toString())) {
                return value;
            }
        }
        throw new InvalidKind("unknown " + what + ": " + yaml);
    }
}
