package org.laodongmei.transfer.wxr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.channel.Channel;
import org.laodongmei.entry.Draft;
import org.laodongmei.transfer.ImportReport;
import org.laodongmei.transfer.TestSite;
import org.laodongmei.transfer.wxr.WordPress.Result;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Exports of WordPress, with pictures from a real server. */
class WordPressTests {

    @TempDir Path temp;

    private OtherSite other;
    private TestSite site;
    private String there;

    @BeforeEach
    void open() {
        other = new OtherSite(temp.resolve("data"));
        site = other.site;
        there = other.there;
    }

    @AfterEach
    void close() {
        other.close();
    }

    private Result take(Path file, Path uploads) {
        return other.take(file, uploads);
    }

    private Result take(Wxr export) {
        return take(export.to(temp.resolve("export.xml")), null);
    }

    private Wxr export() {
        return new Wxr("1.2", there);
    }

    private String upload(String name) {
        return there + "/wp-content/uploads/2019/05/" + name;
    }

    private String body(String content) {
        Result result =
                take(
                        export().post(
                                        1,
                                        post -> {
                                            post.name = "a";
                                            post.content = content;
                                        }));
        assertThat(result.report().refusals()).isEmpty();
        return site.draft("article", "a").body().strip();
    }

    @Test
    void aPostBecomesAnArticleWithAllThatItSays() {
        Result result =
                take(
                        export().author("admin", "编辑部")
                                .category("news", "", "工会新闻")
                                .category("%e5%9f%ba%e5%b1%82", "news", "基层")
                                .attachment(7, upload("p7.jpg"), "1")
                                .post(
                                        1,
                                        post -> {
                                            post.name = "%e5%8a%b3%e5%8a%a8%e7%be%8e";
                                            post.title = "劳动 &amp; 美";
                                            post.content = "第一段\n第二行\n\n第二段";
                                            post.excerpt = "<p>摘要</p>";
                                            post.gmt = "2019-04-30 16:30:00";
                                            post.more =
                                                    Wxr.term("category", "%e5%9f%ba%e5%b1%82", "基层")
                                                            + Wxr.term("category", "news", "工会新闻")
                                                            + Wxr.term("post_tag", "lm", "劳模")
                                                            + Wxr.meta("_thumbnail_id", "7");
                                        }));
        assertThat(result.broken()).isNull();
        assertThat(result.report().refusals()).isEmpty();
        Draft draft = site.draft("article", "lao-dong-mei");
        assertThat(draft.title()).isEqualTo("劳动 & 美");
        assertThat(draft.summary()).isEqualTo("摘要");
        assertThat(draft.author()).isEqualTo("编辑部");
        assertThat(draft.dated()).isEqualTo(Instant.parse("2019-04-30T16:30:00Z"));
        assertThat(draft.tags()).containsExactly("劳模", "工会新闻");
        assertThat(draft.channel()).isEqualTo("ji-ceng");
        assertThat(draft.body()).contains("第一段").contains("\n\n第二段");
        assertThat(site.assets.find(String.valueOf(draft.cover()))).isPresent();
        assertThat(site.channels.all())
                .extracting(Channel::slug, Channel::parent)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("news", null),
                        org.assertj.core.groups.Tuple.tuple("ji-ceng", "news"));
        assertThat(site.isLive("article", "lao-dong-mei")).isTrue();
    }

    @Test
    void aCategoryIsTheChannelOfThatNameWhereThereIsOne() {
        site.channels.arrange(List.of(new Channel("gh", null, "工会新闻", "", List.of(), "")));
        take(
                export().category("news", "", "工会新闻")
                        .post(
                                1,
                                post -> {
                                    post.name = "a";
                                    post.more = Wxr.term("category", "news", "工会新闻");
                                }));
        assertThat(site.draft("article", "a").channel()).isEqualTo("gh");
        assertThat(site.channels.all()).hasSize(1);
    }

    @Test
    void whatWasNotForEverybodyThereIsADraftHere() {
        Wxr export = export();
        List<String> all = List.of("draft", "pending", "private", "future", "publish");
        for (String status : all) {
            export.post(
                    all.indexOf(status) + 1,
                    post -> {
                        post.name = status;
                        post.status = status;
                        post.password = status.equals("publish") ? "geheim" : "";
                        post.gmt = status.equals("draft") ? "0000-00-00 00:00:00" : post.gmt;
                    });
        }
        Result result = take(export);
        assertThat(result.report().added()).isEqualTo(5);
        assertThat(result.report().notes()).hasSize(5);
        for (String status : all) {
            assertThat(site.isLive("article", status)).as(status).isFalse();
        }
        assertThat(site.draft("article", "draft").dated())
                .isEqualTo(Instant.parse("2019-05-01T00:00:00Z"));
    }

    @Test
    void everyItemIsAnEntryOrAReason() {
        Result result =
                take(
                        export().post(1, post -> post.name = "same")
                                .post(2, post -> post.name = "same")
                                .post(2, post -> post.name = "twice")
                                .post(3, post -> post.status = "trash")
                                .post(4, post -> post.type = "nav_menu_item")
                                .post(
                                        5,
                                        post -> {
                                            post.type = "page";
                                            post.title = "";
                                        })
                                .attachment(6, upload("none.jpg"), "0")
                                .attachment(7, "", "0"));
        assertThat(result.report().files()).isEqualTo(8);
        assertThat(result.report().added()).isEqualTo(3);
        assertThat(result.report().refusals())
                .extracting(ImportReport.Refusal::reason)
                .containsExactlyInAnyOrder(
                        "is in the export twice",
                        "was thrown away or never kept on the other site",
                        "the other site does not give it",
                        "the file has no address");
        assertThat(result.report().notes())
                .extracting(ImportReport.Refusal::reason)
                .contains(
                        "is neither post, page nor file; left out",
                        "its address 'same' is taken; it has 'same-2'",
                        "has no title; its first words are one");
    }

    @Test
    void habitsOfWordPressBecomeMarkdown() {
        assertThat(body("一\n\n<!--more-->二\n\n<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>\n三"))
                .isEqualTo("一\n\n二\n\n* 甲\n* 乙\n\n三");
        assertThat(
                        body(
                                "<!-- wp:paragraph -->\n<p>一</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading -->\n<h2>题</h2>\n<!-- /wp:heading -->"))
                .isEqualTo("一\n\n## 题");
        assertThat(
                        body(
                                "[embed]https://video.example.org/1[/embed]\n\n[video mp4=\"https://video.example.org/2.mp4\"][/video]"))
                .contains("https://video.example.org/1")
                .contains("https://video.example.org/2.mp4")
                .doesNotContain("embed]")
                .doesNotContain("[/video");
        assertThat(body("<p onclick=\"x()\">好<script>alert(1)</script></p>")).isEqualTo("好");
    }

    @Test
    void picturesOfAnySizeLeadToTheOneThatWasUploadedAndLinksToEntries() {
        Result result =
                take(
                        export().attachment(7, upload("p7.jpg"), "1")
                                .attachment(8, upload("p8.jpg"), "1")
                                .post(
                                        1,
                                        post -> {
                                            post.name = "a";
                                            post.content =
                                                    "[caption id=\"attachment_7\" width=\"300\"]<a href=\"%s\"><img src=\"%s\" alt=\"工人\" /></a> 图说[/caption]\n\n"
                                                                    .formatted(
                                                                            upload("p7.jpg"),
                                                                            upload(
                                                                                    "p7-300x200.jpg"))
                                                            + "[gallery ids=\"8,7\"]\n\n<img src=\"/wp-content/uploads/2019/05/p9.jpg\">\n\n"
                                                            + "见<a href=\"/2019/05/b/#x\">乙</a>、<a href=\"%s/?p=2\">又</a>、<a href=\"/none/\">无</a>"
                                                                    .formatted(there);
                                        })
                                .post(
                                        2,
                                        post -> {
                                            post.name = "b";
                                            post.link = there + "/2019/05/b/";
                                        }));
        assertThat(result.report().refusals()).isEmpty();
        Draft draft = site.draft("article", "a");
        String other = "entry:" + site.id("article", "b");
        assertThat(draft.body())
                .contains("图说")
                .contains("[乙](" + other + "#x)")
                .contains("[又](" + other + ")")
                .contains("[无](" + there + "/none/)")
                .doesNotContain("[caption")
                .doesNotContain("uploads");
        assertThat(draft.body().split("asset:", -1)).hasSize(5);
        assertThat(result.report().assets()).isEqualTo(3);
    }

    @Test
    void theSameExportTwiceChangesNothingAndFetchesNothing() {
        Wxr export =
                export().attachment(7, upload("p7.jpg"), "1")
                        .post(
                                1,
                                post -> {
                                    post.name = "a";
                                    post.content = "<img src=\"%s\">".formatted(upload("p7.jpg"));
                                });
        take(export);
        long head = site.changes.head();
        int fetched = other.asked.get();
        Result again = take(export);
        assertThat(site.changes.head()).isEqualTo(head);
        assertThat(other.asked).hasValue(fetched);
        assertThat(again.report().unchanged()).isEqualTo(1);
    }

    @Test
    void aChangedPostMakesOneRevisionUnlessTheArticleWasEditedHere() {
        take(export().post(1, post -> post.name = "a").post(2, post -> post.name = "b"));
        Draft b = site.draft("article", "b");
        site.entries.save(
                List.of(
                        new Draft(
                                b.id(),
                                b.kind(),
                                b.slug(),
                                "改",
                                b.summary(),
                                b.body(),
                                b.channel(),
                                b.topics(),
                                b.tags(),
                                b.dated(),
                                b.author(),
                                b.source(),
                                b.cover(),
                                Map.of())),
                "office",
                "");
        Result again =
                take(
                        export().post(
                                        1,
                                        post -> {
                                            post.name = "renamed";
                                            post.title = "新题";
                                        })
                                .post(2, post -> post.title = "新题"));
        assertThat(again.report().changed()).isEqualTo(1);
        assertThat(site.draft("article", "a").title()).isEqualTo("新题");
        assertThat(site.entries.liveNumbers().get(site.id("article", "a"))).contains(2);
        assertThat(site.draft("article", "b").title()).isEqualTo("改");
        assertThat(again.report().notes())
                .extracting(ImportReport.Refusal::reason)
                .contains("was changed here; left as it is");
    }

    @Test
    void aCopyOfTheUploadsSparesTheFetching() {
        TestSite.picture(temp.resolve("uploads/2019/05/p7.jpg"), 7);
        Path file = export().attachment(7, upload("p7.jpg"), "0").to(temp.resolve("export.xml"));
        Result result = take(file, temp.resolve("uploads"));
        assertThat(result.report().assets()).isEqualTo(1);
        assertThat(other.asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.2"})
    void everyVersionIsUnderstood(String version) {
        take(
                new Wxr(version, there)
                        .post(
                                1,
                                post -> {
                                    post.name = "a";
                                    post.excerpt = "摘要";
                                }));
        assertThat(site.draft("article", "a").summary()).isEqualTo("摘要");
    }
}
