package org.laodongmei.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.command.RunningSite;
import org.laodongmei.people.token.Scope;
import org.laodongmei.people.token.Token.Sort;
import org.laodongmei.people.token.Tokens;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Clients that already exist, unmodified, in their own languages. */
class ClientTests {

    private static RunningSite site;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        site = RunningSite.atItsAddress(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    static String key(String channel) {
        return site.room(Tokens.class)
                .made(
                        "test",
                        new Tokens.Wish("客户端", Sort.READ, null, Set.of(Scope.READ), channel, null))
                .secret();
    }

    @Test
    void theOfficialClientOfGhostReadsTheSite() {
        JsonNode read = Node.json("ghost.mjs", site.address(""), key(null));
        assertThat(read.path("total").asInt()).isEqualTo(17);
        assertThat(read.path("next").asInt()).isEqualTo(2);
        assertThat(read.at("/first/tag").asString()).isEqualTo("标签2");
        assertThat(read.at("/first/html").asInt()).isGreaterThan(100);
        assertThat(read.at("/one/title").asString()).isEqualTo("文章1");
        assertThat(read.at("/one/html").asBoolean()).isTrue();
        assertThat(read.at("/one/plaintext").asBoolean()).isTrue();
        assertThat(read.path("byId").toString()).isEqualTo("{\"title\":\"文章1\"}");
        assertThat(read.path("tags")).hasSize(7);
        assertThat(read.path("pages").asInt()).isZero();
        assertThat(read.at("/settings/title").asString()).isEqualTo("劳动美");
        assertThat(read.at("/settings/navigation/0").asString()).isEqualTo("新闻");
        assertThat(read.at("/refused/name").asString()).isEqualTo("UnauthorizedError");
        assertThat(read.at("/refused/status").asInt()).isEqualTo(401);
        assertThat(read.at("/wrong/name").asString()).isEqualTo("BadRequestError");
        assertThat(read.at("/wrong/message").asString()).contains("'titel'", "'title'");
        assertThat(read.at("/missing/name").asString()).isEqualTo("NotFoundError");
        assertThat(read.path("forms").toString())
                .isEqualTo(
                        "{\"space\":[\"文章59\"],\"published\":120,\"featured\":0,"
                                + "\"primary\":[\"a059\",\"a094\",\"a010\"],\"not\":16,"
                                + "\"fields\":[\"plaintext\",\"primary_tag\",\"tags\",\"title\"]}");
        tagsAndAuthors(read.path("groups"));
    }

    private static void tagsAndAuthors(JsonNode read) {
        assertThat(read.path("most").toString())
                .isEqualTo(
                        "[{\"slug\":\"biao-qian-0\",\"count\":{\"posts\":18}},"
                                + "{\"slug\":\"biao-qian-1\",\"count\":{\"posts\":17}}]");
        assertThat(read.path("second").toString())
                .isEqualTo("[\"biao-qian-3\",\"biao-qian-2\",\"biao-qian-1\"]");
        assertThat(read.path("filtered").toString()).isEqualTo("[\"标签2\"]");
        assertThat(read.path("read").asInt()).isEqualTo(17);
        assertThat(read.path("byId").asBoolean()).isTrue();
        assertThat(read.at("/wrongFilter/name").asString()).isEqualTo("BadRequestError");
        assertThat(read.at("/wrongFilter/context").asString()).contains("bogus");
        assertThat(read.at("/wrongOrder/name").asString()).isEqualTo("BadRequestError");
        assertThat(read.path("missing")).hasSize(3);
        read.path("missing")
                .forEach(each ->
                        assertThat(each.path("name").asString()).isEqualTo("NotFoundError"));
        assertThat(read.path("tiers").asInt() + read.path("newsletters").asInt()).isZero();
        assertThat(read.at("/offers/name").asString()).isEqualTo("NotFoundError");
    }

    @Test
    void aKeyOfOneChannelReadsNothingElse() {
        String key = key("craft");
        Client client = new Client(site);
        assertThat(client.read("/api/v1/entries?key=" + key).at("/meta/pagination/total").asInt())
                .isEqualTo(73);
        assertThat(
                        client.read("/api/v1/articles?filter=channel:local&key=" + key)
                                .at("/meta/pagination/total")
                                .asInt())
                .isZero();
        client.problem(404, "/api/v1/articles/slug/a002?key=" + key);
        client.problem(404, "/api/v1/channels/local?key=" + key);
        assertThat(client.read("/api/v1/articles/slug/a001", "Authorization", "Bearer " + key))
                .isNotEmpty();
        JsonNode found =
                client.read("/api/v1/search?q=%E6%96%87%E7%AB%A0&channel=local&key=" + key);
        assertThat(found.path("items")).isEmpty();
        String picture = client.read("/api/v1/albums/slug/al0").at("/data/images/0/id").asString();
        assertThat(client.read("/api/v1/assets/" + picture)).isNotEmpty();
        client.read("/api/v1/sync?fields=channel.slug&key=" + key)
                .path("items")
                .forEach(
                        item -> assertThat(item.at("/channel/slug").asString()).isEqualTo("craft"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "published_at:'2019-12-04 09:00:00'",
                "published_at:'2019-12-04T09:00:00+08:00'",
                "published_at:'2019-12-04T01:00:00.000Z'",
                "published_at:>='2019-12-04 09:00'+published_at:<'2019-12-04 09:01'",
                "published_at:<now-24h+slug:a059",
            })
    void aTimeIsTakenHoweverItIsWritten(String filter) {
        Client client = new Client(site);
        for (String typed : List.of(Client.encoded(filter), filter.replace(" ", "%20"))) {
            String path =
                    "/api/v1/articles?filter=" + typed.replace("<", "%3C").replace(">", "%3E");
            assertThat(client.titles(path)).as(path).containsExactly("文章59");
        }
    }

    @Test
    void aReaderOfFeedsReadsTheFeed() {
        JsonNode feed = Node.json("feed.mjs", site.address("/feed.xml"));
        assertThat(feed.path("items")).hasSize(10);
        assertThat(feed.at("/items/0/title").asString()).isNotBlank();
        assertThat(feed.at("/items/0/link").asString()).startsWith(site.address("/"));
    }

    @Test
    void aClientGeneratedInJavaCompilesAndReadsTheSite(@TempDir Path folder) throws IOException {
        Generated client = Generated.from(site, folder);
        JsonNode read = client.reads(site.address(""), key(null));
        assertThat(read.path("titles")).as("two pages and their end").hasSize(17);
        assertThat(read.path("title").asString()).isEqualTo("文章1");
        assertThat(read.path("html").asString()).contains("<h2");
        assertThat(read.path("published").asString()).isEqualTo("2019-02-02T01:00:00Z");
        assertThat(read.path("cover").asString()).as("of any form or null").isEqualTo("null");
        assertThat(read.path("kicker").asString()).as("text or null").isEqualTo("null");
        assertThat(read.path("channel").asString()).isEqualTo("工匠");
        assertThat(read.path("settings").asString()).isEqualTo("劳动美");
        assertThat(read.path("code").asInt()).isEqualTo(400);
        assertThat(read.at("/problem/errors/0/nearest").asString()).isEqualTo("title");
    }

    @Test
    void aClientOfGraphQlReadsAllThatItChoosesInOneQuestion() {
        JsonNode read = Node.json("graph.mjs", site.address("/api/v1/graphql"));
        assertThat(read.at("/list/articles/items")).hasSize(2);
        assertThat(read.at("/list/articles/items/0/html").asString()).contains("<h2");
        assertThat(read.at("/list/articles/items/0/topics/0/excerpt").asString()).isEqualTo("导语。");
        assertThat(read.at("/list/articles/items/0/channel/count").asInt()).isEqualTo(73);
        assertThat(read.at("/list/articles/meta/pagination/total").asInt()).isEqualTo(60);
        assertThat(read.at("/list/profile/data/trade").asString()).isEqualTo("焊工");
        assertThat(read.at("/list/settings/name").asString()).isEqualTo("劳动美");
        assertThat(read.at("/wrong/0/extensions/nearest").asString()).isEqualTo("title");
        assertThat(read.at("/costly/0/message").asString()).contains("complexity");
        assertThat(read.at("/unknown/0/message").asString()).contains("titel");
        assertThat(read.path("types").toString()).contains("ArticlePage", "ProfileData");
        JsonNode places = read.path("places");
        assertThat(places.at("/channels/0/children/0/slug").asString()).isEqualTo("local");
        assertThat(places.path("channels")).hasSize(2);
        assertThat(places.at("/channel/parent").asString()).isEqualTo("news");
        assertThat(places.path("tags")).hasSize(2);
        assertThat(places.at("/tag/name").asString()).isEqualTo("标签2");
        assertThat(places.path("none").isNull()).isTrue();
        assertThat(read.at("/asset/renditions")).isNotEmpty();
        assertThat(places.at("/search/items")).hasSize(2);
        assertThat(places.at("/search/facets")).isNotEmpty();
        assertThat(places.at("/search/meta/pagination/total").asInt()).isEqualTo(120);
    }

    @Test
    void toolsOfGraphQlReadTheSchemaAndNothingIsTooMuch() {
        JsonNode read = Node.json("graph.mjs", site.address("/api/v1/graphql"));
        assertThat(read.at("/standard/0").toString()).contains("Article", "SearchHit");
        assertThat(read.at("/standard/5")).isEqualTo(read.at("/standard/0"));
        assertThat(read.at("/text/type").asString()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(read.at("/text/same").asBoolean()).isTrue();
        String etag = read.at("/text/etag").asString();
        assertThat(etag).matches("\"[0-9a-f]+\"");
        String path = "/api/v1/graphql/schema";
        assertThat(site.get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(read.at("/unknown/0/message").asString()).contains("没有字段", "undefined");
        assertThat(read.at("/syntax/0/message").asString()).contains("语法有误", "syntax");
        assertThat(read.at("/deep/0/message").asString()).contains("层", "depth exceeded");
        assertThat(read.at("/turning/0/extensions/code").asString()).isEqualTo("complexity");
        assertThat(read.at("/looking/0/extensions/code").asString()).isEqualTo("complexity");
        assertThat(read.at("/twice/0/message").asString()).contains("内省", "good faith");
    }

    @Test
    void whatIsNoQuestionInGraphQlIsAProblem() {
        Client client = new Client(site);
        assertThat(client.problem(405, "/api/v1/graphql").path("detail").asString())
                .contains("POST");
        assertThat(RunningSite.header(site.get("/api/v1/graphql"), "Allow")).contains("POST");
        for (String body : List.of("nonsense", "[]", "{}")) {
            HttpResponse<byte[]> answer = asked(body, "application/json");
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(RunningSite.header(answer, "Content-Type"))
                    .startsWith("application/problem+json");
            assertThat(RunningSite.text(answer)).contains("正文");
        }
        assertThat(asked("query=x", "text/plain").statusCode()).isEqualTo(415);
    }

    @Test
    void aQuestionInGraphQlAsksTheDatabaseOncePerFormatAndIsBounded() {
        String ask =
                "{\"query\":\"{ articles(limit: 50) { items { title html plaintext topics { title cover { url } }"
                        + " tags { count } data { people { title excerpt } } } } }\"}";
        assertThat(graph(ask)).isEqualTo(200);
        assertThat(site.statementsOf(() -> graph(ask))).isLessThanOrEqualTo(3);
        assertThat(graph("{\"query\":\"" + " ".repeat(30_000) + "\"}")).isEqualTo(413);
        assertThat(graph("{\"query\":\"" + "{a".repeat(5_000) + "\"}")).isLessThan(500);
        assertThat(graph("nonsense")).isEqualTo(400);
    }

    private static int graph(String body) {
        return asked(body, "application/json").statusCode();
    }

    private static HttpResponse<byte[]> asked(String body, String type) {
        return site.send(
                "POST",
                "/api/v1/graphql",
                body.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                type);
    }
}
