package org.laodongmei.transfer.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.media.remote.RemoteFiles;
import org.laodongmei.transfer.ImportReport;
import org.laodongmei.transfer.TestSite;
import org.laodongmei.transfer.arrival.Arrivals;
import org.laodongmei.transfer.arrival.Intake;
import org.laodongmei.transfer.feed.Subscription.Counts;
import org.laodongmei.transfer.feed.Subscription.Outcome;
import org.laodongmei.transfer.feed.Subscriptions.Problem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Feeds from a real server. */
class SubscriptionsTests {

    @TempDir Path temp;

    private TestSite site;
    private HttpServer server;
    private RemoteFiles remote;
    private FeedIntake feeds;
    private Subscriptions subscriptions;
    private String there;
    private volatile byte[] answer = new byte[0];
    private volatile byte[] page = new byte[0];
    private volatile String asked = "";

    @BeforeEach
    void open() throws IOException {
        site = new TestSite(temp.resolve("data"));
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String path = exchange.getRequestURI().getPath();
                    asked = String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match"));
                    if (path.startsWith("/none")) {
                        exchange.sendResponseHeaders(404, -1);
                        exchange.close();
                        return;
                    }
                    byte[] bytes =
                            path.equals("/p1.jpg")
                                    ? TestSite.jpeg(1)
                                    : path.startsWith("/page") ? page : answer;
                    String tag = "\"" + new String(bytes, StandardCharsets.UTF_8).hashCode() + "\"";
                    exchange.getResponseHeaders().set("ETag", tag);
                    boolean same = tag.equals(asked);
                    exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : bytes.length);
                    if (!same) {
                        exchange.getResponseBody().write(bytes);
                    }
                    exchange.close();
                });
        server.start();
        there = "http://127.0.0.1:" + server.getAddress().getPort();
        remote = new RemoteFiles("http://localhost", Set.of("127.0.0.1"), Duration.ofSeconds(20));
        Arrivals arrivals = new Arrivals(site.database);
        Desk desk = new Desk(site.database, site.changes, TestSite.CLOCK);
        feeds =
                new FeedIntake(
                        site.entries,
                        site.assets,
                        arrivals,
                        new Intake(site.entries, desk, arrivals),
                        remote);
        subscriptions = new Subscriptions(site.database, site.audit, feeds, TestSite.CLOCK);
    }

    @AfterEach
    void close() {
        server.stop(0);
        remote.close();
        site.close();
    }

    private static String item(String id, String title, String text) {
        return """
        <item><guid isPermaLink="false">%s</guid><title>%s</title><link>https://news.example.org/%s</link>
        <pubDate>Wed, 01 May 2019 00:00:00 +0000</pubDate><description><![CDATA[%s]]></description></item>
        """
                .formatted(id, title, id, text);
    }

    private void says(String... items) {
        answer =
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>邻站</title><link>https://news.example.org/</link><description></description>"
                                + String.join("", items)
                                + "</channel></rss>")
                        .getBytes(StandardCharsets.UTF_8);
    }

    private Subscription fetch() {
        if (subscriptions.all().isEmpty()) {
            assertThat(subscriptions.add("office", there + "/feed.xml", "邻站", null, "article", 60))
                    .isEmpty();
        }
        return subscriptions.fetch(subscriptions.all().getFirst().id()).orElseThrow();
    }

    @Test
    void whatIsNewIsADraftThatNamesItsSourceAndIsCleaned() {
        says(
                item(
                        "1",
                        "五一 &amp; 劳动",
                        "<p onclick=x()>好<script>alert(1)</script></p><img src=\"%s/p1.jpg\">"
                                .formatted(there)));
        Subscription after = fetch();
        assertThat(after.outcome()).isEqualTo(Outcome.READ);
        assertThat(after.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
        String id = site.entries.addresses().values().iterator().next();
        Draft draft = site.entries.drafts(List.of(id)).get(id);
        assertThat(site.entries.live(List.of(id))).isEmpty();
        assertThat(draft.title()).isEqualTo("五一 & 劳动");
        assertThat(draft.source()).isEqualTo("邻站");
        assertThat(draft.fields()).containsEntry("canonical", "https://news.example.org/1");
        assertThat(draft.dated()).isEqualTo(Instant.parse("2019-05-01T00:00:00Z"));
        assertThat(draft.body())
                .startsWith("好")
                .contains("![](asset:" + draft.cover() + ")")
                .endsWith("来源：[邻站](<https://news.example.org/1>)")
                .doesNotContain("alert");
    }

    @Test
    void aPageThatNamesItsFeedStandsForIt() {
        page =
                "<!doctype html><title>邻站</title><link rel=alternate type=application/rss+xml href=/feed.xml>"
                        .getBytes(StandardCharsets.UTF_8);
        says(item("1", "甲", "一"));
        subscriptions.add("office", there + "/page", "邻站", null, "article", 60);
        Subscription after = fetch();
        assertThat(after.outcome()).isEqualTo(Outcome.READ);
        assertThat(after.address()).isEqualTo(there + "/feed.xml");
        assertThat(subscriptions.all()).containsExactly(after);
        assertThat(once(there + "/page").added()).isZero();
        page =
                "<!doctype html><link rel=alternate type=application/rss+xml href=/page2>"
                        .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> once(there + "/page1")).hasMessageContaining("neither RSS");
    }

    @Test
    void whatIsNotThereIsToldWithItsNumber() {
        subscriptions.add("office", there + "/none.xml", "邻站", null, "article", 60);
        Subscription after = fetch();
        assertThat(after.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(after.status()).isEqualTo(404);
        assertThat(subscriptions.all()).containsExactly(after);
        assertThatThrownBy(() -> once(there + "/none.xml")).hasMessageContaining("HTTP 404");
    }

    @Test
    void aPictureThatIsNotThereIsSaidInTheDraft() {
        says(
                item(
                        "1",
                        "甲",
                        "<p>前</p><img src=\"%1$s/none_1.jpg\"><img src=\"%1$s/none2\" width=1><p>后</p>"
                                .formatted(there)));
        fetch();
        Draft draft =
                site.entries.drafts(site.entries.addresses().values()).values().stream()
                        .findFirst()
                        .orElseThrow();
        assertThat(draft.body().replace("\\", ""))
                .contains("（一张图片没有取到：" + there + "/none_1.jpg）")
                .contains("后")
                .doesNotContain("none2");
    }

    @Test
    void nothingComesTwiceAndWhatIsInHandHereIsLeftAlone() {
        says(item("1", "甲", "一"), item("2", "乙", "二"));
        fetch();
        assertThat(fetch().outcome()).isEqualTo(Outcome.SAME);
        assertThat(asked).startsWith("\"");
        Draft second =
                site.entries.drafts(site.entries.addresses().values()).values().stream()
                        .filter(draft -> draft.title().equals("乙"))
                        .findFirst()
                        .orElseThrow();
        site.entries.save(
                List.of(
                        new Draft(
                                second.id(),
                                second.kind(),
                                second.slug(),
                                "我们的乙",
                                "",
                                "改",
                                null,
                                List.of(),
                                List.of(),
                                second.dated(),
                                "",
                                "",
                                null,
                                Map.of())),
                "office",
                "");
        says(item("1", "甲", "一，更正"), item("2", "乙", "二，更正"), item("3", "丙", "三"));
        assertThat(fetch().counts()).isEqualTo(new Counts(1, 1, 0, 1, 0));
        assertThat(site.entries.drafts(site.entries.addresses().values()).values())
                .extracting(Draft::title)
                .containsExactlyInAnyOrder("甲", "我们的乙", "丙");
    }

    @Test
    void whatIsNoFeedOrABombIsToldAndAskedForLessOften() throws IOException {
        for (String bad :
                List.of(
                        "<html><body>404</body></html>",
                        "{\"version\": 1}",
                        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&x;</title></channel></rss>")) {
            answer = bad.getBytes(StandardCharsets.UTF_8);
            assertThat(fetch().outcome()).as(bad).isEqualTo(Outcome.NO_FEED);
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            out.write(new byte[20 << 20]);
        }
        answer = bomb.toByteArray();
        Subscription after = fetch();
        assertThat(after.outcome()).isEqualTo(Outcome.NO_FEED);
        assertThat(after.failures()).isEqualTo(4);
        assertThat(Duration.between(after.asked(), after.due())).isEqualTo(Duration.ofHours(16));
        assertThat(Subscriptions.wait(1_440, 3)).isEqualTo(Duration.ofDays(1));
        assertThat(site.entries.addresses()).isEmpty();
    }

    @Test
    void atomAndJsonFeedsAreReadOnceAsDrafts() throws IOException {
        Path json = temp.resolve("feed.json");
        Files.writeString(
                json,
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"邻站\",\"items\":[{\"id\":\"1\",\"url\":\"https://news.example.org/1\",\"title\":\"甲\",\"content_text\":\"一\\n\\n二\",\"date_published\":\"2019-05-01T08:00:00+08:00\"}]}");
        assertThat(once(json.toString()).added()).isEqualTo(1);
        assertThat(once(json.toString()).unchanged()).isEqualTo(1);
        answer =
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>邻</title><id>urn:a</id><updated>2019-05-01T00:00:00Z</updated><entry><id>urn:1</id><title>乙</title><link href=\"https://news.example.org/2\"/><updated>2019-05-01T00:00:00Z</updated><content type=\"html\">&lt;p&gt;三&lt;/p&gt;</content></entry></feed>"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(once(there + "/atom.xml").added()).isEqualTo(1);
        assertThatThrownBy(() -> once("http://localhost:65000/feed.xml"))
                .hasMessageContaining("not public");
    }

    private ImportReport once(String address) {
        try {
            return feeds.once(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    @Test
    void whatCannotBeFollowedIsSaid() {
        assertThat(subscriptions.add("office", "ftp://x", "名", null, "article", 60))
                .contains(Problem.ADDRESS);
        assertThat(subscriptions.add("office", there + "/a", "", null, "article", 60))
                .contains(Problem.NAME);
        assertThat(subscriptions.add("office", there + "/a", "名", null, "article", 1))
                .contains(Problem.MINUTES);
        assertThat(subscriptions.add("office", there + "/a", "名", null, "article", 60)).isEmpty();
        assertThat(subscriptions.add("office", there + "/a", "名", null, "article", 60))
                .contains(Problem.KNOWN);
        String id = subscriptions.all().getFirst().id();
        subscriptions.pause("office", id, true);
        assertThat(subscriptions.doDue()).isEqualTo(Instant.MAX);
        subscriptions.remove("office", id);
        assertThat(subscriptions.all()).isEmpty();
    }
}
