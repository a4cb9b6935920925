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

    static List<String> strings(String json) {
        return json.equals("[]") ? List.of() : List.copyOf(MAPPER.readValue(json, STRINGS));
    }

    static Map<String, Object> fields(String json) {
        return json.equals("{}") ? Map.of() : MAPPER.readValue(json, FIELDS);
    }

    static List<Heading> headings(String json) {
        return List.copyOf(MAPPER.readValue(json, HEADINGS));
    }
}
