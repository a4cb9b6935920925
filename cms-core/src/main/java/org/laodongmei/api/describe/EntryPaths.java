package org.laodongmei.api.describe;

import static org.laodongmei.api.describe.Operations.inPath;
import static org.laodongmei.api.describe.Operations.number;
import static org.laodongmei.api.describe.Operations.such;
import static org.laodongmei.api.describe.Operations.text;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ask.Query;
import org.laodongmei.api.describe.Operations.Get;
import org.laodongmei.api.shape.Properties;
import org.laodongmei.kind.Kind;
import org.laodongmei.site.catalog.Catalog;
import org.laodongmei.site.catalog.Item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where entries are read: the same for every kind, and for all kinds at once. */
final class EntryPaths {

    private static final String AT = "/api/v1/";
    private static final String CHANNEL = "channel";

    private final Catalog catalog;
    private final Operations operations;
    private final Examples examples;

    EntryPaths(Catalog catalog, Operations operations, Examples examples) {
        this.catalog = catalog;
        this.operations = operations;
        this.examples = examples;
    }

    /**
     * Describes them.
     *
     * @param kind null for entries of all kinds
     * @param schema name of what one is
     */
    void add(@Nullable Kind kind, String schema) {
        String route = kind == null ? "entries" : kind.route();
        String path = AT + route;
        String label = kind == null ? "所有类型" : kind.plural().zh();
        operations.group(route, label);
        Item first = examples.first(kind);
        list(kind, schema, route, label, first);
        Map<String, Object> id =
                such(inPath("id", "UUID"), first == null ? null : first.entry().id());
        List<Map<String, Object>> one = one(kind, id);
        one.add(text("preview", "预览链接的令牌：读取未发布的版本，不缓存"));
        Object example = first == null ? null : examples.one(kind, first);
        operations.add(
                new Get(
                        path + "/{id}",
                        "get" + schema,
                        label + "：按 id",
                        route,
                        one,
                        Schemas.ref(schema),
                        example));
        if (kind != null) {
            Map<String, Object> slug =
                    such(inPath("slug", "地址的最后一段"), first == null ? null : first.entry().slug());
            operations.add(
                    new Get(
                            path + "/slug/{slug}",
                            "get" + schema + "BySlug",
                            label + "：按 slug",
                            route,
                            one(kind, slug),
                            Schemas.ref(schema),
                            example));
        }
    }

    private void list(
            @Nullable Kind kind, String schema, String route, String label, @Nullable Item first) {
        String filter =
                first == null || first.entry().channel() == null
                        ? null
                        : "channel:" + first.entry().channel();
        List<Map<String, Object>> list = new ArrayList<>();
        list.add(
                such(
                        text(
                                "filter",
                                "筛选，如 channel:news+published_at:>'2019-05-01'。可用属性："
                                        + String.join("、", new Properties(catalog, kind).names())),
                        filter));
        list.addAll(selections(kind));
        list.add(such(text("order", "排序，如 published_at desc、title asc"), "published_at desc"));
        list.add(number("page", "页码，从 1 起", 1_000_000));
        list.add(such(number("limit", "每页条数，默认 " + Query.USUAL, Query.MOST), 1));
        list.add(text("after", "上一页 meta.pagination.after 给的游标"));
        operations.add(
                new Get(
                        AT + route,
                        "list" + schema,
                        label + "：列表",
                        route,
                        list,
                        Schemas.ref(schema + Schemas.PAGE),
                        examples.list(kind, filter, CHANNEL)));
    }

    private static List<Map<String, Object>> one(@Nullable Kind kind, Map<String, Object> which) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        parameters.add(which);
        parameters.addAll(selections(kind));
        return parameters;
    }

    private static List<Map<String, Object>> selections(@Nullable Kind kind) {
        return List.of(
                text("fields", "只返回这些字段，用逗号隔开，可带点，如 title,channel.name"),
                such(text("include", "展开关联：" + String.join("、", Query.includes(kind))), CHANNEL),
                text("formats", "正文格式：html、markdown、plaintext"));
    }
}
