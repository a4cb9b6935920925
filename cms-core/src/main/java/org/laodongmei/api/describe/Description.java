package org.laodongmei.api.describe;

import static org.laodongmei.api.describe.Operations.closed;
import static org.laodongmei.api.describe.Operations.inPath;
import static org.laodongmei.api.describe.Operations.number;
import static org.laodongmei.api.describe.Operations.text;
import static org.laodongmei.api.describe.Schemas.list;
import static org.laodongmei.api.describe.Schemas.member;
import static org.laodongmei.api.describe.Schemas.ref;
import static org.laodongmei.api.describe.Schemas.type;

import org.laodongmei.api.ask.Query;
import org.laodongmei.api.shape.Member;
import org.laodongmei.api.shape.Member.Form;
import org.laodongmei.api.shape.Members;
import org.laodongmei.kind.Kind;
import org.laodongmei.search.SearchQuery;
import org.laodongmei.site.Edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole of the delivery API of one site as an OpenAPI 3.1 document. */
final class Description {

    private static final String PLACES = "栏目与标签";
    private static final String SITE = "站点";

    private final Edition edition;
    private final Schemas schemas = new Schemas();
    private final Operations operations;

    Description(Edition edition) {
        this.edition = edition;
        this.operations = new Operations(edition);
    }

    /** The document, as a tree. */
    Map<String, Object> document() {
        shared();
        for (String name : edition.catalog().kinds().keySet()) {
            Kind kind = edition.catalog().kind(name).orElseThrow();
            operations.entries(kind, schemas.of(kind));
        }
        schemas.named().put("Entry", schemas.object(Members.ofAll(), Members.TEXTS));
        schemas.pagesOf("Entry");
        operations.entries(null, "Entry");
        places();
        search();
        sync();
        site();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", info());
        document.put("servers", List.of(Map.of("url", edition.absolute(""))));
        document.put(
                "security",
                List.of(Map.of(), Map.of("key", List.of()), Map.of("bearer", List.of())));
        document.put("paths", operations.paths());
        document.put("components", components());
        return document;
    }

