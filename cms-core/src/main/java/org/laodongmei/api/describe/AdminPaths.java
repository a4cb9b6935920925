package org.laodongmei.api.describe;

import static org.laodongmei.api.describe.Operations.answer;
import static org.laodongmei.api.describe.Operations.closed;
import static org.laodongmei.api.describe.Operations.header;
import static org.laodongmei.api.describe.Operations.headers;
import static org.laodongmei.api.describe.Operations.inPath;
import static org.laodongmei.api.describe.Operations.number;
import static org.laodongmei.api.describe.Operations.text;
import static org.laodongmei.api.describe.Schemas.list;
import static org.laodongmei.api.describe.Schemas.ref;
import static org.laodongmei.api.describe.Schemas.type;

import org.laodongmei.api.shape.Act;
import org.laodongmei.api.shape.Managed;
import org.laodongmei.api.shape.Member;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where programs write: with a token, and with the rights of whoever it acts for. */
final class AdminPaths {

    private static final String TAG = "admin";
    private static final String ENTRIES = "/api/admin/v1/entries";
    private static final String ONE = ENTRIES + "/{id}";
    private static final String MEDIA = "/api/admin/v1/media";
    private static final String WHOLE = "ManagedEntry";

    private final Operations operations;
    private final Schemas schemas;

    /** Names of the kinds. */
    private final List<String> kinds;

    AdminPaths(Operations operations, Schemas schemas, List<String> kinds) {
        this.operations = operations;
        this.schemas = schemas;
        this.kinds = kinds;
    }

    void add() {
        operations.group(TAG, "管理：写稿、送审、发布、上传");
        schemas.put(WHOLE, Managed.whole(), List.of());
        schemas.put("ManagedRow", Managed.row(), List.of());
        schemas.named().put("EntryChange", schemas.object(Managed.WRITTEN, names(Managed.WRITTEN)));
        List<Member> fresh = new ArrayList<>(List.of(Managed.KIND.oneOf(kinds)));
        fresh.addAll(Managed.WRITTEN);
        schemas.named().put("NewEntry", schemas.object(fresh, names(Managed.WRITTEN)));
        schemas.put("Media", Managed.MEDIA, List.of());
        schemas.put("Preview", Managed.PREVIEW, List.of());
        reading();
        writing();
        for (Act act : Act.values()) {
            add(act);
        }
        preview();
        media();
    }

    private static List<String> names(List<Member> members) {
        return members.stream().map(Member::name).toList();
    }

    private void reading() {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", list(ref("ManagedRow")));
        page.put("next", Map.of("type", List.of("string", "null")));
        List<Map<String, Object>> parameters =
                List.of(
                        oneOf(text("kind", "只要这一类型"), kinds),
                        oneOf(text("state", "只要这一状态"), Managed.states()),
                        number("limit", "每页条数，默认 20", 100),
                        text("after", "上一页的 next"));
        add(
                ENTRIES,
                "get",
                "listManaged",
                "看得到的稿件，最近改动的在前",
                parameters,
                Map.of("200", answer("成功", schemas.named("ManagedPage", closed(page)), null)));
        add(
                ONE,
                "get",
                "getManaged",
                "一篇稿件的最新内容",
                List.of(inPath("id", "UUID")),
                Map.of("200", versioned("成功", ref(WHOLE))));
    }

    private static Map<String, Object> oneOf(Map<String, Object> parameter, List<String> words) {
        parameter.put("schema", Schemas.with(type("string", ""), "enum", words));
        return parameter;
    }

    private static Map<String, Object> versioned(String about, Map<String, Object> schema) {
        Map<String, Object> answer = answer(about, schema, null);
        answer.put("headers", headers("ETag"));
        return answer;
    }

    private void writing() {
        Map<String, Object> made = versioned("已建", ref(WHOLE));
        made.put("headers", headers("ETag", "Location"));
        add(ENTRIES, "post", "makeEntry", "新建稿件（草稿）", List.of(once(), brief()), Map.of("201", made))
                .put("requestBody", Operations.body(ref("NewEntry"), example(kinds.getFirst())));
        add(
                        ONE,
                        "patch",
                        "changeEntry",
                        "改稿件：只改所带的成员",
                        List.of(inPath("id", "UUID"), version(), brief()),
                        changed())
                .put("requestBody", Operations.body(ref("EntryChange"), Map.of("title", "新的标题")));
    }

    private static Map<String, Object> example(String kind) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("kind", kind);
        example.put("title", "标题");
        example.put("body", "正文。");
        return example;
    }

    private static Map<String, Object> changed() {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", versioned("已改", ref(WHOLE)));
        responses.put("204", Map.of("description", "已改；带了 Prefer: return=minimal"));
        return responses;
    }

    private static Map<String, Object> version() {
        return header("If-Match", true, "读取时的 ETag；其后有人改过则 412");
    }

    private static Map<String, Object> once() {
        return header("Idempotency-Key", false, "同一个键一天内只做一次，再来则答复如前");
    }

    private static Map<String, Object> brief() {
        return header("Prefer", false, "return=minimal：不带回内容");
    }

    private void add(Act act) {
        List<Map<String, Object>> parameters = new ArrayList<>(List.of(inPath("id", "UUID")));
        if (act.isOfVersion()) {
            parameters.add(version());
        }
        parameters.addAll(List.of(once(), brief()));
        Map<String, Object> operation =
                add(
                        ONE + "/" + act.word(),
                        "post",
                        act.word() + "Entry",
                        act.label(),
                        parameters,
                        changed());
        if (!act.members().isEmpty()) {
            List<Member> needed = act.needed();
            List<Member> free =
                    act.members().stream().filter(each -> !needed.contains(each)).toList();
            Map<String, Object> body =
                    Operations.body(schemas.object(act.members(), names(free)), null);
            body.put("required", !needed.isEmpty());
            operation.put("requestBody", body);
        }
    }

    private void preview() {
        Map<String, Object> body =
                Operations.body(
                        schemas.object(List.of(Managed.HOURS), List.of(Managed.HOURS.name())),
                        Map.of(Managed.HOURS.name(), 24));
        body.put("required", false);
        add(
                        ONE + "/previews",
                        "post",
                        "previewEntry",
                        "给最新一版做预览令牌",
                        List.of(inPath("id", "UUID")),
                        Map.of("201", answer("已做", ref("Preview"), null)))
                .put("requestBody", body);
    }

    private void media() {
        Map<String, Object> file = closed(new LinkedHashMap<>(Map.of("file", binary())));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("multipart/form-data", Map.of("schema", file));
        content.put("application/octet-stream", Map.of("schema", binary()));
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("201", answer("已存", ref("Media"), null));
        responses.put("200", answer("早已有了", ref("Media"), null));
        add(
                        MEDIA,
                        "post",
                        "bringMedia",
                        "上传图片、视频或文件，最多 200 MB",
                        List.of(text("name", "不用表单时的文件名")),
                        responses)
                .put("requestBody", Map.of("required", true, "content", content));
    }

    private static Map<String, Object> binary() {
        return type("string", "binary");
    }

    private Map<String, Object> add(
            String path,
            String method,
            String id,
            String summary,
            List<Map<String, Object>> parameters,
            Map<String, Object> responses) {
        Map<String, Object> operation =
                Operations.operation(id, summary, TAG, parameters, responses);
        operation.put("security", List.of(Map.of("bearer", List.of())));
        operations.add(path, method, operation);
        return operation;
    }
}
