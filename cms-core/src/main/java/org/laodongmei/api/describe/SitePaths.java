package org.laodongmei.api.describe;

import static org.laodongmei.api.describe.Operations.closed;
import static org.laodongmei.api.describe.Operations.inPath;
import static org.laodongmei.api.describe.Operations.number;
import static org.laodongmei.api.describe.Operations.such;
import static org.laodongmei.api.describe.Operations.text;
import static org.laodongmei.api.describe.Schemas.list;
import static org.laodongmei.api.describe.Schemas.member;
import static org.laodongmei.api.describe.Schemas.ref;
import static org.laodongmei.api.describe.Schemas.type;

import org.laodongmei.api.ask.Query;
import org.laodongmei.api.describe.Operations.Get;
import org.laodongmei.api.shape.Member;
import org.laodongmei.api.shape.Member.Form;
import org.laodongmei.api.shape.Members;
import org.laodongmei.search.SearchQuery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is asked of the site as a whole: search, what changed, settings, files, GraphQL. */
final class SitePaths {

    private static final String TAG = "site";

    private final Operations operations;
    private final Schemas schemas;
    private final Examples examples;

    SitePaths(Operations operations, Schemas schemas, Examples examples) {
        this.operations = operations;
        this.schemas = schemas;
        this.examples = examples;
    }

    void add() {
        operations.group(TAG, "站点：搜索、同步、设置、文件、GraphQL");
        search();
        sync();
        settings();
        graph();
    }

    private void search() {
        List<Member> members = new ArrayList<>(Members.LINK);
        members.add(member("title_html", Form.HTML));
        members.add(member("snippet_html", Form.HTML));
        for (Member each : Members.common()) {
            if (List.of("published_at", "channel", "cover").contains(each.name())) {
                members.add(each);
            }
        }
        schemas.put("Hit", members, List.of());
        List<Map<String, Object>> parameters = new ArrayList<>();
        parameters.add(such(text("q", "搜索词，最长 200 字"), examples.tag()));
        List.of("kind", "channel", "topic", "year")
                .forEach(name -> parameters.add(text(name, "只要这些，用逗号隔开")));
        parameters.add(text("order", "relevance、published_at desc、published_at asc"));
        parameters.add(number("page", "页码", SearchQuery.MAX_PAGES));
        parameters.add(such(number("limit", "每页条数", SearchQuery.MAX_SIZE), Examples.FEW));
        operations.add(
                new Get(
                        "/api/v1/search",
                        "search",
                        "全文搜索",
                        TAG,
                        parameters,
                        schemas.named("Hits", found()),
                        null));
    }

    private static Map<String, Object> found() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("value", type("string", ""));
        value.put("label", type("string", ""));
        value.put("count", type("integer", ""));
        value.put("selected", type("boolean", ""));
        Map<String, Object> facet = new LinkedHashMap<>();
        facet.put("name", type("string", ""));
        facet.put("values", list(closed(value)));
        Map<String, Object> correction = new LinkedHashMap<>();
        correction.put("q", type("string", ""));
        correction.put("applied", type("boolean", ""));
        Map<String, Object> pagination = new LinkedHashMap<>();
        for (String name : List.of("page", "limit", "pages", "total")) {
            pagination.put(name, type("integer", ""));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", list(ref("Hit")));
        answer.put("facets", list(closed(facet)));
        answer.put(
                "correction", Map.of("anyOf", List.of(closed(correction), Map.of("type", "null"))));
        answer.put("loose", type("boolean", ""));
        answer.put("partial", type("boolean", ""));
        answer.put("meta", closed(new LinkedHashMap<>(Map.of("pagination", closed(pagination)))));
        return closed(answer);
    }

    private void sync() {
        Map<String, Object> gone = new LinkedHashMap<>();
        for (String name : List.of("id", "kind", "slug")) {
            gone.put(name, type("string", ""));
        }
        gone.put("at", type("string", "date-time"));
        schemas.named().put("Gone", closed(gone));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", list(ref("Entry")));
        answer.put("gone", list(ref("Gone")));
        answer.put(
                "touched",
                Schemas.with(
                        list(type("string", "")),
                        "description",
                        "还有什么变了，要另外再读：channels、settings 等"));
        answer.put("token", type("string", ""));
        answer.put("more", type("boolean", ""));
        operations.add(
                new Get(
                        "/api/v1/sync",
                        "sync",
                        "自上次以来的变化与撤下的内容",
                        TAG,
                        List.of(
                                text("token", "上次给的令牌；不带则从头复制"),
                                such(number("limit", "每次条数", Query.MOST), Examples.FEW),
                                text("fields", "只返回这些字段"),
                                text("include", "展开关联"),
                                text("formats", "正文格式")),
                        schemas.named("Changes", closed(answer)),
                        null));
    }

    private void settings() {
        schemas.put("Settings", Members.SETTINGS, List.of());
        operations.add(
                new Get(
                        "/api/v1/settings",
                        "getSettings",
                        "站点信息",
                        TAG,
                        List.of(),
                        ref("Settings"),
                        examples.settings()));
        String asset = examples.asset();
        operations.add(
                new Get(
                        "/api/v1/assets/{id}",
                        "getAsset",
                        "一个文件及其各种尺寸",
                        TAG,
                        List.of(such(inPath("id", "SHA-256"), asset)),
                        ref("Asset"),
                        examples.asset(asset)));
    }

    private void graph() {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("query", type("string", ""));
        asked.put("operationName", type("string", ""));
        asked.put("variables", type("object", ""));
        Map<String, Object> question = closed(asked);
        question.put("required", List.of("query"));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("data", Map.of("type", List.of("object", "null")));
        told.put("errors", list(type("object", "")));
        told.put("extensions", type("object", ""));
        Map<String, Object> answer = closed(told);
        answer.put("required", List.of());
        Map<String, Object> operation =
                Operations.operation(
                        "graphql",
                        "GraphQL：一次取多种内容，深度与代价有上限",
                        TAG,
                        List.of(),
                        Map.of(
                                "200",
                                Operations.answer(
                                        "成功；有误时见 errors",
                                        schemas.named("GraphAnswer", answer),
                                        null)));
        operation.put("description", "工具可以内省，也可以读取 /api/v1/graphql/schema 里的文本。");
        operation.put(
                "requestBody",
                Operations.body(
                        schemas.named("GraphQuestion", question),
                        Map.of("query", "{ settings { name url } }")));
        operations.add("/api/v1/graphql", "post", operation);
    }
}
