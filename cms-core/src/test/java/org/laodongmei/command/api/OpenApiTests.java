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
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The description of the API says what is so, all of it, and its examples can be tried. */
class OpenApiTests {

    private static final String ENTRIES = "/api/admin/v1/entries";

    private static RunningSite site;
    private static Client client;
    private static Described described;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        Path campaigns = Files.createDirectories(folder.resolve("content/campaigns"));
        Files.writeString(
                campaigns.resolve("likes.yaml"),
                "title: 点赞\ndays: 9\nrules: [每人三票]\ncandidates: [people/p0, people/p1]\n");
        Files.writeString(
                campaigns.resolve("silent.yaml"),
                "title: 静投\ndays: 9\ncounts: end\nrules: [每人三票]\ncandidates: [people/p2, people/p3]\n");
        site = new RunningSite(folder);
        client = new Client(site);
        described = new Described(client.read("/v3/api-docs"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void whatIsReadIsAsDescribedAndEachExampleIsWhatIsAnswered() {
        assertThat(described.document().path("openapi").asString()).isEqualTo("3.1.0");
        List<String> untried = new ArrayList<>();
        int examples = 0;
        for (String path : described.paths("get")) {
            String asked = described.tried(path);
            if (asked.isEmpty()) {
                untried.add(path);
                continue;
            }
            JsonNode answer = client.read(asked);
            described.holds(path, answer);
            JsonNode example = described.example(path);
            if (!example.isMissingNode()) {
                assertThat(answer).as(asked).isEqualTo(example);
                examples++;
            }
        }
        assertThat(examples).isGreaterThan(20);
        assertThat(untried)
                .allMatch(path ->
                        path.startsWith("/api/admin/")
                                || path.endsWith("{receipt}")
                                || client.read(path.replaceAll("(/slug)?/\\{.*", ""))
                                        .path("items")
                                        .isEmpty());
    }

    @Test
    void whatIsAskedInOtherWaysIsAsDescribedToo() {
        String texts = "include=channel,tags,topics&formats=html,markdown,plaintext";
        described.holds("/api/v1/articles", client.read("/api/v1/articles?" + texts));
        described.holds("/api/v1/entries", client.read("/api/v1/entries?limit=100&" + texts));
        described.isProblem(client.problem(400, "/api/v1/articles?filter=titel:x"));
        described.isProblem(client.problem(404, "/api/v1/articles/slug/none"));
        HttpResponse<byte[]> graph =
                site.send(
                        "POST",
                        "/api/v1/graphql",
                        "{\"query\":\"{ nothing }\"}".getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/json");
        described.holds("/api/v1/graphql", "post", 200, json(graph));
    }

    @Test
    void graphQlTellsOfCampaignsWhatTheirPathsTell() {
        String ask =
                "{ campaigns { slug title starts_at ends_at identity order rules limits { total again }"
                        + " candidates { number entry name group count }"
                        + " tally { campaign hidden final total counts } } }";
        String body = "{\"query\":\"" + ask + "\"}";
        JsonNode told = graph(body).at("/data/campaigns");
        assertThat(told).hasSize(2);
        for (JsonNode campaign : told) {
            String path = "/api/v1/campaigns/" + campaign.path("slug").asString();
            JsonNode tally = client.read(path + "/tally");
            assertThat(campaign.path("tally")).isEqualTo(tally);
            JsonNode details = client.read(path);
            for (String name : List.of("title", "rules", "order")) {
                assertThat(campaign.path(name)).isEqualTo(details.path(name));
            }
            for (int i = 0; i < 2; i++) {
                JsonNode candidate = campaign.at("/candidates/" + i);
                assertThat(candidate.path("name"))
                        .isEqualTo(details.at("/candidates/" + i + "/name"));
                assertThat(candidate.path("count").isNull())
                        .isEqualTo(tally.path("hidden").asBoolean());
            }
        }
        assertThat(told.toString()).contains("\"hidden\":true", "\"hidden\":false");
        assertThat(site.statementsOf(() -> graph(body))).isZero();
        String one = "{\"query\":\"{ campaign(slug: \\\"none\\\") { slug } }\"}";
        assertThat(graph(one).at("/data/campaign").isNull()).isTrue();
    }

    private static JsonNode graph(String body) {
        return json(
                site.send(
                        "POST",
                        "/api/v1/graphql",
                        body.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/json"));
    }

    @Test
    void whatGoesWrongInHereIsAProblemWithATraceAndNoMore() {
        site.sql("alter table revision rename to gone");
        try {
            for (String path :
                    List.of("/api/v1/articles?formats=markdown", "/api/v1/sync?formats=markdown")) {
                JsonNode problem = client.problem(500, path);
                described.isProblem(problem);
                assertThat(problem.path("trace").asString()).hasSize(36);
                assertThat(problem.toString()).doesNotContainIgnoringCase("sql");
            }
        } finally {
            site.sql("alter table gone rename to revision");
        }
        assertThat(client.titles("/api/v1/articles?formats=markdown")).isNotEmpty();
    }

    @Test
    void aKeyOfOneChannelIsShownExamplesThatItMayRead() {
        Tokens.Wish wish =
                new Tokens.Wish("客户端", Sort.READ, null, Set.of(Scope.READ), "craft", null);
        String key = site.room(Tokens.class).made("test", wish).secret();
        Described own = new Described(client.read("/v3/api-docs?key=" + key));
        for (String path : own.paths("get")) {
            if (!own.example(path).isMissingNode()) {
                String asked = own.tried(path);
                String sign = asked.contains("?") ? "&" : "?";
                assertThat(client.read(asked + sign + "key=" + key))
                        .as(path)
                        .isEqualTo(own.example(path));
            }
        }
    }

    @Test
    void whatIsWrittenIsAsDescribed() {
        Tokens.Wish wish =
                new Tokens.Wish("门户", Sort.SERVICE, null, Set.of(Scope.values()), null, null);
        String token = site.room(Tokens.class).made("test", wish).secret();
        String fresh = "{\"kind\":\"article\",\"title\":\"说明书\",\"channel\":\"craft\"}";
        HttpResponse<byte[]> made = ask(token, "POST", ENTRIES, fresh);
        described.holds(ENTRIES, "post", made.statusCode(), json(made));
        String one = ENTRIES + "/{id}";
        String path = ENTRIES + "/" + json(made).path("id").asString();
        HttpResponse<byte[]> read = ask(token, "GET", path, "");
        described.holds(one, "get", read.statusCode(), json(read));
        described.holds(ENTRIES, "get", 200, json(ask(token, "GET", ENTRIES + "?limit=1", "")));
        StringBuilder all = new StringBuilder("{\"data\":{}");
        described
                .document()
                .at("/components/schemas/EntryChange/properties")
                .propertyNames()
                .forEach(name -> {
                    if (!name.equals("data")) {
                        all.append(",\"" + name + "\":" + json(read).path(name));
                    }
                });
        HttpResponse<byte[]> changed =
                ask(token, "PATCH", path, all + "}", "If-Match", RunningSite.header(read, "ETag"));
        described.holds(one, "patch", changed.statusCode(), json(changed));
        HttpResponse<byte[]> gone = ask(token, "POST", path + "/trash", "");
        described.holds(one + "/trash", "post", gone.statusCode(), json(gone));
        described.isProblem(json(ask(token, "POST", path + "/publish", "")));
        for (String each : described.paths("post")) {
            if (each.startsWith(one + "/")) {
                String act = path + each.substring(one.length());
                assertThat(ask(token, "POST", act, "{\"x\":1}", "If-Match", "\"9.9\"").statusCode())
                        .as(each)
                        .isEqualTo(400);
            }
        }
    }

    private static HttpResponse<byte[]> ask(
            String token, String method, String path, String json, String... headers) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "Authorization",
                                "Bearer " + token,
                                "Content-Type",
                                "application/json"));
        all.addAll(List.of(headers));
        byte[] body = json.isEmpty() ? null : json.getBytes(StandardCharsets.UTF_8);
        return site.send(method, path, body, all.toArray(String[]::new));
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
