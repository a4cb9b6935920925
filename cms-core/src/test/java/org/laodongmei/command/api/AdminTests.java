package org.laodongmei.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laodongmei.command.api.Author.ALL;
import static org.laodongmei.command.api.Author.ENTRIES;
import static org.laodongmei.command.api.Author.etag;
import static org.laodongmei.command.api.Author.json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.RunningSite;
import org.laodongmei.command.SmallContent;
import org.laodongmei.command.studio.Screens;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;
import org.laodongmei.people.token.Scope;
import org.laodongmei.people.token.Token.Sort;
import org.laodongmei.people.token.Tokens;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What programs may write over the management API, and what they may not. */
@Timeout(60)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdminTests {

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

    @Test
    void anEntryIsMadeReadChangedHandedInAndThrownAway() {
        Author token = Author.personal(site, "editor", Role.EDITOR, ALL);
        String path = token.made("craft", "匠心");
        HttpResponse<byte[]> read = token.ask("GET", path, null);
        assertThat(json(read).get("state").asString()).isEqualTo("draft");
        assertThat(json(read).get("data").isObject()).isTrue();
        String change = "{\"title\":\"匠心独运\",\"tags\":[\"工匠\"]}";
        assertThat(token.ask("PATCH", path, change).statusCode()).isEqualTo(428);
        assertThat(token.ask("PATCH", path, change, "If-Match", "\"9.9\"").statusCode())
                .isEqualTo(412);
        HttpResponse<byte[]> changed =
                token.ask(
                        "PATCH", path, change, "If-Match", etag(read), "Prefer", "return=minimal");
        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(etag(changed)).isNotEqualTo(etag(read));
        assertThat(token.ask("PATCH", path, change, "If-Match", etag(read)).statusCode())
                .isEqualTo(412);
        read = token.ask("GET", path, null);
        assertThat(json(read).get("title").asString()).isEqualTo("匠心独运");
        assertThat(json(read).get("body").asString()).isEqualTo("江边的船厂。");
        assertThat(token.ask("POST", path + "/submit", null).statusCode()).isEqualTo(428);
        HttpResponse<byte[]> listed = token.ask("GET", ENTRIES + "?state=draft&limit=1", null);
        assertThat(json(listed).get("items").get(0).get("title").asString()).isEqualTo("匠心独运");
        HttpResponse<byte[]> gone = token.ask("POST", path + "/trash", null);
        assertThat(json(gone).get("state").asString()).isEqualTo("trashed");
        assertThat(json(token.ask("POST", path + "/restore", "")).get("state").asString())
                .isEqualTo("draft");
    }

    @Test
    void anEntryGoesThroughThreeReviewsToReadersAtATimeAndBack() {
        Author writer = Author.personal(site, "hand-in", Role.EDITOR, ALL);
        Author publisher = Author.personal(site, "publisher", Role.PUBLISHER, ALL);
        String path = writer.made("craft", "三审之后的稿件");
        writer.act(path, "submit", "{\"note\":\"请审\"}");
        for (int stage = 1; stage <= 3; stage++) {
            String etag = etag(writer.ask("GET", path, null));
            assertThat(writer.ask("POST", path + "/approve", "", "If-Match", etag).statusCode())
                    .as("nobody reviews what they wrote")
                    .isEqualTo(403);
            reviewer(stage).act(path, "approve", "{\"note\":\"可发\"}");
        }
        String etag = etag(publisher.ask("GET", path, null));
        assertThat(writer.ask("POST", path + "/publish", "", "If-Match", etag).statusCode())
                .as("an editor does not publish")
                .isEqualTo(403);
        for (String unfit : List.of("{\"at\":\"明天\"}", "{\"at\":\"2019-05-01T00:00:00Z\"}")) {
            assertThat(
                            publisher
                                    .ask("POST", path + "/publish", unfit, "If-Match", etag)
                                    .statusCode())
                    .as(unfit)
                    .isIn(400, 422);
        }
        String later = "{\"at\":\"" + Instant.now().plus(Duration.ofDays(1)) + "\"}";
        assertThat(publisher.act(path, "publish", later).path("state").asString())
                .isEqualTo("scheduled");
        assertThat(publisher.act(path, "unschedule", "").path("state").asString())
                .isEqualTo("approved");
        String soon = "{\"at\":\"" + Instant.now().plusSeconds(1) + "\"}";
        publisher.act(path, "publish", soon);
        String read = path.replace("/admin", "");
        assertThat(site.get(read).statusCode()).as("not before its time").isEqualTo(404);
        Screens.until(() -> site.get(read).statusCode() == 200);
        publisher.act(path, "withdraw", "{\"reason\":\"登错了\"}");
        Screens.until(() -> site.get(read).statusCode() == 404);
    }

    private static Author reviewer(int stage) {
        Grant grant = new Grant(Role.REVIEWER, "craft", stage);
        return Author.personal(site, "reviewer-" + stage, null, grant, ALL);
    }

    @Test
    void whatTheChecksWarnOfIsToldAndHandedInOnceSeen() {
        Author writer = Author.personal(site, "hasty", Role.EDITOR, ALL);
        String path = writer.made("craft", "有提醒的稿件标题");
        String json = "{\"body\":\"联系电话13805561234。\"}";
        String etag = etag(writer.ask("GET", path, null));
        etag = etag(writer.ask("PATCH", path, json, "If-Match", etag));
        HttpResponse<byte[]> warned = writer.ask("POST", path + "/submit", "", "If-Match", etag);
        assertThat(warned.statusCode()).as(RunningSite.text(warned)).isEqualTo(422);
        JsonNode warning = json(warned).at("/errors/0");
        assertThat(warning.path("detail").asString()).isNotBlank();
        String seen = "{\"seen\":[\"" + warning.path("name").asString() + "\"]}";
        assertThat(writer.act(path, "submit", seen).path("state").asString())
                .isEqualTo("submitted");
    }

    @Test
    void whatIsUnknownIsNamedAndNothingElseCanBeSet() {
        Author token = Author.personal(site, "massive", Role.EDITOR, ALL);
        String path = token.made("craft", "不许夹带");
        String etag = etag(token.ask("GET", path, null));
        for (String member : List.of("id", "state", "live_revision", "maker", "kind", "titel")) {
            HttpResponse<byte[]> answer =
                    token.ask("PATCH", path, "{\"" + member + "\":\"x\"}", "If-Match", etag);
            assertThat(answer.statusCode()).as(member).isEqualTo(400);
            assertThat(RunningSite.header(answer, "Content-Type"))
                    .startsWith("application/problem+json");
            assertThat(json(answer).get("errors").get(0).get("name").asString()).isEqualTo(member);
        }
        HttpResponse<byte[]> near =
                token.ask("PATCH", path, "{\"data\":{\"nonsense\":1}}", "If-Match", etag);
        assertThat(json(near).get("errors").get(0).get("name").asString())
                .isEqualTo("data.nonsense");
        HttpResponse<byte[]> titel = token.ask("PATCH", path, "{\"titel\":1}", "If-Match", etag);
        assertThat(json(titel).get("errors").get(0).get("nearest").asString()).isEqualTo("title");
        assertThat(token.ask("POST", ENTRIES, "{nonsense").statusCode()).isEqualTo(400);
        assertThat(token.ask("POST", ENTRIES, "[]").statusCode()).isEqualTo(400);
        assertThat(
                        token.ask("POST", ENTRIES, "{\"kind\":\"article\",\"slug\":\"../x\"}")
                                .statusCode())
                .isEqualTo(422);
        assertThat(token.ask("POST", ENTRIES, " ".repeat(2_000_001)).statusCode()).isEqualTo(413);
        assertThat(token.ask("GET", ENTRIES + "?stat=draft", null).statusCode()).isEqualTo(400);
    }

    @Test
    void aTokenOnlyTakesAwayAndNothingElseOpensTheDoor() {
        Author reader = Author.personal(site, "reader", Role.ADMINISTRATOR, Set.of(Scope.READ));
        assertThat(reader.ask("GET", ENTRIES, null).statusCode()).isEqualTo(403);
        Author writer = Author.personal(site, "writer", Role.ADMINISTRATOR, Set.of(Scope.WRITE));
        String path = writer.made("craft", "只能写");
        String etag = etag(writer.ask("GET", path, null));
        assertThat(writer.ask("POST", path + "/publish", "", "If-Match", etag).statusCode())
                .isEqualTo(403);
        Tokens.Wish wish = new Tokens.Wish("屏幕", Sort.READ, null, Set.of(Scope.READ), null, null);
        String key = site.room(Tokens.class).made("command", wish).secret();
        assertThat(new Author(site, key).ask("GET", ENTRIES, null).statusCode()).isEqualTo(401);
        assertThat(new Author(site, "ldm_" + "0".repeat(40)).ask("GET", ENTRIES, null).statusCode())
                .isEqualTo(401);
        String account = site.accounts().named("writer").orElseThrow().id();
        String cookie = "laodongmei=" + site.session(account);
        assertThat(site.get(ENTRIES, "Cookie", cookie).statusCode()).isEqualTo(401);
        site.accounts().setActive("command", account, false);
        assertThat(writer.ask("GET", path, null).statusCode()).as("at once").isEqualTo(401);
    }

    @Test
    void aDraftIsShownElsewhereByASignedTokenForAsLongAsWasAsked() {
        Author token = Author.personal(site, "previewer", Role.EDITOR, ALL);
        String path = token.made("craft", "先看一眼");
        HttpResponse<byte[]> made = token.ask("POST", path + "/previews", "{\"hours\":2}");
        assertThat(made.statusCode()).as(RunningSite.text(made)).isEqualTo(201);
        assertThat(RunningSite.header(made, "Cache-Control")).isEqualTo("no-store");
        JsonNode link = json(made);
        assertThat(Instant.parse(link.get("expires_at").asString()))
                .isBetween(Instant.now().plusSeconds(7_000), Instant.now().plusSeconds(7_300));
        HttpResponse<byte[]> seen = site.get(link.get("entry").asString());
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(json(seen).get("title").asString()).isEqualTo("先看一眼");
        assertThat(RunningSite.header(seen, "Cache-Control")).contains("no-store");
        assertThat(RunningSite.text(site.get(link.get("page").asString()))).contains("先看一眼");

        for (String wrong : List.of("{\"hours\":0}", "{\"hours\":169}", "{\"hour\":1}")) {
            assertThat(token.ask("POST", path + "/previews", wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        Author writer = Author.personal(site, "blind", Role.EDITOR, Set.of(Scope.WRITE));
        assertThat(writer.ask("POST", path + "/previews", "").statusCode()).isEqualTo(403);
        Author other = Author.service(site, "news", Scope.PREVIEW);
        assertThat(other.ask("POST", path + "/previews", "").statusCode()).isEqualTo(404);
    }

    @Test
    void whatComesTwiceUnderOneKeyIsDoneOnce() {
        Author token = Author.personal(site, "careful", Role.EDITOR, ALL);
        String json = "{\"kind\":\"article\",\"title\":\"只要一篇\",\"channel\":\"craft\"}";
        String[] key = {"Idempotency-Key", "a-1"};
        HttpResponse<byte[]> first = token.ask("POST", ENTRIES, json, key);
        HttpResponse<byte[]> again = token.ask("POST", ENTRIES, json, key);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(etag(again)).isEqualTo(etag(first));
        assertThat(token.ask("POST", ENTRIES, json.replace("一篇", "两篇"), key).statusCode())
                .isEqualTo(422);
        Author other = Author.personal(site, "other", Role.EDITOR, ALL);
        assertThat(json(other.ask("POST", ENTRIES, json, key)).get("id"))
                .as("a key is one token's")
                .isNotEqualTo(json(first).get("id"));
    }

    @Test
    void aPictureIsBroughtOnceAndStandsAsACover() throws IOException {
        Author token = Author.personal(site, "photographer", Role.EDITOR, ALL);
        byte[] jpeg = SmallContent.jpeg(640, 480, 99);
        HttpResponse<byte[]> brought = bring(token, "码头.jpg", jpeg);
        assertThat(brought.statusCode()).as(RunningSite.text(brought)).isEqualTo(201);
        assertThat(json(brought).get("width").asInt()).isEqualTo(640);
        String id = json(brought).get("id").asString();
        HttpResponse<byte[]> again = bring(token, "码头.jpg", jpeg);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("id").asString()).isEqualTo(id);
        String entry = token.made("craft", "码头");
        String change = "{\"cover\":\"" + id + "\"}";
        String etag = etag(token.ask("GET", entry, null));
        assertThat(token.ask("PATCH", entry, change, "If-Match", etag).statusCode()).isEqualTo(200);

        assertThat(bring(token, "x.jpg", "<script>".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(422);
        Author reader = Author.personal(site, "writer-alone", Role.EDITOR, Set.of(Scope.WRITE));
        assertThat(bring(reader, "x.jpg", jpeg).statusCode()).isEqualTo(403);
    }

    @Test
    void aPictureComesInAFormToo() throws IOException {
        Author author = Author.personal(site, "form", Role.EDITOR, ALL);
        byte[] jpeg = SmallContent.jpeg(320, 240, 98);
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write(
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../船台.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        form.write(jpeg);
        form.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        String path = "/api/admin/v1/media";
        String type = "multipart/form-data; boundary=b";
        HttpResponse<byte[]> brought = author.send("POST", path, form.toByteArray(), type);
        assertThat(brought.statusCode()).as(RunningSite.text(brought)).isEqualTo(201);
        assertThat(json(brought).get("name").asString()).isEqualTo("船台.jpg");
        assertThat(json(brought).get("bytes").asInt()).isEqualTo(jpeg.length);
        byte[] nothing = "--b--\r\n".getBytes(StandardCharsets.UTF_8);
        assertThat(author.send("POST", path, nothing, type).statusCode()).isEqualTo(400);
    }

    /** The last: it ends the site and begins it again. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whoeverGuessesWaitsAndARestartForgetsNothingThatWasDone() throws IOException {
        Author author = Author.personal(site, "patient", Role.EDITOR, ALL);
        String json = "{\"kind\":\"article\",\"title\":\"重启之前\",\"channel\":\"craft\"}";
        HttpResponse<byte[]> first = author.ask("POST", ENTRIES, json, "Idempotency-Key", "b-1");
        Author guess = new Author(site, "ldm_" + "1".repeat(40));
        HttpResponse<byte[]> answer = guess.ask("GET", ENTRIES, null);
        for (int i = 0; i < 5_000 && answer.statusCode() == 401; i++) {
            answer = guess.ask("GET", ENTRIES, null);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(RunningSite.header(answer, "Retry-After")).matches("[1-9]\\d*");
        HttpResponse<byte[]> listed = author.ask("GET", ENTRIES, null);
        assertThat(listed.statusCode()).as("who is known goes on").isEqualTo(200);
        assertThat(RunningSite.header(listed, "RateLimit")).contains("r=");

        site.close();
        site = new RunningSite(folder);
        HttpResponse<byte[]> again =
                new Author(site, author.token())
                        .ask("POST", ENTRIES, json, "Idempotency-Key", "b-1");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    private static HttpResponse<byte[]> bring(Author author, String name, byte[] bytes) {
        String path = "/api/admin/v1/media?name=" + Client.encoded(name);
        return author.send("POST", path, bytes, "application/octet-stream");
    }
}
