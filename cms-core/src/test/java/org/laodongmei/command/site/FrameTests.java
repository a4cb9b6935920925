package org.laodongmei.command.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.RunningSite;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

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
    void whatIsNotThereIsSaidInTheFrame() {
        said("/embed/people/nobody-here/", 404, "这篇内容已经不在");
        said("/embed/latest/?channel=none", 404, "没有这个栏目");
        said("/embed/latest/?kind=none", 404, "没有这个栏目");
        said("/embed/latest/?limit=3", 400, "没有参数 “limit”，可以用的是 channel、kind、count");
        said("/embed/latest/?count=many", 400, "参数 count 要写数字");
        said("/embed" + entry + "?size=big", 400, "没有参数 “size”");
    }

    private static void said(String path, int status, String words) {
        HttpResponse<byte[]> page = site.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(status);
        assertThat(RunningSite.header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(RunningSite.header(page, "Content-Security-Policy"))
                .endsWith("frame-ancestors *");
        Document document = Jsoup.parse(RunningSite.text(page));
        assertThat(document.text()).contains(words);
        assertThat(document.select("link[rel=stylesheet]")).hasSize(2);
        assertThat(document.select("a:not([target=_top])")).isEmpty();
    }

    @Test
    void aPageTellsProgramsHowToShowIt() throws IOException {
        Document page = Jsoup.parse(RunningSite.text(site.get(entry)));
        String asked = page.select("link[type=application/json+oembed]").attr("href");
        assertThat(asked).startsWith(HOME + "/oembed?url=");
        String xml = page.select("link[type=text/xml+oembed]").attr("href");
        assertThat(RunningSite.header(site.get(xml.substring(HOME.length())), "Content-Type"))
                .startsWith("text/xml");
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

    private static JsonNode told(String path, String more) throws IOException {
        HttpResponse<byte[]> answer = site.get("/oembed?url=" + HOME + path + more);
        assertThat(answer.statusCode()).as(path + more).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void aFilmIsAVideoThatPlaysInItsFrame() throws IOException {
        JsonNode told = told("/videos/film/", "&maxwidth=640&maxheight=2000");
        assertThat(told.path("type").asString()).isEqualTo("video");
        assertThat(told.path("width").asInt()).isEqualTo(640);
        assertThat(told.path("height").asInt()).isEqualTo(360);
        String frame = Jsoup.parse(told.path("html").asString()).select("iframe").attr("src");
        HttpResponse<byte[]> framed = site.get(URI.create(frame).getPath());
        Document page = Jsoup.parse(RunningSite.text(framed));
        assertThat(page.select("script")).isEmpty();
        String film = page.select("video source").attr("src");
        assertThat(site.get(film).statusCode()).isEqualTo(200);
        assertThat(told("/videos/film/", "&maxwidth=100000&maxheight=90").path("width").asInt())
                .isEqualTo(160);
    }

    @Test
    void anAlbumIsItsPictureWhereItHasOneAndAFrameWhereItHasMany() throws Exception {
        JsonNode many = told("/albums/al0/", "");
        assertThat(many.path("type").asString()).isEqualTo("rich");
        assertThat(many.path("thumbnail_width").asInt()).isEqualTo(800);
        leaveOnePicture("al3");
        JsonNode one = told("/albums/al3/", "");
        assertThat(one.path("html").isMissingNode()).isTrue();
        for (int most : List.of(50, 500, 100_000)) {
            JsonNode photo =
                    told("/albums/al3/", "&maxwidth=" + most + "&maxheight=" + most * 7 / 9);
            assertThat(photo.path("width").asInt()).isBetween(1, most);
            assertThat(photo.path("height").asInt()).isBetween(1, Math.max(1, most * 7 / 9));
            HttpResponse<byte[]> picture =
                    site.get(photo.path("url").asString().substring(HOME.length()));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.body()));
            assertThat(image.getWidth()).isEqualTo(Math.max(480, photo.path("width").asInt()));
        }
    }

    private static void leaveOnePicture(String album) throws Exception {
        Entries entries = site.room(Entries.class);
        String id = site.entry("album", album);
        Draft was = entries.drafts(List.of(id)).get(id);
        List<?> images = (List<?>) was.fields().get("images");
        Map<String, Object> fields = new LinkedHashMap<>(was.fields());
        fields.put("images", List.of(images.getFirst()));
        Draft now =
                new Draft(
                        id,
                        was.kind(),
                        was.slug(),
                        was.title(),
                        was.summary(),
                        was.body(),
                        was.channel(),
                        was.topics(),
                        was.tags(),
                        was.dated(),
                        was.author(),
                        was.source(),
                        was.cover(),
                        fields);
        int number = entries.save(List.of(now), "test", "test").getFirst().number();
        entries.publish(Map.of(id, number));
        for (int i = 0; i < 100; i++) {
            if (told("/albums/al3/", "").path("type").asString().equals("photo")) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("readers never saw it");
    }

    @Test
    void whatCannotBeShownIsSaidByItsStatus() {
        String url = "/oembed?url=" + HOME;
        assertThat(site.get(url + entry + "&format=xml").statusCode()).isEqualTo(200);
        assertThat(RunningSite.text(site.get(url + entry + "&format=xml")))
                .contains("<type>rich</type>")
                .contains("&lt;iframe");
        assertThat(site.get(url + entry + "&format=yaml").statusCode()).isEqualTo(501);
        for (String wrong :
                List.of("", "?url=x&maxwidth=0", "?url=x&maxheight=-1", "?url=x&maxwidth=a")) {
            assertThat(site.get("/oembed" + wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        problem(url + entry + "&format=yaml", 501, "format");
        problem("/oembed", 400, "url");
        problem(url + entry + "&maxwidth=-5", 400, "maxwidth");
        problem(url + entry + "&maxheight=tall", 400, "maxheight");
        problem(url + "/articles/none/", 404, "url");
        for (String none :
                List.of(url + "/articles/none/", url + "/", "/oembed?url=https://example.org/")) {
            assertThat(site.get(none).statusCode()).as(none).isEqualTo(404);
        }
    }

    private static void problem(String path, int status, String parameter) {
        HttpResponse<byte[]> answer = site.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(RunningSite.header(answer, "Content-Type"))
                .startsWith("application/problem+json");
        JsonNode told = JsonMapper.shared().readTree(answer.body());
        assertThat(told.path("status").asInt()).isEqualTo(status);
        assertThat(told.path("detail").asString()).startsWith("参数 " + parameter + "：");
        assertThat(told.path("errors").path(0).path("name").asString()).isEqualTo(parameter);
        assertThat(told.path("errors").path(0).path("message").asString()).isNotEmpty();
    }
}
