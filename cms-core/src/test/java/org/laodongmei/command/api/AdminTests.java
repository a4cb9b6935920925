package org.laodongmei.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.RunningSite;
import org.laodongmei.command.SmallContent;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;
import org.laodongmei.people.token.Scope;
import org.laodongmei.people.token.Token.Sort;
import org.laodongmei.people.token.Tokens;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What programs may write over the management API, and what they may not. */
@Timeout(60)
class AdminTests {

    private static final String ENTRIES = "/api/admin/v1/entries";
    private static final Set<Scope> ALL = Set.of(Scope.values());

    @TempDir static Path folder;

    private static RunningSite site;

    @BeforeAll
    static void start() throws IOException {
        site = new RunningSite(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** The secret of a token of a new account. */
    private static String personal(String name, Role role, String channel, Set<Scope> scopes) {
        String account =
                site.accounts()
                        .add(
                                "command",
                                new Accounts.Wish(
                                        name, name, null, List.of(new Grant(role, channel, 0))));
        Tokens.Wish wish = new Tokens.Wish(name, Sort.PERSONAL, account, scopes, null, null);
        return site.room(Tokens.class).made(account, wish).secret();
    }

    private static String service(String channel, Scope... scopes) {
        Tokens.Wish wish = new Tokens.Wish("门户", Sort.SERVICE, null, Set.of(scopes), channel, null);
        return site.room(Tokens.class).made("command", wish).secret();
    }

    private static HttpResponse<byte[]> ask(
            String token, String method, String path, String json, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        all.addAll(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        byte[] body = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
        return site.send(method, path, body, all.toArray(String[]::new));
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String etag(HttpResponse<byte[]> answer) {
        return RunningSite.header(answer, "ETag");
    }

    private static String made(String token, String channel, String title) {
        String json =
                "{\"kind\":\"article\",\"title\":\""
                        + title
                        + "\",\"channel\":\""
                        + channel
                        + "\",\"body\":\"江边的船厂。\"}";
        HttpResponse<byte[]> answer = ask(token, "POST", ENTRIES, json);
        assertThat(answer.statusCode()).as(RunningSite.text(answer)).isEqualTo(201);
        return json(answer).get("id").asString();
    }

    @Test
    void anEntryIsMadeReadChangedHandedInAndThrownAway() {
        String token = personal("editor", Role.EDITOR, null, ALL);
        String path = ENTRIES + "/" + made(token, "craft", "匠心");
        HttpResponse<byte[]> read = ask(token, "GET", path, null);
        assertThat(json(read).get("state").asString()).isEqualTo("draft");
        assertThat(json(read).get("data").isObject()).isTrue();
        String change = "{\"title\":\"匠心独运\",\"tags\":[\"工匠\"]}";
        assertThat(ask(token, "PATCH", path, change).statusCode()).isEqualTo(428);
        assertThat(ask(token, "PATCH", path, change, "If-Match", "\"9.9\"").statusCode())
                .isEqualTo(412);
        HttpResponse<byte[]> changed =
                ask(
                        token,
                        "PATCH",
                        path,
                        change,
                        "If-Match",
                        etag(read),
                        "Prefer",
                        "return=minimal");
        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(etag(changed)).isNotEqualTo(etag(read));
        assertThat(ask(token, "PATCH", path, change, "If-Match", etag(read)).statusCode())
                .isEqualTo(412);
        read = ask(token, "GET", path, null);
        assertThat(json(read).get("title").asString()).isEqualTo("匠心独运");
        assertThat(json(read).get("body").asString()).isEqualTo("江边的船厂。");
        assertThat(ask(token, "POST", path + "/submit", null).statusCode()).isEqualTo(428);
        HttpResponse<byte[]> listed = ask(token, "GET", ENTRIES + "?state=draft&limit=1", null);
        assertThat(json(listed).get("items").get(0).get("title").asString()).isEqualTo("匠心独运");
        HttpResponse<byte[]> gone = ask(token, "POST", path + "/trash", null);
        assertThat(json(gone).get("state").asString()).isEqualTo("trashed");
        assertThat(json(ask(token, "POST", path + "/restore", "")).get("state").asString())
                .isEqualTo("draft");
    }

    @Test
    void anEntryGoesThroughReviewToReadersAndBackByThoseWhoMay() {
        String writer = personal("hand-in", Role.EDITOR, null, ALL);
        String chief = personal("chief", Role.ADMINISTRATOR, null, ALL);
        String path = ENTRIES + "/" + made(writer, "craft", "送审的稿件标题");
        String etag = etag(ask(writer, "GET", path, null));
        HttpResponse<byte[]> answer =
                ask(writer, "POST", path + "/submit", "{\"note\":\"请审\"}", "If-Match", etag);
        assertThat(answer.statusCode()).as(RunningSite.text(answer)).isIn(200, 422);
        HttpResponse<byte[]> early =
                ask(
                        writer,
                        "POST",
                        path + "/publish",
                        "",
                        "If-Match",
                        etag(ask(writer, "GET", path, null)));
        assertThat(early.statusCode()).as("an editor does not publish").isEqualTo(403);
        assertThat(ask(chief, "POST", path + "/withdraw", "{\"reason\":\"x\"}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatIsUnknownIsNamedAndNothingElseCanBeSet() {
        String token = personal("massive", Role.EDITOR, null, ALL);
        String path = ENTRIES + "/" + made(token, "craft", "不许夹带");
        String etag = etag(ask(token, "GET", path, null));
        for (String member : List.of("id", "state", "live_revision", "maker", "kind", "titel")) {
            HttpResponse<byte[]> answer =
                    ask(token, "PATCH", path, "{\"" + member + "\":\"x\"}", "If-Match", etag);
            assertThat(answer.statusCode()).as(member).isEqualTo(400);
            assertThat(RunningSite.header(answer, "Content-Type"))
                    .startsWith("application/problem+json");
            assertThat(json(answer).get("errors").get(0).get("name").asString()).isEqualTo(member);
        }
        HttpResponse<byte[]> near =
                ask(token, "PATCH", path, "{\"data\":{\"nonsense\":1}}", "If-Match", etag);
        assertThat(json(near).get("errors").get(0).get("name").asString())
                .isEqualTo("data.nonsense");
        HttpResponse<byte[]> titel = ask(token, "PATCH", path, "{\"titel\":1}", "If-Match", etag);
        assertThat(json(titel).get("errors").get(0).get("nearest").asString()).isEqualTo("title");
        assertThat(ask(token, "POST", ENTRIES, "{nonsense").statusCode()).isEqualTo(400);
        assertThat(ask(token, "POST", ENTRIES, "[]").statusCode()).isEqualTo(400);
        assertThat(
                        ask(token, "POST", ENTRIES, "{\"kind\":\"article\",\"slug\":\"../x\"}")
                                .statusCode())
                .isEqualTo(422);
        assertThat(ask(token, "POST", ENTRIES, " ".repeat(2_000_001)).statusCode()).isEqualTo(413);
        assertThat(ask(token, "GET", ENTRIES + "?stat=draft", null).statusCode()).isEqualTo(400);
    }

    @Test
    void nobodySeesOrTouchesWhatIsNotTheirs() {
        String mine = personal("zhang", Role.CORRESPONDENT, null, ALL);
        String other = personal("wang", Role.CORRESPONDENT, null, ALL);
        String path = ENTRIES + "/" + made(mine, "craft", "本单位的稿件");
        String etag = etag(ask(mine, "GET", path, null));
        assertThat(ask(other, "GET", path, null).statusCode()).isEqualTo(404);
        assertThat(ask(other, "PATCH", path, "{\"title\":\"x\"}", "If-Match", etag).statusCode())
                .isEqualTo(404);
        for (String act : List.of("submit", "approve", "return", "publish", "withdraw", "trash")) {
            assertThat(ask(other, "POST", path + "/" + act, "", "If-Match", etag).statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(RunningSite.text(ask(other, "GET", ENTRIES, null))).doesNotContain("本单位的稿件");
        String news = service("news", Scope.WRITE, Scope.PREVIEW);
        assertThat(ask(news, "GET", path, null).statusCode()).isEqualTo(404);
        assertThat(
                        ask(news, "POST", ENTRIES, "{\"kind\":\"article\",\"channel\":\"craft\"}")
                                .statusCode())
                .isEqualTo(403);
        made(news, "news", "服务写的稿件");
    }

    @Test
    void aTokenOnlyTakesAwayAndNothingElseOpensTheDoor() {
        String reader = personal("reader", Role.ADMINISTRATOR, null, Set.of(Scope.READ));
        assertThat(ask(reader, "GET", ENTRIES, null).statusCode()).isEqualTo(403);
        String writer = personal("writer", Role.ADMINISTRATOR, null, Set.of(Scope.WRITE));
        String path = ENTRIES + "/" + made(writer, "craft", "只能写");
        String etag = etag(ask(writer, "GET", path, null));
        assertThat(ask(writer, "POST", path + "/publish", "", "If-Match", etag).statusCode())
                .isEqualTo(403);
        Tokens.Wish wish = new Tokens.Wish("屏幕", Sort.READ, null, Set.of(Scope.READ), null, null);
        String key = site.room(Tokens.class).made("command", wish).secret();
        assertThat(ask(key, "GET", ENTRIES, null).statusCode()).isEqualTo(401);
        assertThat(ask("ldm_" + "0".repeat(40), "GET", ENTRIES, null).statusCode()).isEqualTo(401);
        String account = site.accounts().named("writer").orElseThrow().id();
        String cookie = "laodongmei=" + site.session(account);
        assertThat(site.get(ENTRIES, "Cookie", cookie).statusCode()).isEqualTo(401);
        site.accounts().setActive("command", account, false);
        assertThat(ask(writer, "GET", path, null).statusCode()).as("at once").isEqualTo(401);
    }

    @Test
    void whatComesTwiceUnderOneKeyIsDoneOnce() {
        String token = personal("careful", Role.EDITOR, null, ALL);
        String json = "{\"kind\":\"article\",\"title\":\"只要一篇\",\"channel\":\"craft\"}";
        String[] key = {"Idempotency-Key", "a-1"};
        HttpResponse<byte[]> first = ask(token, "POST", ENTRIES, json, key);
        HttpResponse<byte[]> again = ask(token, "POST", ENTRIES, json, key);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(etag(again)).isEqualTo(etag(first));
        assertThat(ask(token, "POST", ENTRIES, json.replace("一篇", "两篇"), key).statusCode())
                .isEqualTo(422);
        String other = personal("other", Role.EDITOR, null, ALL);
        assertThat(json(ask(other, "POST", ENTRIES, json, key)).get("id"))
                .as("a key is one token's")
                .isNotEqualTo(json(first).get("id"));
    }

    @Test
    void aPictureIsBroughtOnceAndStandsAsACover() throws IOException {
        String token = personal("photographer", Role.EDITOR, null, ALL);
        byte[] jpeg = SmallContent.jpeg(640, 480, 99);
        HttpResponse<byte[]> brought = bring(token, "码头.jpg", jpeg);
        assertThat(brought.statusCode()).as(RunningSite.text(brought)).isEqualTo(201);
        assertThat(json(brought).get("width").asInt()).isEqualTo(640);
        String id = json(brought).get("id").asString();
        HttpResponse<byte[]> again = bring(token, "码头.jpg", jpeg);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("id").asString()).isEqualTo(id);
        String entry = ENTRIES + "/" + made(token, "craft", "码头");
        String change = "{\"cover\":\"" + id + "\"}";
        String etag = etag(ask(token, "GET", entry, null));
        assertThat(ask(token, "PATCH", entry, change, "If-Match", etag).statusCode())
                .isEqualTo(200);

        assertThat(bring(token, "x.jpg", "<script>".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(422);
        String reader = personal("writer-alone", Role.EDITOR, null, Set.of(Scope.WRITE));
        assertThat(bring(reader, "x.jpg", jpeg).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<byte[]> bring(String token, String name, byte[] bytes) {
        return site.send(
                "POST",
                "/api/admin/v1/media?name=" + Client.encoded(name),
                bytes,
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/octet-stream");
    }
}
