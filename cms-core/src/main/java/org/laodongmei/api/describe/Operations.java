package org.laodongmei.api.describe;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The paths of the API, as OpenAPI describes them. */
final class Operations {

    static final String JSON = "application/json";

    private final Map<String, Object> paths = new LinkedHashMap<>();
    private final List<Map<String, Object>> groups = new ArrayList<>();

    Map<String, Object> paths() {
        return paths;
    }

    /** What operations are grouped by: a word for programs, which make names of it, and a label. */
    List<Map<String, Object>> groups() {
        return groups;
    }

    void group(String tag, String label) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("name", tag);
        group.put("description", label);
        groups.add(group);
    }

    /**
     * A GET.
     *
     * @param id what a program calls it
     * @param tag the group that it belongs to
     * @param example what is answered when the parameters are as in their examples; null for none
     */
    record Get(
            String path,
            String id,
            String summary,
            String tag,
            List<Map<String, Object>> parameters,
            Map<String, Object> answer,
            @Nullable Object example) {}

    /** Describes something to read. */
    void add(Get get) {
        Map<String, Object> responses = new LinkedHashMap<>();
        Map<String, Object> ok = answer("成功", get.answer(), get.example());
        ok.put("headers", headers("ETag", "Cache-Control", "RateLimit", "RateLimit-Policy"));
        responses.put("200", ok);
        responses.put("304", Map.of("description", "与 If-None-Match 所带的相同"));
        add(
                get.path(),
                "get",
                operation(get.id(), get.summary(), get.tag(), get.parameters(), responses));
    }

    /** Describes what a method does there. */
    void add(String path, String method, Map<String, Object> operation) {
        @SuppressWarnings("unchecked")
        Map<String, Object> methods =
                (Map<String, Object>) paths.computeIfAbsent(path, _ -> new LinkedHashMap<>());
        methods.put(method, operation);
    }

    /** An operation; whatever goes wrong is told as a problem. */
    static Map<String, Object> operation(
            String id,
            String summary,
            String tag,
            List<Map<String, Object>> parameters,
            Map<String, Object> responses) {
        Map<String, Object> all = new LinkedHashMap<>(responses);
        all.putIfAbsent("default", Map.of("$ref", "#/components/responses/Problem"));
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("summary", summary);
        operation.put("tags", List.of(tag));
        operation.put("parameters", parameters);
        operation.put("responses", all);
        return operation;
    }

    /** An answer in JSON. */
    static Map<String, Object> answer(
            String about, Map<String, Object> schema, @Nullable Object example) {
        Map<String, Object> content = new LinkedHashMap<>(Map.of("schema", schema));
        if (example != null) {
            content.put("example", example);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("description", about);
        answer.put("content", Map.of(JSON, content));
        return answer;
    }

    /** What is sent, in JSON. */
    static Map<String, Object> body(Map<String, Object> schema, @Nullable Object example) {
        Map<String, Object> content = new LinkedHashMap<>(Map.of("schema", schema));
        if (example != null) {
            content.put("example", example);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("required", true);
        body.put("content", Map.of(JSON, content));
        return body;
    }

    /** What is answered where something is wrong (RFC 9457). */
    static Map<String, Object> problem(String about, String schema) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("description", about);
        problem.put(
                "content",
                Map.of("application/problem+json", Map.of("schema", Schemas.ref(schema))));
        return problem;
    }

    static Map<String, Object> headers(String... names) {
        Map<String, Object> headers = new LinkedHashMap<>();
        for (String name : names) {
            headers.put(name, Map.of("schema", Map.of("type", "string")));
        }
        return headers;
    }

    static Map<String, Object> closed(Map<String, Object> properties) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", new ArrayList<>(properties.keySet()));
        schema.put("additionalProperties", false);
        return schema;
    }

    static Map<String, Object> text(String name, String about) {
        return parameter(name, "query", false, Schemas.type("string", ""), about);
    }

    static Map<String, Object> number(String name, String about, int most) {
        Map<String, Object> schema = Schemas.type("integer", "");
        schema.put("minimum", 1);
        schema.put("maximum", most);
        return parameter(name, "query", false, schema, about);
    }

    static Map<String, Object> inPath(String name, String about) {
        return parameter(name, "path", true, Schemas.type("string", ""), about);
    }

    static Map<String, Object> header(String name, boolean required, String about) {
        return parameter(name, "header", required, Schemas.type("string", ""), about);
    }

    /** The same with a value to try; without one where there is none. */
    static Map<String, Object> such(Map<String, Object> parameter, @Nullable Object example) {
        if (example != null) {
            parameter.put("example", example);
        }
        return parameter;
    }

    private static Map<String, Object> parameter(
            String name, String in, boolean required, Object schema, String about) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", required);
        parameter.put("description", about);
        parameter.put("schema", schema);
        return parameter;
    }
}
