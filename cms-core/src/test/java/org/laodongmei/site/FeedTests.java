package org.laodongmei.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;

import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.input.SAXBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.media.Asset;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Feeds are read by Rome, and hold against the rules of their specifications. */
class FeedTests {

    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final Namespace CONTENT =
            Namespace.getNamespace("http://purl.org/rss/1.0/modules/content/");

    private static final Namespace DUBLIN_CORE =
            Namespace.getNamespace("http://purl.org/dc/elements/1.1/");

    @TempDir Path data;

    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(data);
        site.channels("news 新闻");
        site.settings("{\"name\": \"劳动美\", \"owner\": \"市总工会\"}");
        Asset picture = site.picture(0x884422, 700, 500);
        Piece topic = new Piece("topic", "t", "2019-01-01").title("专题").summary("导语");
        site.live(
                topic,
                new Piece("article", "a", "2019-03-01")
                        .title("<甲> & \"乙\" \u0001\uD800尾")
                        .summary("摘要 ]]> \u000B 完")
                        .author("某人")
                        .channel("news")
                        .topics(topic)
                        .tags("面点")
                        .cover(picture.sha256())
                        .body(
                                "正文 ]]> \u0002 [内](entry:"
                                        + topic.id
                                        + ") ![图](asset:"
                                        + picture.sha256()
                                        + ")"),
                new Piece("article", "b", "2019-03-02").channel("news").topics(topic));
        site.publish();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "channels/news/", "topics/t/", "articles/"})
    void romeReadsThemAndFindsTheWholeText(String folder) throws FeedException {
        for (String file : List.of("feed.xml", "atom.xml")) {
            SyndFeed feed = new SyndFeedInput().build(new StringReader(site.page(folder + file)));
            assertThat(feed.getEntries()).as(folder + file).hasSize(2);
            SyndEntry newest = feed.getEntries().getFirst();
            assertThat(newest.getLink()).isEqualTo(TestSite.BASE + "/articles/b/");
            SyndEntry entry = feed.getEntries().getLast();
            assertThat(entry.getTitle()).startsWith("<甲> & \"乙\" ").endsWith("尾");
            assertThat(entry.getUri()).startsWith("urn:uuid:");
            assertThat(entry.getPublishedDate()).isEqualTo(Instant.parse("2019-03-01T01:30:00Z"));
            assertThat(entry.getContents().getFirst().getValue())
                    .contains(
                            "正文",
                            "href=\"" + TestSite.BASE + "/topics/t/\"",
                            "src=\"" + TestSite.BASE);
            assertThat(entry.getCategories())
                    .extracting(c -> c.getName())
                    .contains("新闻", "专题", "面点");
            assertThat(entry.getEnclosures()).hasSize(1);
        }
    }

    private Element root(String path) throws IOException, JDOMException {
        Document document = new SAXBuilder().build(new StringReader(site.page(path)));
        return document.getRootElement();
    }

    @Test
    void rssHoldsAgainstItsSpecification() throws Exception {
        Element rss = root("feed.xml");
        assertThat(rss.getName()).isEqualTo("rss");
        assertThat(rss.getAttributeValue("version")).isEqualTo("2.0");
        Element channel = rss.getChild("channel");
        for (String needed : List.of("title", "link", "description", "language", "pubDate")) {
            assertThat(channel.getChildTextTrim(needed)).as(needed).isNotEmpty();
        }
        for (Element item : channel.getChildren("item")) {
            assertThat(item.getChildText("title")).isNotEmpty();
            assertAddress(item.getChildText("link"));
            assertThat(item.getChild("guid").getAttributeValue("isPermaLink")).isEqualTo("false");
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(item.getChildText("pubDate"));
            assertThat(item.getChildText("encoded", CONTENT)).isNotNull();
            for (Element enclosure : item.getChildren("enclosure")) {
                assertAddress(enclosure.getAttributeValue("url"));
                assertThat(Long.parseLong(enclosure.getAttributeValue("length"))).isPositive();
                assertThat(enclosure.getAttributeValue("type")).contains("/");
            }
        }
    }

    @Test
    void atomHoldsAgainstItsSpecification() throws Exception {
        Element feed = root("atom.xml");
        assertThat(feed.getNamespace()).isEqualTo(ATOM);
        assertAtomElement(feed);
        assertThat(links(feed, "self")).containsExactly(TestSite.BASE + "/atom.xml");
        assertThat(links(feed, "alternate")).containsExactly(TestSite.BASE + "/");
        assertThat(feed.getChildren("entry", ATOM))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertAtomElement(entry);
                    assertThat(links(entry, "alternate"))
                            .hasSize(1)
                            .allSatisfy(FeedTests::assertAddress);
                    assertThat(entry.getChild("content", ATOM).getAttributeValue("type"))
                            .isEqualTo("html");
                });
    }

    /** An id, a title and the time of the last change, once each; an author here or above. */
    private static void assertAtomElement(Element element) {
        for (String needed : List.of("id", "title", "updated")) {
            assertThat(element.getChildren(needed, ATOM)).as(needed).hasSize(1);
        }
        assertThat(URI.create(element.getChildText("id", ATOM)).isAbsolute()).isTrue();
        OffsetDateTime.parse(element.getChildText("updated", ATOM));
    }

    private static List<String> links(Element element, String rel) {
        return element.getChildren("link", ATOM).stream()
                .filter(link -> rel.equals(link.getAttributeValue("rel", "alternate")))
                .map(link -> link.getAttributeValue("href"))
                .toList();
    }

    @Test
    void whatNobodySignedIsByTheOwnerOfTheSite() throws Exception {
        List<Element> authored = new ArrayList<>(root("atom.xml").getChildren("entry", ATOM));
        authored.add(root("atom.xml"));
        assertThat(authored)
                .extracting(each -> each.getChild("author", ATOM).getChildText("name", ATOM))
                .containsExactly("市总工会", "某人", "市总工会");
        assertThat(root("feed.xml").getChild("channel").getChildren("item"))
                .extracting(item -> item.getChildText("creator", DUBLIN_CORE))
                .containsExactly("市总工会", "某人");
        assertThat(JsonMapper.shared().readTree(site.page("feed.json")).path("items"))
                .extracting(item -> item.path("authors").path(0).path("name").asString())
                .containsExactly("市总工会", "某人");
    }

    @Test
    void whatHasNoTextSaysItsSummaryAndAnEmptySummaryIsLeftOut() throws Exception {
        Asset picture = site.picture(0x335577, 320, 240);
        Map<String, Object> image = new HashMap<>(Map.of("asset", picture.sha256()));
        image.put("alt", null);
        image.put("caption", null);
        site.live(
                new Piece("profile", "p", "2019-03-03").summary("一 < 二").body(""),
                new Piece("album", "q", "2019-03-04").body("").field("images", List.of(image)));
        site.publish();
        assertThat(root("people/feed.xml").getChild("channel").getChild("item"))
                .satisfies(item -> {
                    assertThat(item.getChildText("description")).isEqualTo("一 < 二");
                    assertThat(item.getChildText("encoded", CONTENT)).isEqualTo("<p>一 &lt; 二</p>");
                });
        Element album = root("albums/atom.xml").getChild("entry", ATOM);
        assertThat(album.getChild("summary", ATOM)).isNull();
        assertThat(album.getChildText("content", ATOM)).contains("<img").doesNotContain("null");
        assertThat(site.page("albums/q/")).doesNotContain(">null<", "\"null\"");
    }

    @Test
    void jsonFeedHoldsAgainstItsSpecification() {
        JsonNode feed = JsonMapper.shared().readTree(site.page("channels/news/feed.json"));
        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").asString()).isNotEmpty();
        assertAddress(feed.path("home_page_url").asString());
        assertThat(feed.path("feed_url").asString())
                .isEqualTo(TestSite.BASE + "/channels/news/feed.json");
        assertThat(feed.path("items").size()).isEqualTo(2);
        for (JsonNode item : feed.path("items")) {
            assertThat(item.path("id").asString()).startsWith("urn:uuid:");
            assertAddress(item.path("url").asString());
            assertThat(item.has("content_html")).isTrue();
            OffsetDateTime.parse(item.path("date_published").asString());
            for (JsonNode file : item.path("attachments")) {
                assertAddress(file.path("url").asString());
                assertThat(file.path("size_in_bytes").asLong()).isPositive();
            }
        }
    }

    private static void assertAddress(String address) {
        assertThat(address).startsWith(TestSite.BASE + "/").isASCII();
        assertThat(URI.create(address).isAbsolute()).isTrue();
    }
}
