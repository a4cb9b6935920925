package org.laodongmei.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.entry.InvalidEntry;
import org.laodongmei.media.Asset;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What stands on a page: nothing hostile, and all that machines and inspectors look for. */
class PageTextTests {

    private static final String HOSTILE =
            "\"><script>alert(1)</script><img src=x onerror=alert(2)>'${7*7}</title>";

    @TempDir Path data;

    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(data);
        site.channels("news 新闻");
        site.settings("{\"name\": \"劳动美\", \"owner\": \"市总工会\", \"siteId\": \"3408000001\"}");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Document document(String path) {
        return Jsoup.parse(site.page(path));
    }

    @Test
    void hostileWordsAreWordsWhereverTheyStand() {
        Asset picture = site.picture(0x224488, 320, 240);
        Piece topic = new Piece("topic", "t", "2019-01-01").title(HOSTILE).summary(HOSTILE);
        Map<String, Object> image =
                Map.of(
                        "asset",
                        picture.sha256(),
                        "alt",
                        HOSTILE,
                        "caption",
                        HOSTILE,
                        "credit",
                        HOSTILE);
        site.live(
                topic,
                new Piece("article", "a", "2019-01-01")
                        .title(HOSTILE)
                        .summary(HOSTILE)
                        .author(HOSTILE)
                        .body(HOSTILE)
                        .channel("news")
                        .topics(topic)
                        .tags(HOSTILE.substring(0, 50))
                        .cover(picture.sha256())
                        .field("coverAlt", HOSTILE)
                        .field("coverCaption", HOSTILE),
                new Piece("album", "b", "2019-01-01")
                        .title(HOSTILE)
                        .field("images", List.of(image)),
                new Piece("profile", "p", "2019-01-01").title(HOSTILE).field("quote", HOSTILE),
                new Piece("video", "v", "2019-01-01").title(HOSTILE).field("transcript", HOSTILE));
        site.publish();
        site.files()
                .forEach((path, bytes) -> {
                    if (path.endsWith(".html")) {
                        Document page = Jsoup.parse(new String(bytes));
                        assertThat(page.select("script:not([src]):not([type=application/ld+json])"))
                                .as(path)
                                .isEmpty();
                        assertThat(page.select("[onerror], [src=x]")).as(path).isEmpty();
                        assertThat(page.select("script[src]"))
                                .as(path)
                                .allSatisfy(script ->
                                        assertThat(script.attr("src")).startsWith("/theme/"));
                        assertJsonLdParses(path, page);
                    }
                });
    }

    private static void assertJsonLdParses(String path, Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            JsonNode json = JsonMapper.shared().readTree(script.data());
            assertThat(json.path("@context").asString()).as(path).isEqualTo("https://schema.org");
            assertThat(json.path("@type").asString()).as(path).isNotEmpty();
        }
    }

    @Test
    void anArticleCarriesTheTagsThatPublicSitesMustHave() {
        site.live(
                new Piece("article", "a", "2019-03-01")
                        .channel("news")
                        .title("题目")
                        .summary("摘要")
                        .author("某人"));
        site.publish();
        Document page = document("articles/a/");
        assertMeta(page, "SiteName", "劳动美");
        assertMeta(page, "SiteDomain", "site.example");
        assertMeta(page, "SiteIDCode", "3408000001");
        assertMeta(page, "ColumnName", "新闻");
        assertMeta(page, "ColumnType", "工作动态");
        assertMeta(page, "ArticleTitle", "题目");
        assertMeta(page, "PubDate", "2019-03-01 09:30");
        assertMeta(page, "ContentSource", "市总工会");
        assertMeta(page, "Author", "某人");
        assertMeta(page, "description", "摘要");
        assertMeta(page, "Url", TestSite.BASE + "/articles/a/");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo(TestSite.BASE + "/articles/a/");
        assertThat(page.select("script[type=application/ld+json]")).hasSize(2);
    }

    @Test
    void anEntryWithoutAChannelNamesItsKindAsItsColumn() {
        site.live(new Piece("profile", "p", "2019-03-01"));
        site.publish();
        assertMeta(document("people/p/"), "ColumnName", "劳动者");
        assertMeta(document("people/p/"), "ColumnType", "栏目");
    }

    @Test
    void aListCarriesTheTagsOfAColumn() {
        site.live(new Piece("article", "a", "2019-03-01").channel("news"));
        site.publish();
        Document page = document("channels/news/");
        assertMeta(page, "ColumnName", "新闻");
        assertMeta(page, "ColumnDescription", "新闻的内容");
        assertMeta(page, "ColumnKeywords", "新闻");
        assertMeta(page, "ColumnType", "工作动态");
    }

    private static void assertMeta(Document page, String name, String content) {
        assertThat(page.select("meta[name=" + name + "]").eachAttr("content"))
                .as(name)
                .containsExactly(content);
    }

    @Test
    void aTopicTellsReadersProgramsOfItsOwnFeeds() {
        Piece topic = new Piece("topic", "t", "2019-01-01");
        site.live(topic, new Piece("article", "a", "2019-03-01").topics(topic));
        site.publish();
        String feeds = "link[rel=alternate]:not([type*=oembed])";
        assertThat(document("topics/t/").select(feeds).eachAttr("href"))
                .containsExactly("/topics/t/feed.xml", "/topics/t/atom.xml", "/topics/t/feed.json");
    }

    @Test
    void aFilmInTheTextIsOurOwnOrALink() {
        Asset picture = site.picture(0x224488, 320, 240);
        site.live(
                new Piece("article", "a", "2019-03-01")
                        .body(
                                "<video src=\"asset:"
                                        + picture.sha256()
                                        + "\" poster=\"asset:"
                                        + picture.sha256()
                                        + "\"></video>\n\n<audio src=\"https://example.org/x.mp3\"></audio>\n\n<video src=\"asset:"
                                        + "0".repeat(64)
                                        + "\"></video>"));
        site.publish();
        Document page = document("articles/a/");
        assertThat(page.select("video")).hasSize(1);
        assertThat(page.select("video").attr("src")).isEqualTo(picture.path());
        assertThat(page.select("video").attr("poster")).isEqualTo(picture.path());
        assertThat(page.select("audio")).isEmpty();
        assertThat(page.select("a[href=https://example.org/x.mp3]").text()).isEqualTo("录音");
        assertThat(site.page("articles/a/")).doesNotContain("asset:");
        assertThat(site.page("feed.json")).doesNotContain("asset:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed.xml", "index.html", "feed.json.gz", "../x", ".x", "a/b", "A"})
    void aSlugThatWouldBeAFileOfTheSiteIsRefused(String slug) {
        assertThatThrownBy(() -> site.live(new Piece("article", "x", "2019-01-01").slug(slug)))
                .isInstanceOf(InvalidEntry.class)
                .hasMessageContaining("slug");
    }
}