    private Map<String, Object> info() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", edition.settings().name() + " API");
        info.put("version", "1");
        info.put(
                "description",
                "只读，已发布的内容。所有类型一种形状：公共字段在外，类型自己的字段在 data 里。" + "带上 If-None-Match 再读，没有变化只回 304。");
        return info;
    }

    private Map<String, Object> components() {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("type", "apiKey");
        key.put("in", "query");
        key.put("name", "key");
        Map<String, Object> bearer = new LinkedHashMap<>();
        bearer.put("type", "http");
        bearer.put("scheme", "bearer");
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("description", "出错：RFC 9457");
        problem.put(
                "content", Map.of("application/problem+json", Map.of("schema", ref("Problem"))));
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("schemas", schemas.named());
        components.put("responses", Map.of("Problem", problem));
        components.put("securitySchemes", Map.of("key", key, "bearer", bearer));
        return components;
    }

    private void shared() {
        schemas.put("Pagination", Members.PAGINATION, List.of());
        schemas.named()
                .put("Meta", closed(new LinkedHashMap<>(Map.of("pagination", ref("Pagination")))));
        Map<String, Object> mistake = new LinkedHashMap<>();
        mistake.put("name", type("string", ""));
        mistake.put("at", type("integer", ""));
        mistake.put("detail", type("string", ""));
        mistake.put("message", type("string", ""));
        mistake.put("nearest", type("string", ""));
        Map<String, Object> mistakes = closed(mistake);
        mistakes.put("required", List.of("name", "detail", "message"));
        Map<String, Object> problem = new LinkedHashMap<>();
        for (String name : List.of("type", "title", "detail", "instance")) {
            problem.put(name, type("string", ""));
        }
        problem.put("status", type("integer", ""));
        problem.put("errors", list(mistakes));
        Map<String, Object> closed = closed(problem);
        closed.put("required", List.of("type", "title", "status", "detail"));
        schemas.named().put("Problem", closed);
    }

    private void places() {
        List<Member> channel = new ArrayList<>(Members.CHANNEL);
        schemas.put("Channel", channel, List.of());
        withChildren();
        schemas.put("Tag", Members.TAG, List.of());
        operations.get(
                "/api/v1/channels",
                "listChannels",
                "栏目树",
                PLACES,
                List.of(),
                closed(new LinkedHashMap<>(Map.of("items", list(ref("Channel"))))));
        operations.get(
                "/api/v1/channels/{slug}",
                "getChannel",
                "一个栏目及其下级",
                PLACES,
                List.of(inPath("slug", "")),
                ref("Channel"));
        operations.get(
                "/api/v1/tags",
                "listTags",
                "标签",
                PLACES,
                List.of(
                        text("order", "name 或 count"),
                        number("page", "页码", 1_000_000),
                        number("limit", "每页条数", Query.MOST)),
                schemas.pagesOf("Tag"));
        operations.get(
                "/api/v1/tags/{slug}",
                "getTag",
                "一个标签",
                PLACES,
                List.of(inPath("slug", "")),
                ref("Tag"));
    }

    @SuppressWarnings("unchecked")
    private void withChildren() {
        Map<String, Object> channel = (Map<String, Object>) schemas.named().get("Channel");
        ((Map<String, Object>) channel.get("properties")).put("children", list(ref("Channel")));
        ((List<Object>) channel.get("required")).add("children");
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
        List<Object> parameters = new ArrayList<>();
        parameters.add(text("q", "搜索词，最长 200 字"));
        List.of("kind", "channel", "topic", "year")
                .forEach(name -> parameters.add(text(name, "只要这些，用逗号隔开")));
        parameters.add(text("order", "relevance、published_at desc、published_at asc"));
        parameters.add(number("page", "页码", SearchQuery.MAX_PAGES));
        parameters.add(number("limit", "每页条数", SearchQuery.MAX_SIZE));
        operations.get("/api/v1/search", "search", "全文搜索", SITE, parameters, closed(answer));
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
        answer.put("touched", list(type("string", "")));
        answer.put("token", type("string", ""));
        answer.put("more", type("boolean", ""));
        operations.get(
                "/api/v1/sync",
                "sync",
                "自上次以来的变化与撤下的内容",
                SITE,
                List.of(
                        text("token", "上次给的令牌；不带则从头复制"),
                        number("limit", "每次条数", Query.MOST),
                        text("fields", "只返回这些字段"),
                        text("include", "展开关联"),
                        text("formats", "正文格式")),
                closed(answer));
    }

    private void site() {
        schemas.put("Settings", Members.SETTINGS, List.of());
        operations.get("/api/v1/settings", "getSettings", "站点信息", SITE, List.of(), ref("Settings"));
        operations.get(
                "/api/v1/campaigns",
                "listCampaigns",
                "投票活动",
                SITE,
                List.of(),
                closed(new LinkedHashMap<>(Map.of("items", list(campaign())))));
        operations.get(
                "/api/v1/assets/{id}",
                "getAsset",
                "一个文件及其各种尺寸",
                SITE,
                List.of(inPath("id", "SHA-256")),
                ref("Asset"));
    }

    private Map<String, Object> campaign() {
        Map<String, Object> campaign = new LinkedHashMap<>();
        for (String name : List.of("slug", "title", "summary", "identity", "details", "tally")) {
            campaign.put(name, type("string", ""));
        }
        campaign.put("url", type("string", "uri"));
        campaign.put("embed", type("string", "uri"));
        campaign.put("starts_at", type("string", "date-time"));
        campaign.put("ends_at", type("string", "date-time"));
        campaign.put("final", type("boolean", ""));
        schemas.named().put("Campaign", closed(campaign));
        return ref("Campaign");
    }
}
