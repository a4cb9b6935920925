package org.laodongmei.api.describe;

import static org.laodongmei.api.describe.Operations.closed;
import static org.laodongmei.api.describe.Schemas.list;
import static org.laodongmei.api.describe.Schemas.ref;
import static org.laodongmei.api.describe.Schemas.type;

import org.laodongmei.api.shape.Members;
import org.laodongmei.kind.Kind;
import org.laodongmei.site.Edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole of the API of one site as an OpenAPI 3.1 document. */
final class Description {

    private final Edition edition;
    private final Examples examples;
    private final Schemas schemas = new Schemas();
    private final Operations operations = new Operations();

    Description(Edition edition, Examples examples) {
        this.edition = edition;
        this.examples = examples;
    }

    /** The document, as a tree. */
    Map<String, Object> document() {
        shared();
        entries();
        new PlacePaths(operations, schemas, examples).add();
        new SitePaths(operations, schemas, examples).add();
        new CampaignPaths(operations, schemas, examples).add();
        new AdminPaths(operations, schemas, List.copyOf(edition.catalog().kinds().keySet())).add();
        operations.group("webhooks", "通知");
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", info());
        document.put("servers", List.of(Map.of("url", edition.absolute(""))));
        document.put(
                "security",
                List.of(Map.of(), Map.of("key", List.of()), Map.of("bearer", List.of())));
        document.put("tags", operations.groups());
        document.put("paths", operations.paths());
        document.put("webhooks", new HookPaths(schemas).all());
        document.put("components", components());
        return document;
    }

    private Map<String, Object> info() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", edition.settings().name() + " API");
        info.put("version", "1");
        info.put(
                "description",
                "/api/v1 只读，都是已发布的内容。所有类型一种形状：公共字段在外，类型自己的字段在 data 里。"
                        + "/api/admin/v1 供程序写稿，要个人令牌或服务令牌。"
                        + "带上 If-None-Match 再读，没有变化只回 304。例子都取自本站。");
        return info;
    }

    private void entries() {
        EntryPaths paths = new EntryPaths(edition.catalog(), operations, examples);
        for (String name : edition.catalog().kinds().keySet()) {
            Kind kind = edition.catalog().kind(name).orElseThrow();
            paths.add(kind, schemas.of(kind));
        }
        schemas.named().put("Entry", schemas.object(Members.ofAll(), Members.TEXTS));
        schemas.pagesOf("Entry");
        paths.add(null, "Entry");
    }

    private Map<String, Object> components() {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("type", "apiKey");
        key.put("in", "query");
        key.put("name", "key");
        Map<String, Object> bearer = new LinkedHashMap<>();
        bearer.put("type", "http");
        bearer.put("scheme", "bearer");
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("schemas", schemas.named());
        components.put(
                "responses", Map.of("Problem", Operations.problem("出错：RFC 9457", "Problem")));
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
        for (String name : List.of("type", "title", "detail", "instance", "trace")) {
            problem.put(name, type("string", ""));
        }
        problem.put("status", type("integer", ""));
        problem.put("errors", list(mistakes));
        Map<String, Object> closed = closed(problem);
        closed.put("required", List.of("type", "title", "status", "detail"));
        schemas.named().put("Problem", closed);
    }
}
