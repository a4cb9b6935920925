package org.laodongmei.entry;

import org.laodongmei.markup.Heading;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/** Lists and fields as they stand in the database. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private static final TypeReference<List<Heading>> HEADINGS = new TypeReference<>() {};

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** A list as {@link #write} wrote it; without a character that was escaped, cut by hand. */
    static List<String> strings(String json) {
        if (json.equals("[]")) {
            return List.of();
        }
        return json.startsWith("[\"") && json.indexOf('\\') < 0
                ? List.of(json.substring(2, json.length() - 2).split("\",\"", -1))
                : List.copyOf(MAPPER.readValue(json, STRINGS));
    }

    static Map<String, Object> fields(String json) {
        return json.equals("{}") ? Map.of() : MAPPER.readValue(json, FIELDS);
    }

    static List<Heading> headings(String json) {
        return List.copyOf(MAPPER.readValue(json, HEADINGS));
    }
}
