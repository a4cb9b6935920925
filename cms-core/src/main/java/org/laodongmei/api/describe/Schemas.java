package org.laodongmei.api.describe;

import org.laodongmei.api.shape.Member;
import org.laodongmei.api.shape.Member.Form;
import org.laodongmei.api.shape.Members;
import org.laodongmei.kind.Kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Members as schemas (JSON Schema 2020-12, as OpenAPI 3.1 has them). Closed: what is not described
 * is not told.
 */
final class Schemas {

    /** Ends the name of a list of something. */
    static final String PAGE = "Page";

    private static final String LIST = "List";

    private final Map<String, Object> named = new LinkedHashMap<>();

    /** All that were described under a name so far. */
    Map<String, Object> named() {
        return named;
    }

    static Map<String, Object> ref(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    static Map<String, Object> list(Object of) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", of);
        return schema;
    }

    /** The name of a kind's schema, which is described with it. */
    String of(Kind kind) {
        String name = Members.typeName(kind.name());
        named.put(name, object(Members.of(kind), Members.TEXTS));
        pagesOf(name);
        return name;
    }

    /** Describes something under a name, by which it goes from now on. */
    Map<String, Object> named(String name, Map<String, Object> schema) {
        named.put(name, schema);
        return ref(name);
    }

    /** All of them in one list, under a name of its own. */
    Map<String, Object> listOf(String name) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("items", list(ref(name)));
        return named(name + LIST, Operations.closed(properties));
    }

    /** A list with its pages, under a name of its own: clients make classes of the names. */
    Map<String, Object> pagesOf(String name) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("items", list(ref(name)));
        properties.put("meta", ref("Meta"));
        return named(name + PAGE, Operations.closed(properties));
    }

    /** Describes an object under a name that may have any members. */
    void open(String name) {
        named.put(name, type("object", ""));
    }

    /** Describes members under a name; those of {@code more} may be there too. */
    Map<String, Object> put(String name, List<Member> members, List<Member> more) {
        List<Member> all = new ArrayList<>(members);
        List<String> known = members.stream().map(Member::name).toList();
        more.stream().filter(each -> !known.contains(each.name())).forEach(all::add);
        List<String> optional =
                all.stream().map(Member::name).filter(it -> !known.contains(it)).toList();
        return named(name, object(all, optional));
    }

    Map<String, Object> object(List<Member> members, Collection<String> optional) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Member member : members) {
            properties.put(member.name(), of(member));
            if (!optional.contains(member.name())) {
                required.add(member.name());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Object> of(Member member) {
        Map<String, Object> one = new LinkedHashMap<>(one(member));
        Map<String, Object> schema = member.many() ? list(one) : one;
        if (member.nullable()) {
            schema = orNull(schema);
        }
        if (!member.about().isEmpty()) {
            schema.put("description", member.about());
        }
        return schema;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        Map<String, Object> nullable = new LinkedHashMap<>(schema);
        if (schema.get("type") instanceof String type) {
            nullable.put("type", List.of(type, "null"));
            if (schema.get("enum") instanceof List<?> options) {
                List<Object> withNull = new ArrayList<>(options);
                withNull.add(null);
                nullable.put("enum", withNull);
            }
            return nullable;
        }
        return new LinkedHashMap<>(Map.of("anyOf", List.of(schema, Map.of("type", "null"))));
    }

    private Map<String, Object> one(Member member) {
        return switch (member.form()) {
            case TEXT ->
                    member.options().isEmpty()
                            ? type("string", "")
                            : with(type("string", ""), "enum", member.options());
            case HTML -> with(type("string", ""), "contentMediaType", "text/html");
            case WHOLE -> type("integer", "int64");
            case NUMBER -> type("number", "");
            case TRUTH -> type("boolean", "");
            case DAY -> type("string", "date");
            case MOMENT -> type("string", "date-time");
            case ADDRESS -> type("string", "uri");
            case OBJECT -> object(member);
        };
    }

    private Map<String, Object> object(Member member) {
        if (member.type().isEmpty()) {
            return member.members().isEmpty() && member.name().equals("data")
                    ? type("object", "")
                    : object(member.members(), Set.of());
        }
        if (!named.containsKey(member.type())) {
            named.put(member.type(), Map.of());
            switch (member.type()) {
                case "Link" -> put("Link", member.members(), Members.ofAll());
                case "ChannelLink" -> put("ChannelLink", member.members(), Members.CHANNEL);
                case "TagLink" -> put("TagLink", member.members(), Members.TAG);
                default -> put(member.type(), member.members(), List.of());
            }
        }
        return ref(member.type());
    }

    static Map<String, Object> type(String type, String format) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        if (!format.isEmpty()) {
            schema.put("format", format);
        }
        return schema;
    }

    static Map<String, Object> with(Map<String, Object> schema, String key, Object value) {
        schema.put(key, value);
        return schema;
    }

    /** A member of that form that is told of nowhere else. */
    static Member member(String name, Form form) {
        return new Member(name, form, false, false, "", List.of(), "", List.of());
    }
}
