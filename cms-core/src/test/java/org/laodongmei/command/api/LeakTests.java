package org.laodongmei.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.RunningSite;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;
import org.laodongmei.people.UnitTable;
import org.laodongmei.people.Units;
import org.laodongmei.people.token.Scope;
import org.laodongmei.people.token.Token.Sort;
import org.laodongmei.people.token.Tokens;
import org.laodongmei.review.preview.PreviewLinks;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is not live must not be met through any door, whatever is asked. */
class LeakTests {

    private static final String SECRET = "鹞鹤鹳";
    private static final String DRAFT = "11111111-1111-7111-8111-111111111111";
    private static final String WITHDRAWN = "22222222-2222-7222-8222-222222222222";
    private static final String CHANGED = "33333333-3333-7333-8333-333333333333";
    private static final String POINTER = "44444444-4444-7444-8444-444444444444";
    private static final String TOPIC = "55555555-5555-7555-8555-555555555555";

    private static RunningSite site;
    private static Client client;
    private static Entries entries;
    private static String key;
    private static String before;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        site = new RunningSite(folder);
        client = new Client(site);
        entries = site.room(Entries.class);
        key =
                site.room(Tokens.class)
                        .made(
                                "test",
                                new Tokens.Wish(
                                        "钥匙", Sort.READ, null, Set.of(Scope.READ), null, null))
                        .secret();
        before = caughtUp("");
        entries.save(
                List.of(
                        draft(DRAFT, "article", "secret-draft", SECRET + "草稿", "", Map.of()),
                        draft(TOPIC, "topic", "secret-topic", SECRET + "专题", "", Map.of())),
                "test",
                "");
        publish(draft(WITHDRAWN, "article", "secret-withdrawn", SECRET + "撤下", "", Map.of()));
        publish(draft(CHANGED, "article", "changed", "公开的文章", "", Map.of()));
        entries.save(
                List.of(draft(CHANGED, "article", "changed", SECRET + "改稿", "", Map.of())),
                "test",
                "");
        publish(
                draft(
                        POINTER,
                        "article",
                        "pointer",
                        "指路的文章",
                        "见[那里](entry:" + DRAFT + ")。",
                        Map.of("people", List.of(DRAFT))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> site.get("/api/v1/articles/slug/pointer").statusCode() == 200);
        entries.withdraw(List.of(WITHDRAWN));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> site.get("/api/v1/articles/" + WITHDRAWN).statusCode() == 404);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        client.titles("/api/v1/search?q=" + Client.encoded("指路"))
                                .contains("指路的文章"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Draft draft(
            String id,
            String kind,
            String slug,
            String title,
            String body,
            Map<String, Object> fields) {
        return new Draft(
                id,
                kind,
                slug,
                title,
                "",
                body.isEmpty() ? title + "的正文。" : body,
                "news",
                kind.equals("topic") ? List.of() : List.of(TOPIC),
                List.of(title.contains(SECRET) ? SECRET : "公开"),
                Instant.parse("2019-05-01T00:00:00Z"),
                title.contains(SECRET) ? SECRET : "作者",
                "",
                null,
                fields);
    }

    private static void publish(Draft draft) {
        int number = entries.save(List.of(draft), "test", "").getFirst().number();
        entries.publish(Map.of(draft.id(), number));
    }

    /** The token of a copy that is whole. */
    private static String caughtUp(String from) {
        String token = from;
        JsonNode page;
        do {
            page = client.read("/api/v1/sync?fields=id&token=" + token);
            token = page.path("token").asString();
        } while (page.path("more").asBoolean());
        return token;
    }

    /** Every door, with whatever may open it wider. */
    private static List<String> doors() {
        List<String> doors = new ArrayList<>();
        String all = "formats=html,markdown,plaintext&include=channel,tags,topics";
        for (String route : List.of("entries", "articles", "topics")) {
            doors.add("/api/v1/" + route + "?limit=100&order=updated_at+desc&" + all);
            doors.add(
                    "/api/v1/"
                            + route
                            + "?limit=100&filter="
                            + Client.encoded("title:~'" + SECRET + "'"));
            doors.add(
                    "/api/v1/"
                            + route
                            + "?filter="
                            + Client.encoded("id:[" + DRAFT + "," + TOPIC + "," + WITHDRAWN + "]"));
            doors.add("/api/v1/" + route + "?filter=" + Client.encoded("tag:" + SECRET));
            doors.add("/api/v1/" + route + "?filter=" + Client.encoded("author:" + SECRET));
            doors.add("/api/v1/" + route + "?filter=published_at:%3Enow-1d");
        }
        for (String id : List.of(DRAFT, WITHDRAWN, TOPIC)) {
            doors.add("/api/v1/entries/" + id);
            doors.add("/api/v1/articles/" + id + "?" + all);
            doors.add("/api/v1/articles/" + id + "?preview=" + "0".repeat(43));
            doors.add("/ghost/api/content/posts/" + id + "/?key=" + key);
        }
        for (String slug : List.of("secret-draft", "secret-withdrawn", "changed", "pointer")) {
            doors.add("/api/v1/articles/slug/" + slug + "?" + all);
            doors.add(
                    "/ghost/api/content/posts/slug/" + slug + "/?include=tags,authors&key=" + key);
        }
        doors.add("/api/v1/articles/slug/pointer?include=data.people,topics&formats=html,markdown");
        doors.add("/api/v1/topics/slug/secret-topic");
        doors.add("/api/v1/tags?limit=100");
        doors.add("/api/v1/search?q=" + Client.encoded(SECRET));
        doors.add("/api/v1/search?q=" + Client.encoded("草稿"));
        doors.add("/api/v1/search?topic=secret-topic");
        doors.add("/api/v1/sync?" + all);
        doors.add("/api/v1/sync?token=" + before + "&" + all);
        doors.add(
                "/ghost/api/content/posts/?limit=all&formats=html,plaintext&include=tags,authors&key="
                        + key);
        doors.add("/ghost/api/content/tags/?limit=all&key=" + key);
        doors.add("/ghost/api/content/authors/?limit=all&key=" + key);
        doors.addAll(
                List.of("/v3/api-docs", "/feed.xml", "/atom.xml", "/feed.json", "/sitemap.xml"));
        return doors;
    }

    @Test
    void nothingThatIsNotLiveIsMetThroughAnyDoor() {
        for (String door : doors()) {
            HttpResponse<byte[]> answer = site.get(door);
            assertThat(answer.statusCode()).as(door).isIn(200, 404);
            // What was asked for may be repeated, what was not may not be told.
            String text = RunningSite.text(answer).replaceAll("\"instance\":\"[^\"]*\"", "");
            assertThat(text).as(door).doesNotContain(SECRET, DRAFT, TOPIC);
            if (!door.contains(WITHDRAWN) && !door.contains("/sync?token")) {
                assertThat(text).as(door).doesNotContain(WITHDRAWN);
            }
        }
        assertThat(client.read("/api/v1/articles/slug/pointer").path("html").asString())
                .contains("那里")
                .doesNotContain("<a ");
    }

    @Test
    void graphQlTellsNothingElseEither() {
        String entry = "{ title html topics { title } tags { name } }";
        for (String query :
                List.of(
                        "{ entries(limit: 100) { items " + entry + " } tags { name } }",
                        "{ article(slug: \\\"changed\\\") " + entry + " }",
                        "{ entry(id: \\\"" + DRAFT + "\\\") " + entry + " }",
                        "{ search(q: \\\"" + SECRET + "\\\") { items { title } } }")) {
            byte[] json = ("{\"query\":\"" + query + "\"}").getBytes(StandardCharsets.UTF_8);
            HttpResponse<byte[]> answer =
                    site.send("POST", "/api/v1/graphql", json, "Content-Type", "application/json");
            assertThat(RunningSite.text(answer)).contains("data").doesNotContain(SECRET, "errors");
        }
    }

    @Test
    void aCopyIsToldWhatWentAndNothingOfWhatNeverCame() {
        JsonNode news = client.read("/api/v1/sync?token=" + before);
        Set<String> came = new HashSet<>();
        news.path("items").forEach(item -> came.add(item.path("id").asString()));
        assertThat(came).containsExactlyInAnyOrder(CHANGED, POINTER);
        assertThat(news.path("gone")).hasSize(1);
        assertThat(news.at("/gone/0/id").asString()).isEqualTo(WITHDRAWN);
        assertThat(news.at("/gone/0/kind").asString()).isEqualTo("article");
        String next = news.path("token").asString();
        assertThat(client.read("/api/v1/sync?token=" + next).path("items")).isEmpty();
    }

    @Test
    void aPreviewOpensItsOwnRevisionAloneAndNobodyKeepsIt() {
        PreviewLinks links = site.room(PreviewLinks.class);
        String token = links.make(DRAFT, 1, "test", Duration.ofHours(1)).token();
        HttpResponse<byte[]> seen = site.get("/api/v1/articles/" + DRAFT + "?preview=" + token);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(RunningSite.text(seen)).contains(SECRET + "草稿");
        assertThat(RunningSite.header(seen, "Cache-Control")).contains("no-store");
        client.problem(404, "/api/v1/articles/" + DRAFT);
        client.problem(404, "/api/v1/articles/" + TOPIC + "?preview=" + token);
        client.problem(404, "/api/v1/people/" + DRAFT + "?preview=" + token);
        client.problem(400, "/api/v1/articles/slug/secret-draft?preview=" + token);
        client.problem(400, "/api/v1/articles?preview=" + token);
        for (String made :
                List.of(token + "A", token.substring(1), token.toLowerCase(Locale.ROOT))) {
            client.problem(404, "/api/v1/articles/" + DRAFT + "?preview=" + made);
        }
        links.end(DRAFT, links.of(DRAFT).getFirst().id(), "test");
        client.problem(404, "/api/v1/articles/" + DRAFT + "?preview=" + token);
    }

    @Test
    void nobodySeesOrTouchesWhatIsAnotherUnits() {
        String table = "编号,名称,上级编号\n01,船厂工会,\n02,港口工会,\n";
        Units units = site.room(Units.class);
        units.take("command", UnitTable.read(table.getBytes(StandardCharsets.UTF_8)));
        String yard = units.coded("01").orElseThrow().id();
        String port = units.coded("02").orElseThrow().id();
        Grant correspondent = Grant.of(Role.CORRESPONDENT);
        Author.personal(site, "chief", Role.ADMINISTRATOR, Set.of(Scope.READ));
        Author zhang = Author.personal(site, "zhang", yard, correspondent, Author.ALL);
        Author li = Author.personal(site, "li", yard, correspondent, Author.ALL);
        Grant ofNews = new Grant(Role.REVIEWER, "news", 0);
        List<Author> others =
                List.of(
                        Author.personal(site, "wang", port, correspondent, Author.ALL),
                        Author.personal(site, "zhao", null, correspondent, Author.ALL),
                        Author.personal(site, "sun", port, ofNews, Author.ALL),
                        Author.service(site, "news", Scope.values()));
        String path = zhang.made("craft", "江畔船台");
        assertThat(li.ask("GET", path, null).statusCode()).as("the unit's own").isEqualTo(200);
        others.forEach(other -> isClosed(path, zhang, other));
        zhang.act(path, "submit", "");
        others.forEach(other -> isClosed(path, zhang, other));

        // A token is worth what its account is now, not when it was made.
        String id = site.accounts().named("li").orElseThrow().id();
        site.accounts()
                .change("test", id, new Accounts.Wish("li", "li", port, List.of(correspondent)));
        isClosed(path, zhang, li);
    }

    /** Whatever somebody tries with a piece of somebody else, it is as if there were none. */
    private static void isClosed(String path, Author owner, Author other) {
        String etag = Author.etag(owner.ask("GET", path, null));
        assertThat(other.ask("GET", path, null).statusCode()).isEqualTo(404);
        String change = "{\"title\":\"x\"}";
        assertThat(other.ask("PATCH", path, change, "If-Match", etag).statusCode()).isEqualTo(404);
        for (String act :
                "submit recall approve return publish unschedule withdraw trash restore"
                        .split(" ")) {
            String reason = act.matches("return|withdraw") ? "{\"reason\":\"x\"}" : "";
            assertThat(other.ask("POST", path + "/" + act, reason, "If-Match", etag).statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
        for (String list : List.of("", "?state=draft", "?state=submitted", "?kind=article")) {
            HttpResponse<byte[]> listed = other.ask("GET", Author.ENTRIES + list, null);
            assertThat(RunningSite.text(listed)).as(list).contains("items").doesNotContain("江畔船台");
        }
        String read = path.replace("/admin", "");
        assertThat(other.ask("GET", read, null).statusCode()).isEqualTo(404);
        assertThat(other.ask("GET", read + "?preview=" + other.token(), null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aServiceStaysInItsChannel() {
        Author news = Author.service(site, "news", Scope.WRITE, Scope.PREVIEW);
        String elsewhere = "{\"kind\":\"article\",\"channel\":\"craft\"}";
        assertThat(news.ask("POST", Author.ENTRIES, elsewhere).statusCode()).isEqualTo(403);
        String nowhere = "{\"kind\":\"article\",\"title\":\"无栏目\"}";
        assertThat(news.ask("POST", Author.ENTRIES, nowhere).statusCode()).isEqualTo(403);
        String path = news.made("local", "服务写的稿件");
        String etag = Author.etag(news.ask("GET", path, null));
        for (String channel : List.of("\"craft\"", "null")) {
            String move = "{\"channel\":" + channel + "}";
            assertThat(news.ask("PATCH", path, move, "If-Match", etag).statusCode())
                    .as(channel)
                    .isEqualTo(403);
        }
    }

    @Test
    void whatAsksForTooMuchIsRefusedAndTheSiteGoesOn() {
        client.problem(400, "/api/v1/articles?filter=" + "(".repeat(500));
        client.problem(400, "/api/v1/articles?filter=title:~" + "a".repeat(3000));
        client.problem(400, "/api/v1/articles?filter=" + "title:x,".repeat(60) + "title:x");
        client.problem(400, "/api/v1/articles?filter=id:%5B" + "a,".repeat(120) + "a%5D");
        client.problem(400, "/api/v1/articles?limit=100000");
        client.problem(400, "/api/v1/articles?page=99999999999999");
        client.problem(400, "/api/v1/articles?fields=" + "title,".repeat(10) + "a.".repeat(3000));
        client.problem(400, "/api/v1/articles?include=" + "data.people.data.people.".repeat(50));
        assertThat(client.read("/api/v1/articles?page=1000000").path("items")).isEmpty();
        assertThat(
                        client.read("/api/v1/articles?filter=" + Client.encoded("title:~'(a+)+$'"))
                                .path("items"))
                .isEmpty();
        assertThat(client.read("/api/v1/settings").path("name").asString()).isEqualTo("劳动美");
    }
}
