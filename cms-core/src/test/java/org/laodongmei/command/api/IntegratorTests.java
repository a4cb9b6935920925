package org.laodongmei.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.browser.Browsers;
import org.laodongmei.command.RunningSite;
import org.laodongmei.command.site.Administrator;
import org.laodongmei.command.site.Administrator.Answer;
import org.laodongmei.command.studio.Screens;
import org.laodongmei.syndication.Receiver;
import org.laodongmei.syndication.Receiver.Told;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The day of somebody who builds another site from this one, step by step. */
@Timeout(180)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IntegratorTests {

    @TempDir static Path folder;

    private static RunningSite site;
    private static Client client;
    private static Administrator office;
    private static Receiver portal;

    /** Reads 工匠 alone. */
    private static String key = "";

    @BeforeAll
    static void start() throws IOException {
        site = RunningSite.thatTells(folder, "localhost");
        client = new Client(site);
        office = Administrator.of(site, "integrator");
        portal = new Receiver();
    }

    @AfterAll
    static void stop() {
        portal.close();
        site.close();
    }

    @Test
    @Order(1)
    void triesACallInThePageForDevelopers() {
        try (Page page = Browsers.shared().newPage()) {
            page.navigate(site.address("/docs/api/"));
            page.locator(".try-list button").first().click();
            Locator answer = page.locator(".try-answer");
            answer.waitFor();
            assertThat(page.locator(".try-said").innerText()).startsWith("200 · ");
            assertThat(answer.innerText()).contains("\"items\"", "\"title\": \"");
            page.fill("#try-path", "/api/v1/articles?filter=titel:x");
            page.locator("[data-try] button").click();
            page.waitForCondition(() -> page.locator(".try-said").innerText().startsWith("400 · "));
            assertThat(answer.innerText()).contains("\"nearest\": \"title\"");
            // All operations are there to be chosen, with what they send.
            page.locator(".operations summary", new Page.LocatorOptions().setHasText("管理")).click();
            page.getByText("新建稿件（草稿）").click();
            assertThat(page.inputValue("#try-path")).isEqualTo("/api/admin/v1/entries");
            assertThat(page.inputValue("#try-body")).contains("\"kind\"");
            page.fill("#try-key", "0".repeat(26));
            page.locator("[data-try] button").click();
            page.waitForCondition(() -> page.locator(".try-said").innerText().startsWith("401 · "));
        }
    }

    @Test
    @Order(2)
    void makesAKeyOfOneColumnInTheStudio() {
        key = made("/studio/keys", Map.of("name", "工匠大屏", "sort", "READ", "channel", "craft"));
        assertThat(key).matches("[0-9a-f]{26}");
        assertThat(office.page("/studio/keys").text()).contains("工匠大屏").doesNotContain(key);
    }

    /** The secret that a form answers with. */
    private static String made(String path, Map<String, String> form) {
        Answer answer = office.send(path, form);
        assertThat(answer.status()).as(answer.alert()).isEqualTo(200);
        return answer.page().select("#secret").text();
    }

    @Test
    @Order(3)
    void listsPostsByTheLinesThatThePageShows() throws IOException {
        Document page = Jsoup.parse(RunningSite.text(site.get("/docs/api/")));
        String lines = page.selectXpath("//pre[contains(., '@tryghost')]").text();
        assertThat(lines.lines()).hasSizeLessThanOrEqualTo(6);
        Programs node = Node.programs("node");
        Files.writeString(node.folder().resolve("shown.mjs"), lines.replace("您的密钥", key));
        List<String> posts = node.run("node", "shown.mjs").lines().toList();
        assertThat(posts).hasSize(5);
        assertThat(posts)
                .as("of that column alone")
                .allMatch(post -> post.matches("文章\\d*[13579] http://localhost:\\d+/articles/.*"));
    }

    @Test
    @Order(4)
    void buildsASiteFromTheFeedByAstro() throws IOException {
        Programs astro = Node.programs("astro");
        astro.run(
                "env",
                "FEED=" + site.address("/feed.xml"),
                "npx",
                "--no-install",
                "astro",
                "build",
                "--force");
        Document home = built(astro, "index.html");
        List<JsonNode> newest =
                client.read("/api/v1/entries?fields=title,url&limit=10&order=published_at%20desc")
                        .path("items")
                        .valueStream()
                        .toList();
        assertThat(home.select("li a").eachText())
                .hasSize(10)
                .containsExactlyInAnyOrderElementsOf(
                        newest.stream().map(it -> it.path("title").asString()).toList());
        assertThat(home.select("li a").eachAttr("href"))
                .contains(newest.getFirst().path("url").asString());
        Document page = built(astro, "newest/index.html");
        assertThat(page.select("h1").text()).isEqualTo(newest.getFirst().path("title").asString());
        assertThat(page.select("body p").text()).contains("篇");
    }

    private static Document built(Programs astro, String name) throws IOException {
        return Jsoup.parse(Files.readString(astro.folder().resolve("dist").resolve(name)));
    }

    @Test
    @Order(5)
    void makesTypesOfTheDescriptionAndTheyCompile() throws IOException {
        Programs node = Node.programs("node");
        Files.write(node.folder().resolve("types/openapi.json"), site.get("/v3/api-docs").body());
        node.run(
                "npx",
                "--no-install",
                "openapi-typescript",
                "types/openapi.json",
                "-o",
                "types/api.d.ts");
        node.run(
                "npx",
                "--no-install",
                "tsc",
                "--noEmit",
                "--strict",
                "--target",
                "es2022",
                "types/use.ts");
    }

    @Test
    @Order(6)
    void readsAgainAndNothingIsSentThatDidNotChange() {
        String path = "/api/v1/articles?key=" + key;
        String etag = RunningSite.header(site.get(path), "ETag");
        HttpResponse<byte[]> again = site.get(path, "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    @Order(7)
    void isToldInChineseWhatIsWrongWithAFilterAndWhere() {
        JsonNode problem =
                client.problem(
                        400, "/api/v1/articles?filter=tags:biao-qian-2%2Btitel:x&key=" + key);
        assertThat(problem.at("/errors/0/name").asString()).isEqualTo("filter");
        assertThat(problem.at("/errors/0/at").asInt()).isEqualTo("tags:biao-qian-2+t".length());
        assertThat(problem.at("/errors/0/nearest").asString()).isEqualTo("title");
        assertThat(problem.at("/errors/0/detail").asString()).contains("titel");
        assertThat(problem.path("detail").asString()).matches(".*\\p{IsHan}{4}.*");
    }

    @Test
    @Order(8)
    void addsAWebhookVerifiesReplaysAndRotates() {
        Answer added = office.send("/studio/webhooks", Map.of("address", portal.at("localhost")));
        String secret = added.page().select("#secret").text();
        String path = added.page().select("form[action$=/send]").attr("action");
        office.send(path, Map.of("do", "ping"));
        Told ping = told(1);
        assertThat(Node.json("webhook.mjs", secret, ping.request())).isEqualTo(ping.json());

        String hook = path.replaceAll("/send$", "");
        Screens.until(() -> !office.page(hook).select("[name=do][value=again]").isEmpty());
        String delivery = office.page(hook).select("[name=delivery]").val();
        office.send(path, Map.of("do", "again", "delivery", delivery));
        assertThat(told(2).header("webhook-id")).isEqualTo(ping.header("webhook-id"));

        String next = made(hook + "/act", Map.of("do", "rotate"));
        office.send(path, Map.of("do", "ping"));
        Told both = told(3);
        assertThat(Node.json("webhook.mjs", secret, both.request())).isEqualTo(both.json());
        assertThat(Node.json("webhook.mjs", next, both.request())).isEqualTo(both.json());
    }

    /** What the portal was told, counted from one. */
    private static Told told(int number) {
        Screens.until(() -> portal.told.size() >= number);
        return portal.told.get(number - 1);
    }

    @Test
    @Order(9)
    void keepsACopyThatForgetsWhatIsTakenBack() {
        String path = "/api/v1/sync?limit=100&key=" + key;
        JsonNode read = client.read(path);
        while (read.path("more").asBoolean()) {
            read = client.read(path + "&token=" + read.path("token").asString());
        }
        String token = read.path("token").asString();
        String id = client.read("/api/v1/articles/slug/a001?key=" + key).path("id").asString();
        String mine = made("/studio/me/keys", Map.of("name", "撤稿脚本", "scope", "PUBLISH"));
        HttpResponse<byte[]> taken =
                site.send(
                        "POST",
                        "/api/admin/v1/entries/" + id + "/withdraw",
                        "{\"reason\":\"登错了\"}".getBytes(StandardCharsets.UTF_8),
                        "Authorization",
                        "Bearer " + mine);
        assertThat(taken.statusCode()).as(RunningSite.text(taken)).isEqualTo(200);
        Screens.until(() -> !client.read(path + "&token=" + token).path("gone").isEmpty());
        JsonNode changed = client.read(path + "&token=" + token);
        assertThat(changed.path("gone")).hasSize(1);
        assertThat(changed.at("/gone/0/id").asString()).isEqualTo(id);
        assertThat(changed.at("/gone/0/slug").asString()).isEqualTo("a001");
        assertThat(changed.path("items")).isEmpty();
        client.problem(404, "/api/v1/articles/" + id + "?key=" + key);
        assertThat(told(4).type()).isEqualTo("entry.withdrawn");
        Described described = new Described(client.read("/v3/api-docs"));
        portal.told.forEach(each -> described.tells(each.json()));
    }
}
