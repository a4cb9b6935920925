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
import org.junit.jupiter.params.provider.MethodSource;
import org.laodongmei.people.Role;
import org.laodongmei.question.Questions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Search over HTTP: a page that needs no script, and an answer to whatever is asked. */
class SearchServingTests {

    @TempDir static Path folder;

    private static RunningSite site;

    @BeforeAll
    static void start() throws IOException {
        site = new RunningSite(folder);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        text(site.get("/search/?q=" + encode("文章7"))).contains("/articles/a007/"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Document page(String query) {
        HttpResponse<byte[]> answer = site.get("/search/?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        return Jsoup.parse(text(answer));
    }

    @Test
    void thePageOfAnswersIsAFormAndLinksAndNeedsNoScript() {
        Document page = page("q=" + encode("劳动最光荣"));
        assertThat(page.select("main form[action=/search/] input[name=q]").first().val())
                .isEqualTo("劳动最光荣");
        assertThat(page.select("main a[href^=/articles/]")).isNotEmpty();
        assertThat(page.select("main a[href*=page=2]")).isNotEmpty();
        assertThat(page.select("main a[href*=channel=craft]")).isNotEmpty();
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        Document narrowed = page("q=" + encode("劳动最光荣") + "&channel=craft&page=2&sort=newest");
        assertThat(narrowed.select("main a[href^=/articles/]")).isNotEmpty();
    }

    @Test
    void anEmptyQuestionAndOneWithoutAnswerShowAPageToo() {
        assertThat(page("").select("form[action=/search/]")).isNotEmpty();
        assertThat(page("q=zzzzqqqqxxxx").select("main a[href^=/articles/]")).isEmpty();
        assertThat(header(site.get("/search?q=x"), "Location")).isEqualTo("/search/?q=x");
    }

    static Stream<String> hostile() {
        return Stream.of(
                "q=" + "a".repeat(10_000),
                "q=" + encode("劳".repeat(10_000)),
                "q=" + encode("😀".repeat(150)),
                "q=" + encode("😀👨‍👩‍👧‍👦🏳️‍🌈"),
                "q=%ED%A0%80",
                "q=%ED%B0%80x",
                "q=%00",
                "q=a%00b",
                "q=%FF%FE",
                "q=%F0%9F%98",
                "q=" + encode("\"'`\\/<>&"),
                "q=" + encode("\"未完的引号"),
                "q=" + encode("title:(a AND b) OR NOT [x TO y] ~2 ^5 * ? + - && ||"),
                "q=" + encode("*".repeat(500)),
                "q=" + encode("((((((((((((((((((((((((((((((((((((((("),
                "q=" + encode("<script>alert(1)</script>"),
                "q=" + encode("\u202Eabc\u200B\uFEFF"),
                "q=" + encode(" \t\r\n "),
                "q=a&q=b&q=c",
                "q=%",
                "q=%zz",
                "q",
                "=",
                "&&&",
                "q=x&page=-1",
                "q=x&page=99999999999999999999",
                "q=x&page=9999",
                "q=x&sort=sideways&kind=nothing&year=abc&channel=%00&topic=" + "x".repeat(3_000),
                "q=x&job.none=1&.=2&a.b.c=" + encode("甲"),
                "q=x&" + "year=2019&".repeat(200));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noQuestionIsAnError(String query) {
        String answer = site.raw("/search/?" + query);
        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(answer).doesNotContain("Exception", "<script>alert").contains("</html>");
        assertThat(site.raw("/search/suggest?" + query)).startsWith("HTTP/1.1 200");
    }

    @Test
    void suggestionsAreAListOfTextsWithTheirAddresses() {
        HttpResponse<byte[]> answer = site.get("/search/suggest?q=" + encode("劳动者"));
        assertThat(header(answer, "Content-Type")).startsWith("application/json");
        JsonNode suggestions = JsonMapper.shared().readTree(answer.body()).path("suggestions");
        assertThat(suggestions.isArray()).isTrue();
        assertThat(suggestions.size()).isBetween(1, 8);
        for (JsonNode suggestion : suggestions) {
            assertThat(suggestion.path("text").asString()).isNotEmpty();
            assertThat(suggestion.path("url").asString()).startsWith("/");
            assertThat(suggestion.path("kind").asString()).isNotEmpty();
            assertThat(site.get(suggestion.path("url").asString()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void onlyWhatAReaderSubmittedIsCountedAndShownToTheOffice() {
        String browser = "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0";
        String asked = "/search/?q=" + encode("劳动 最光荣");
        for (String path :
                List.of(
                        asked,
                        asked,
                        asked + "&page=2",
                        asked + "&sort=newest",
                        asked + "&channel=craft",
                        asked + "&from=studio",
                        "/search/suggest?q=" + encode("劳动 最光荣"),
                        "/search/?q=qqqqzzzz+xxxx",
                        "/search/?q=13800138000")) {
            assertThat(site.get(path, "User-Agent", browser).statusCode()).isEqualTo(200);
        }
        site.get(asked, "User-Agent", "Mozilla/5.0 (compatible; Baiduspider/2.0)");
        site.get(asked, "User-Agent", browser, "Sec-Purpose", "prefetch;prerender");
        site.get(asked, "User-Agent", browser, "Sec-Fetch-Dest", "empty");
        site.get(asked);
        site.room(Questions.class).flush();

        Visitor editor = Visitor.of(site, Role.EDITOR);
        Document list = Jsoup.parse(text(editor.get("/studio/searches")));
        assertThat(list.select("tbody tr")).as(list.text()).hasSize(2);
        assertThat(list.select("tbody tr").first().text()).as(list.text()).startsWith("劳动 最光荣 2 ");
        assertThat(list.select("tbody tr").last().text()).startsWith("qqqqzzzz xxxx 1");
        assertThat(list.select("tbody a").first().attr("href")).isEqualTo(asked + "&from=studio");
        assertThat(text(editor.get("/studio"))).contains("劳动 最光荣", "qqqqzzzz xxxx");
        assertThat(text(editor.get("/studio/searches?vain=yes"))).doesNotContain("劳动 最光荣");
        assertThat(text(editor.get("/studio/searches.csv"))).contains("\nqqqqzzzz xxxx,1,0");
        Visitor correspondent = Visitor.of(site, Role.CORRESPONDENT);
        assertThat(text(correspondent.get("/studio"))).doesNotContain("qqqqzzzz");
    }
}
