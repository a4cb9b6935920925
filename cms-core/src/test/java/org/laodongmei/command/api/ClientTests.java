package org.laodongmei.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.RunningSite;
import org.laodongmei.people.token.Scope;
import org.laodongmei.people.token.Token.Sort;
import org.laodongmei.people.token.Tokens;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        return site.send(
                        "POST",
                        "/api/v1/graphql",
                        body.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/json")
                .statusCode();
    }
}
