package org.laodongmei.command.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.RunningSite;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/** What other sites show of ours in frames, and how their programs find out. */
class FrameTests {

    private static final String HOME = "http://localhost:8080";

    @TempDir static Path temp;

    private static RunningSite site;
    private static String entry;

    @BeforeAll
    static void start() throws IOException {
        site = new RunningSite(temp);
        Document list = Jsoup.parse(RunningSite.text(site.get("/embed/latest/")));
        entry =
                list.select("li a").eachAttr("href").stream()
                        .filter(it -> it.contains("/articles/"))
                        .findFirst()
                        .orElseThrow()
                        .substring(HOME.length());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theLatestAreAListWithoutScriptOrCookieThatAnySiteMayFrame() {
        HttpResponse<byte[]> page = site.get("/embed/latest/?count=3");
        Document list = Jsoup.parse(RunningSite.text(page));
        assertThat(list.select("li")).hasSize(3);
        assertThat(list.select("script")).isEmpty();
        assertThat(list.select("a:not([target=_top])")).isEmpty();
        for (String address : list.select("a").eachAttr("href")) {
            assertThat(site.get(address.substring(HOME.length())).statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(RunningSite.header(page, "Cache-Control")).contains("public");
        assertThat(RunningSite.header(page, "Content-Security-Policy"))
                .endsWith("frame-ancestors *");
        assertThat(RunningSite.header(site.get(entry), "Content-Security-Policy"))
                .endsWith("frame-ancestors 'self'");
        assertThat(
                        Jsoup.parse(RunningSite.text(site.get("/embed/latest/?kind=articles")))
                                .select("li a[href*=/articles/]"))
                .isNotEmpty();
        assertThat(site.get("/embed/latest/?channel=none").statusCode()).isEqualTo(404);
        assertThat(site.get("/embed/people/nobody-here/").statusCode()).isEqualTo(404);
    }

    @Test
    void aPageTellsProgramsHowToShowIt() throws IOException {
        Document page = Jsoup.parse(RunningSite.text(site.get(entry)));
        String asked = page.select("link[type=application/json+oembed]").attr("href");
        assertThat(asked).startsWith(HOME + "/oembed?url=");
        HttpResponse<byte[]> answer =
                site.get(asked.substring(HOME.length()) + "&maxwidth=320&maxheight=240");
        JsonNode told = JsonMapper.shared().readTree(answer.body());
        assertThat(told.path("version").asString()).isEqualTo("1.0");
        assertThat(told.path("type").asString()).isEqualTo("rich");
        assertThat(told.path("width").asInt()).isEqualTo(320);
        assertThat(told.path("height").asInt()).isEqualTo(240);
        String frame = Jsoup.parse(told.path("html").asString()).select("iframe").attr("src");
        HttpResponse<byte[]> framed = site.get(URI.create(frame).getPath());
        assertThat(framed.statusCode()).isEqualTo(200);
        assertThat(RunningSite.text(framed))
                .contains(page.select("h1").text())
                .contains("target=\"_top\"");
    }

    @Test
    void whatCannotBeShownIsSaidByItsStatus() {
        String url = "/oembed?url=" + HOME;
        assertThat(site.get(url + entry + "&format=xml").statusCode()).isEqualTo(200);
        assertThat(RunningSite.text(site.get(url + entry + "&format=xml")))
                .contains("<type>rich</type>")
                .contains("&lt;iframe");
        assertThat(site.get(url + entry + "&format=yaml").statusCode()).isEqualTo(501);
        assertThat(site.get("/oembed").statusCode()).isEqualTo(400);
        for (String none :
                List.of(url + "/articles/none/", url + "/", "/oembed?url=https://example.org/")) {
            assertThat(site.get(none).statusCode()).as(none).isEqualTo(404);
        }
    }
}
