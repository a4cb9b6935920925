package org.laodongmei.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.laodongmei.command.RunningSite.header;
import static org.laodongmei.command.RunningSite.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.entry.Entries.Saved;
import org.laodongmei.site.Piece;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The site folder over HTTP: right headers, nothing beyond the site, and what is new at once. */
class ServeTests {

    private static final String PAGE = "/articles/a001/";

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

    @ParameterizedTest
    @CsvSource({
        "/, text/html;charset=UTF-8",
        "/articles/a001/, text/html;charset=UTF-8",
        "/feed.xml, application/rss+xml;charset=UTF-8",
        "/topics/t1/atom.xml, application/atom+xml;charset=UTF-8",
        "/feed.json, application/feed+json;charset=UTF-8",
        "/sitemap.xml, application/xml;charset=UTF-8",
        "/robots.txt, text/plain;charset=UTF-8",
    })
    void everyFileHasItsTypeAndIsAskedForAgainEachTime(String path, String type) {
        HttpResponse<byte[]> answer = site.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase(type);
        assertThat(header(answer, "Cache-Control")).contains("no-cache").contains("public");
        assertThat(header(answer, "ETag")).matches("\"[0-9a-f]{16,}\"");
    }

    @Test
    void whoHasAPageAlreadyIsToldSoInAFewBytes() {
        String etag = header(site.get(PAGE), "ETag");
        HttpResponse<byte[]> again = site.get(PAGE, "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(etag);
        assertThat(site.get(PAGE, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void whoUnpacksGetsTheGzipTwin() throws IOException {
        HttpResponse<byte[]> plain = site.get(PAGE);
        HttpResponse<byte[]> packed = site.get(PAGE, "Accept-Encoding", "gzip, br");
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "Content-Type")).isEqualTo(header(plain, "Content-Type"));
        assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(plain.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(header(packed, "ETag")).isNotEmpty().isNotEqualTo(header(plain, "ETag"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        HttpResponse<byte[]> again =
                site.get(PAGE, "Accept-Encoding", "gzip", "If-None-Match", header(packed, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void stylesAreKeptForEverAndPicturesForAWeek() {
        Document page = Jsoup.parse(text(site.get(PAGE)));
        HttpResponse<byte[]> style = site.get(page.select("link[rel=stylesheet]").attr("href"));
        assertThat(header(style, "Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(header(style, "Content-Type")).startsWith("text/css");
        HttpResponse<byte[]> picture = site.get(page.select("main picture img").attr("src"));
        assertThat(header(picture, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(picture, "Cache-Control")).contains("max-age=604800");
        assertThat(header(picture, "ETag")).isNotEmpty();
    }

    @Test
    void aFilmIsSentInPartsUnderTheAddressThatItsPageGives() {
        Document page = Jsoup.parse(text(site.get("/videos/film/")));
        String film = page.select("video, video source").attr("src");
        assertThat(film).startsWith("/media/").isASCII();
        HttpResponse<byte[]> whole = site.get(film);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(header(whole, "Content-Type")).isEqualTo("video/mp4");
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        HttpResponse<byte[]> part = site.get(film, "Range", "bytes=4-11");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(text(part)).isEqualTo("ftypisom");
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 4-11/" + whole.body().length);
        assertThat(site.get(film, "Range", "bytes=99999999-").statusCode()).isEqualTo(416);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere/", "/articles/nobody", "/articles/a001/x.html", "/a%20b"})
    void anAddressThatLeadsNowhereShowsTheSitesOwnPage(String path) {
        HttpResponse<byte[]> answer = site.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(text(answer)).contains("没有这一页", "/theme/");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(site.ask("HEAD", path).statusCode()).isEqualTo(404);
    }

    @Test
    void anAddressThatOnlyLacksItsSlashLeadsOnWithinTheSite() {
        HttpResponse<byte[]> answer = site.get("/articles/a001");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "Location")).isEqualTo("/articles/a001/");
        assertThat(site.raw("//articles/a001")).startsWith("HTTP/1.1 4").doesNotContain("Location");
        assertThat(site.raw("/\\articles/a001")).startsWith("HTTP/1.1 4");
    }

    @Test
    void headAnswersLikeGetWithoutTheBody() {
        HttpResponse<byte[]> get = site.get(PAGE);
        HttpResponse<byte[]> head = site.ask("HEAD", PAGE);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("ETag", "Content-Type", "Cache-Control", "Content-Length")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "PROPFIND"})
    void aPageCanOnlyBeRead(String method) {
        HttpResponse<byte[]> answer = site.ask(method, PAGE);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(text(answer)).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.index.html.tmp",
                "/articles/.hidden",
                "/index.html.gz",
                "/../laodongmei.db",
                "/../../laodongmei.db",
                "/%2e%2e/%2e%2e/laodongmei.db",
                "/..%2f..%2flaodongmei.db",
                "/articles/..%5c..%5c..%5claodongmei.db",
                "/articles/../../1.manifest",
                "/articles/%2e%2e/%2e%2e/1.manifest",
                "/%252e%252e/1.manifest",
                "/articles/a001/%00",
                "/articles/a001%00.html",
                "/file:/etc/passwd",
                "/%",
                "/%zz",
                "/%c0%ae%c0%ae/x",
                "/WEB-INF/web.xml",
                "/articles/a001/;x=1/..;/..;/laodongmei.db",
                "/actuator/env",
                "/error",
            })
    void nothingBeyondTheSiteIsServed(String path) {
        assertThat(site.raw(path))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("SQLite", "manifest 1", "root:", "Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, "/nowhere/", "/search/?q=x", "/search/suggest?q=x", "/feed.xml"})
    void browsersAreToldToTrustNothingButThisSite(String path) {
        HttpResponse<byte[]> answer = site.get(path);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isNotEmpty();
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(header(answer, "Server")).isEmpty();
        assertThat(header(answer, "X-Powered-By")).isEmpty();
        assertThat(header(answer, "Set-Cookie")).isEmpty();
    }

    @Test
    void anEditIsServedWithinMoments() {
        Piece piece = new Piece("article", "breaking", "2019-12-30").title("刚刚发布的消息");
        try (Rooms rooms = site.data.rooms()) {
            save(rooms, piece);
            awaitText("/articles/breaking/", "刚刚发布的消息");
            awaitText("/articles/", "刚刚发布的消息");
            String etag = header(site.get("/articles/breaking/"), "ETag");
            save(rooms, piece.title("改过的消息"));
            awaitText("/articles/breaking/", "改过的消息");
            assertThat(header(site.get("/articles/breaking/"), "ETag")).isNotEqualTo(etag);
            awaitText(
                    "/search/?q=%E6%94%B9%E8%BF%87%E7%9A%84%E6%B6%88%E6%81%AF",
                    "/articles/breaking/");
            rooms.entries().withdraw(List.of(piece.id()));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> site.get("/articles/breaking/").statusCode() == 404);
            assertThat(text(site.get("/articles/"))).doesNotContain("改过的消息");
        }
    }

    private static void save(Rooms rooms, Piece piece) {
        Saved saved = rooms.entries().save(List.of(piece.draft()), "test", "").getFirst();
        rooms.entries().publish(Map.of(saved.id(), saved.number()));
    }

    private static void awaitText(String path, String text) {
        await().atMost(Duration.ofSeconds(60)).until(() -> text(site.get(path)).contains(text));
    }
}
