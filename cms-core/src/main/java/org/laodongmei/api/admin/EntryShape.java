package org.laodongmei.api.admin;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.query.InvalidQuery;
import org.laodongmei.api.shape.Managed;
import org.laodongmei.api.shape.Member;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.kind.Field;
import org.laodongmei.kind.Kind;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Entries as JSON, with the members of the delivery API: what it points at stands as ids, slugs and
 * SHA-256, so that what was read can be sent back.
 */
final class EntryShape {

    private static final List<String> WRITTEN = Managed.WRITTEN.stream().map(Member::name).toList();

    private static final Pattern ENTRY = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern FILE = Pattern.compile("[0-9a-f]{64}");

    /** Beyond these, a time is a slip. */
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private EntryShape() {}

    /** A draft with what was sent instead of what it had. */
    static Draft read(JsonNode json, Kind kind, Draft before) {
        json.propertyNames()
                .forEach(name -> {
                    if (!WRITTEN.contains(name)) {
                        throw InvalidQuery.unknown(name, 0, "member", "成员", name, WRITTEN);
                    }
                });
        return new Draft(
                before.id(),
                before.kind(),
                text(json, "slug", before.slug()),
                text(json, "title", before.title()),
                text(json, "summary", before.summary()),
                text(json, "body", before.body()),
                name(json, "channel", before.channel()),
                like(ENTRY, texts(json, "topics", before.topics()), "topics", "稿件的 id"),
                texts(json, "tags", before.tags()),
                dated(json, before.dated()),
                text(json, "author", before.author()),
                text(json, "source", before.source()),
                cover(json, before),
                data(json, kind, before.fields()));
    }

    private static String text(JsonNode json, String name, String before) {
        JsonNode value = json.get(name);
        if (value == null) {
            return before;
        }
        if (!value.isString()) {
            throw InvalidQuery.of(name, name + " must be a string", "要写成文字");
        }
        return value.asString();
    }

    private static @Nullable String name(JsonNode json, String name, @Nullable String before) {
        JsonNode value = json.get(name);
        if (value == null) {
            return before;
        }
        return value.isNull() ? null : text(json, name, "");
    }

    private static List<String> texts(JsonNode json, String name, List<String> before) {
        JsonNode value = json.get(name);
        if (value == null) {
            return before;
        }
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
            throw InvalidQuery.of(name, name + " must be an array of strings", "要写成文字的列表");
        }
        return value.valueStream().map(JsonNode::asString).toList();
    }

    private static @Nullable String cover(JsonNode json, Draft before) {
        String cover = name(json, "cover", before.cover());
        return cover == null ? null : like(FILE, List.of(cover), "cover", "文件的 SHA-256").getFirst();
    }

    /** What points at something looks as if it did; whether it is there, the checks say. */
    private static List<String> like(Pattern form, List<String> given, String name, String about) {
        for (String each : given) {
            if (!form.matcher(each).matches()) {
                throw InvalidQuery.of(
                        name, "'" + each + "' cannot be one", "“" + each + "”不是" + about);
            }
        }
        return given;
    }

    private static Instant dated(JsonNode json, Instant before) {
        Instant dated = json.has("published_at") ? moment(json, "published_at") : before;
        return dated == null ? Draft.UNDATED : dated;
    }

    /** The time that a member says; null for none. */
    static @Nullable Instant moment(JsonNode json, String name) {
        String given = name(json, name, null);
        try {
            Instant moment = given == null ? null : Instant.parse(given);
            if (moment == null || moment.isAfter(EARLIEST) && moment.isBefore(LATEST)) {
                return moment;
            }
        } catch (DateTimeParseException e) {
            // Falls through: it is none.
        }
        throw InvalidQuery.of(
                name,
                name + " must be a time such as 2019-05-01T01:30:00Z",
                "要写成 2019-05-01T01:30:00Z 这样的时间");
    }

    private static Map<String, Object> data(JsonNode json, Kind kind, Map<String, Object> before) {
        JsonNode value = json.get("data");
        if (value == null) {
            return before;
        }
        if (!value.isObject()) {
            throw InvalidQuery.of("data", "data must be an object", "要写成对象");
        }
        List<String> known = kind.fields().stream().map(Field::name).toList();
        Map<String, Object> fields = new LinkedHashMap<>(before);
        value.propertyStream()
                .forEach(field -> {
                    String name = field.getKey();
                    if (!known.contains(name)) {
                        throw InvalidQuery.unknown("data." + name, 0, "field", "字段", name, known);
                    }
                    kind.fields().stream()
                            .filter(each -> each.name().equals(name))
                            .forEach(each -> checkGroups(each, field.getValue()));
                    if (field.getValue().isNull()) {
                        fields.remove(name);
                    } else {
                        fields.put(
                                name,
                                JsonMapper.shared().treeToValue(field.getValue(), Object.class));
                    }
                });
        return fields;
    }

    /** Groups have the members that their field says. */
    private static void checkGroups(Field field, JsonNode value) {
        List<String> known = field.fields().stream().map(Field::name).toList();
        if (known.isEmpty() || !value.isArray()) {
            return;
        }
        value.valueStream()
                .flatMap(group -> group.propertyNames().stream())
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    String at = "data." + field.name() + "." + name;
                    throw InvalidQuery.unknown(at, 0, "field", "字段", name, known);
                });
    }

    /** All of an entry's newest text, and where it stands. */
    static Map<String, @Nullable Object> told(Draft draft, Kind kind, DeskRow row) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", draft.id());
        told.put("kind", draft.kind());
        told.put("slug", draft.slug());
        told.put("title", draft.title());
        told.put("summary", draft.summary());
        told.put("body", draft.body());
        told.put("channel", draft.channel());
        told.put("topics", draft.topics());
        told.put("tags", draft.tags());
        boolean undated = draft.dated().equals(Draft.UNDATED);
        told.put("published_at", undated ? null : draft.dated().toString());
        told.put("author", draft.author());
        told.put("source", draft.source());
        told.put("cover", draft.cover());
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        kind.fields().forEach(field -> data.put(field.name(), draft.fields().get(field.name())));
        told.put("data", data);
        told.putAll(standing(row));
        return told;
    }

    /** An entry in a list. */
    static Map<String, @Nullable Object> told(DeskRow row) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", row.id());
        told.put("kind", row.kind());
        told.put("slug", row.slug());
        told.put("title", row.title());
        told.put("channel", row.channel());
        told.putAll(standing(row));
        return told;
    }

    private static Map<String, @Nullable Object> standing(DeskRow row) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("state", row.state().name().toLowerCase(Locale.ROOT));
        told.put("step", row.step() == 0 ? null : row.step());
        told.put("revision", row.draft());
        told.put("live_revision", row.live());
        told.put("created_at", row.created().toString());
        told.put("updated_at", row.updated().toString());
        return told;
    }
}
