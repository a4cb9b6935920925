package org.laodongmei.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laodongmei.command.RunningSite;
import org.laodongmei.entry.Entries;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;
import org.laodongmei.people.token.Scope;
import org.laodongmei.people.token.Token.Sort;
import org.laodongmei.people.token.Tokens;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What others may keep of answers, and what whoever asks wrongly is told. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnswersTests {

    private static RunningSite site;
    private static Client client;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        site = new RunningSite(folder);
        client = new Client(site);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void whatAKeyInAHeaderOpensIsKeptForNobodyElse() {
        String list = "/api/v1/articles?limit=1";
        HttpResponse<byte[]> open = site.get(list);
        assertThat(RunningSite.header(open, "Cache-Control")).contains("public", "s-maxage=60");
        assertThat(RunningSite.header(open, "Vary")).contains("Authorization");
        String key = "Bearer " + key();
        HttpResponse<byte[]> own = site.get(list, "Authorization", key);
        assertThat(RunningSite.header(own, "Cache-Control")).isEqualTo("private, no-cache");
        String etag = RunningSite.header(own, "ETag");
        HttpResponse<byte[]> again = site.get(list, "Authorization", key, "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(RunningSite.header(again, "Cache-Control")).isEqualTo("private, no-cache");
    }

    private static String key() {
        Tokens.Wish wish =
                new Tokens.Wish("大屏", Sort.READ, null, Set.of(Scope.READ), "craft", null);
        return site.room(Tokens.class).made("command", wish).secret();
    }

    @Test
    void aTokenThatIsNotForReadingIsToldSo() {
        Author writer = Author.service(site, null, Scope.WRITE);
        JsonNode problem = Author.json(writer.ask("GET", "/api/v1/articles", null));
        assertThat(problem.path("status").asInt()).isEqualTo(403);
        assertThat(problem.path("detail").asString()).contains("READ");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api, 404",
        "GET, /api/v1, 404",
        "GET, /api/v1/, 404",
        "GET, /api/v2/articles, 404",
        "POST, /api/v1/articles, 405",
        "GET, /api/v1/articles/slug/a/b, 404",
        "DELETE, /api/admin/v1/entries, 405",
        "PUT, /api/admin/v1/entries/x, 405",
        "GET, /api/admin/v1/people, 404",
        "GET, /api/admin/v1/media, 405",
    })
    void whereNothingIsOrNotByThatMethodIsToldAsAProblem(String method, String path, int status) {
        Author author = Author.service(site, null, Scope.values());
        HttpResponse<byte[]> answer = author.ask(method, path, null);
        assertThat(answer.statusCode()).as(RunningSite.text(answer)).isEqualTo(status);
        assertThat(RunningSite.header(answer, "Content-Type"))
                .startsWith("application/problem+json");
        JsonNode problem = Author.json(answer);
        assertThat(problem.path("type").asString())
                .isEqualTo("/docs/api/#" + (status == 404 ? "missing" : "method"));
        assertThat(problem.path("detail").asString()).containsPattern("\\p{IsHan}");
        if (status == 405) {
            assertThat(RunningSite.header(answer, "Allow")).isNotBlank().doesNotContain(method);
        }
    }

    @Test
    void whatTheServerCannotReadIsAnsweredWithHowToWriteIt() {
        String answer = site.raw("/api/v1/search?q=劳动者");
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer).contains("application/problem+json", "data-urlencode");
        assertThat(answer).doesNotContain("<html", "Apache");
    }

    @Test
    void lettersInTheWrongOrderAreOneSlip() {
        JsonNode problem = client.problem(400, "/api/v1/articles?include=tgas");
        assertThat(problem.at("/errors/0/nearest").asString()).isEqualTo("tags");
    }

    @Test
    void whoeverDoesNotMindWhatWasThereSaysSo() {
        Author author = Author.personal(site, "mindless", Role.EDITOR, Author.ALL);
        String path = author.made("craft", "不管原来");
        HttpResponse<byte[]> changed =
                author.ask("PATCH", path, "{\"title\":\"改了\"}", "If-Match", "*");
        assertThat(changed.statusCode()).as(RunningSite.text(changed)).isEqualTo(200);
        HttpResponse<byte[]> missing =
                author.ask("PATCH", path + "x", "{\"title\":\"改了\"}", "If-Match", "*");
        assertThat(missing.statusCode()).isEqualTo(404);
    }

    @Test
    void whatStandsInTheWayIsNamed() {
        Author author = Author.personal(site, "hasty", Role.EDITOR, Author.ALL);
        String path = author.made("craft", "还没送审");
        HttpResponse<byte[]> early = author.ask("POST", path + "/recall", "");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(Author.json(early).path("detail").asString()).contains("draft");
        String wrong = "{\"kind\":\"article\",\"title\":\"错\",\"data\":{\"people\":[\"nope\"]}}";
        JsonNode problem = Author.json(author.ask("POST", Author.ENTRIES, wrong));
        assertThat(problem.path("status").asInt()).isEqualTo(422);
        assertThat(problem.at("/errors/0/name").asString()).isEqualTo("data.people");
    }

    private static HttpResponse<byte[]> withKey(String path) {
        return site.get(path, "Authorization", "Bearer " + key());
    }

    @Test
    void aKeyKeptToAChannelReadsNothingElseInFullNorCountsIt() {
        JsonNode list = Author.json(withKey("/api/v1/entries?include=topics,channel&limit=100"));
        assertThat(list.path("items")).isNotEmpty();
        list.path("items")
                .forEach(
                        item -> assertThat(item.at("/channel/slug").asString()).isEqualTo("craft"));
        list.path("items").forEach(item -> assertThat(item.path("topics")).isEmpty());
        JsonNode tags = Author.json(withKey("/api/v1/tags"));
        JsonNode all = client.read("/api/v1/tags");
        assertThat(most(tags)).isLessThanOrEqualTo(list.path("items").size());
        assertThat(most(all)).isGreaterThan(most(tags));
    }

    private static int most(JsonNode tags) {
        return tags.path("items")
                .valueStream()
                .mapToInt(tag -> tag.path("count").asInt())
                .max()
                .orElse(0);
    }

    @Test
    void aKeyKeptToAChannelHearsNothingOfWhatGoesInOthers() {
        String token = Author.json(withKey("/api/v1/sync?limit=100")).path("token").asString();
        Author author = Author.personal(site, "chief", Role.ADMINISTRATOR, Author.ALL);
        Entries entries = site.room(Entries.class);
        String id = author.made("news", "来去匆匆").replaceAll(".*/", "");
        entries.publish(Map.of(id, 1));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> site.get("/api/v1/articles/" + id).statusCode() == 200);
        entries.withdraw(List.of(id));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> site.get("/api/v1/articles/" + id).statusCode() == 404);
        JsonNode news = Author.json(withKey("/api/v1/sync?token=" + token));
        assertThat(news.path("items")).isEmpty();
        assertThat(news.path("gone")).isEmpty();
        JsonNode all = client.read("/api/v1/sync?token=" + token);
        assertThat(all.at("/gone/0/id").asString()).isEqualTo(id);
    }

    @Test
    void anAddressThatIsSpeltOtherwiseIsTheSameAddress() {
        assertThat(site.get("/ghost/api/%63ontent/posts/").statusCode()).isEqualTo(401);
        assertThat(site.get("/api/v1/%67raphql?query=%7B__typename%7D").statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void whatReadersHaveIsReaddressedOnlyByWhoPublishes() {
        Author chief = Author.personal(site, "mover", Role.ADMINISTRATOR, Author.ALL);
        String path = chief.made("craft", "已经发布");
        site.room(Entries.class).publish(Map.of(path.replaceAll(".*/", ""), 1));
        Author editor = Author.personal(site, "sly", Role.EDITOR, Author.ALL);
        String slug = "{\"slug\":\"elsewhere\"}";
        assertThat(editor.ask("PATCH", path, slug, "If-Match", "*").statusCode()).isEqualTo(403);
        Author writer = Author.personal(site, "bold", Role.ADMINISTRATOR, Set.of(Scope.WRITE));
        assertThat(writer.ask("PATCH", path, slug, "If-Match", "*").statusCode()).isEqualTo(403);
        assertThat(chief.ask("PATCH", path, slug, "If-Match", "*").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyTakesAPieceOutOfTheChannelOfItsPeople() {
        Grant inCraft = new Grant(Role.EDITOR, "craft", 0);
        Author editor = Author.personal(site, "craftsman", null, inCraft, Author.ALL);
        String path = editor.made("craft", "栏目里的稿件");
        HttpResponse<byte[]> out = editor.ask("PATCH", path, "{\"channel\":null}", "If-Match", "*");
        assertThat(out.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | published_at        | {\"published_at\":\"+999999999-01-01T00:00:00Z\"}",
                "400 | cover               | {\"cover\":\"zz\"}",
                "400 | topics              | {\"topics\":[\"zzz\"]}",
                "400 | data.facts.nonsense | {\"data\":{\"facts\":[{\"nonsense\":1}]}}",
            })
    void whatCannotBeIsNamed(int status, String name, String json) {
        Author author = Author.service(site, null, Scope.WRITE);
        String path = author.made("craft", "不能这样");
        HttpResponse<byte[]> answer = author.ask("PATCH", path, json, "If-Match", "*");
        assertThat(answer.statusCode()).as(RunningSite.text(answer)).isEqualTo(status);
        assertThat(Author.json(answer).at("/errors/0/name").asString()).isEqualTo(name);
    }

    @Test
    void aFormIsNoFileAndALinkOfWhoLeftOpensNothing() {
        Author author = Author.personal(site, "leaving", Role.EDITOR, Author.ALL);
        assertThat(
                        author.send(
                                        "POST",
                                        "/api/admin/v1/media?name=%ff%fe",
                                        new byte[] {1, 2, 3},
                                        "application/x-www-form-urlencoded")
                                .statusCode())
                .isEqualTo(415);
        String path = author.made("craft", "谁的链接");
        JsonNode link = Author.json(author.ask("POST", path + "/previews", ""));
        JsonNode other = Author.json(author.ask("POST", path + "/previews", ""));
        assertThat(other.path("token").asString()).isNotEqualTo(link.path("token").asString());
        String entry = link.path("entry").asString();
        assertThat(site.get(entry).statusCode()).isEqualTo(200);
        author.ask("POST", path + "/trash", "");
        assertThat(site.get(entry).statusCode()).isEqualTo(404);
        author.ask("POST", path + "/restore", "");
        assertThat(site.get(entry).statusCode()).isEqualTo(200);
        String account = site.accounts().named("leaving").orElseThrow().id();
        site.accounts().setActive("command", account, false);
        assertThat(site.get(entry).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "kind=artcle, article",
        "channel=crft, craft",
        "year=abc, ",
        "limit=100&page=11, ",
    })
    void aSearchIsAsStrictAsAllElse(String wrong, String nearest) {
        JsonNode problem = client.problem(400, "/api/v1/search?q=a&" + wrong);
        assertThat(problem.at("/errors/0/nearest").asString(""))
                .isEqualTo(nearest == null ? "" : nearest);
        assertThat(client.read("/api/v1/search?q=a&limit=100&page=10").path("items")).isNotNull();
    }

    private static HttpResponse<byte[]> graph(String query) {
        byte[] json = ("{\"query\":\"" + query + "\"}").getBytes(StandardCharsets.UTF_8);
        return site.send("POST", "/api/v1/graphql", json, "Content-Type", "application/json");
    }

    @Test
    void textsAndListsAskedForManyTimesAreTooMuch() {
        for (String each :
                List.of("entries(limit:100){items{html}}", "tags{slug name count url}")) {
            String all =
                    IntStream.range(0, 90)
                            .mapToObj(i -> "a" + i + ":" + each)
                            .collect(Collectors.joining(" ", "{", "}"));
            assertThat(RunningSite.text(graph(all))).as(each).contains("complexity");
            assertThat(RunningSite.text(graph("{" + each + "}"))).contains("\"data\"");
        }
    }

    @Test
    void whoAsksMuchAtOnceIsToldToComeAgainAndAllElseGoesOn() throws Exception {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String query = "{a" + i + ":entries(limit:100){items{html}}}";
                asked.add(crowd.submit(() -> graph(query).statusCode()));
            }
            for (Future<Integer> each : asked) {
                assertThat(each.get()).isIn(200, 503);
            }
        }
        assertThat(graph("{settings{name}}").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whoGuessesKeysWaits() {
        int last = 0;
        for (int i = 0; i < 700 && last != 429; i++) {
            last =
                    site.get("/api/v1/settings", "Authorization", "Bearer " + "0".repeat(26))
                            .statusCode();
        }
        assertThat(last).isEqualTo(429);
    }
}
