package org.laodongmei.api.describe;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ask.Query;
import org.laodongmei.api.shape.Properties;
import org.laodongmei.kind.Kind;
import org.laodongmei.site.Edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The paths of the delivery API, as OpenAPI describes them. */
final class Operations {

    private static final String JSON = "application/json";
    private static final String AT = "/api/v1/";

    private final Edition edition;
    private final Map<String, Object> paths = new LinkedHashMap<>();

    Operations(Edition edition) {
        this.edition = edition;
    }

    Map<String, Object> paths() {
        return paths;
    }

    /** The paths of a kind's entries, or of those of all kinds. */
    void entries(@Nullable Kind kind, String schema) {
        String route = kind == null ? "entries" : kind.route();
        String label = kind == null ? "所有类型" : kind.plural().zh();
        List<Object> list = new ArrayList<>();
        list.add(
                text(
                        "filter",
                        "筛选，如 channel:news+published_at:>'2019-05-01'。可用属性："
                                + String.join(
                                        "、", new Properties(edition.catalog(), kind).names())));
        list.addAll(selections(kind));
        list.add(text("order", "排序，如 published_at desc、title asc"));
        list.add(number("page", "页码，从 1 起", 1_000_000));
        list.add(number("limit", "每页条数，默认 " + Query.USUAL, Query.MOST));
        list.add(text("after", "上一页 meta.pagination.after 给的游标"));
        get(
                AT + route,
                "list" + schema,
                label + "：列表",
                label,
                list,
                Schemas.ref(schema + Schemas.PAGE));
        List<Object> one = new ArrayList<>(selections(kind));
        one.addFirst(inPath("id", "UUID"));
        one.add(text("preview", "预览链接的令牌：读取未发布的版本，不缓存"));
        get(AT + route + "/{id}", "get" + schema, label + "：按 id", label, one, Schemas.ref(schema));
        if (kind != null) {
            List<Object> bySlug = new ArrayList<>(selections(kind));
            bySlug.addFirst(inPath("slug", "地址的最后一段"));
            get(
                    AT + route + "/slug/{slug}",
                    "get" + schema + "BySlug",
                    label + "：按 slug",
                    label,
                    bySlug,
                    Schemas.ref(schema));
        }
    }

    private static List<Object> selections(@Nullable Kind kind) {
        return List.of(
                text("fields", "只返回这些字段，用逗号隔开，可带点，如 title,channel.name"),
                text("include", "展开关联：" + String.join("、", Query.includes(kind))),
                text("formats", "正文格式：html、markdown、plaintext"));
    }

    static Map<String, Object> closed(Map<String, Object> properties) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.copyOf(properties.keySet()));
        schema.put("additionalProperties", false);
        return schema;
    }

    /** Describes a GET. */
    void get(
            String path,
            String id,
            String summary,
            String tag,
            List<Object> parameters,
            Map<String, Object> answer) {
        Map<String, Object> responses = new LinkedHashMap<>();
        Map<String, Object> ok = new LinkedHashMap<>();
        ok.put("description", "成功");
        ok.put("headers", headers());
        ok.put("content", Map.of(JSON, Map.of("schema", answer)));
        responses.put("200", ok);
        responses.put("304", Map.of("description", "与 If-None-Match 所带的相同"));
        responses.put("default", Map.of("$ref", "#/components/responses/Problem"));
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("summary", summary);
        operation.put("tags", List.of(tag));
        operation.put("parameters", parameters);
        operation.put("responses", responses);
        paths.put(path, new LinkedHashMap<>(Map.of("get", operation)));
    }

    private static Map<String, Object> headers() {
        Map<String, Object> headers = new LinkedHashMap<>();
        for (String name : List.of("ETag", "Cache-Control", "RateLimit", "RateLimit-Policy")) {
            headers.put(name, Map.of("schema", Map.of("type", "string")));
        }
        return headers;
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
