package org.laodongmei.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.entry.Draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ImportTests {

    private static final String DATE = "date: 2019-05-01T08:00:00+08:00\n";

    @TempDir Path temp;

    private Path in;
    private TestSite site;

    @BeforeEach
    void open() {
        in =
                TestSite.files(
                        temp.resolve("in"),
                        "site.yaml",
                        "name: 站\ntimezone: Asia/Shanghai\nchannels:\n- {slug: news, name: 工会新闻}\n",
                        "topics/craft.md",
                        "---\ntitle: 匠\n" + DATE + "---\n");
        site = new TestSite(temp.resolve("data"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Draft article(String head, String body) {
        TestSite.files(in, "articles/a.md", "---\ntitle: 题\n" + head + "---\n\n" + body);
        assertThat(site.take(in).refusals()).isEmpty();
        return site.draft("article", "a");
    }

    @Test
    void anImportOfTheSameFilesChangesNothing() {
        article(DATE + "tags: [a]\nchannel: 新栏目\ntopics: [新专题]\n", "[x](a.md)");
        long head = site.changes.head();
        ImportReport again = site.take(in);
        assertThat(site.changes.head()).isEqualTo(head);
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.added() + again.changed()).isZero();
    }

    @Test
    void aChangedFileMakesOneRevisionAndAVanishedOneStays() throws IOException {
        TestSite.files(in, "articles/b.md", "---\ntitle: 乙\n" + DATE + "---\n");
        article(DATE, "一");
        Files.delete(in.resolve("articles/b.md"));
        article(DATE, "二");
        assertThat(site.entries.liveNumbers().get(site.id("article", "a"))).contains(2);
        assertThat(site.isLive("article", "b")).isTrue();
    }

    @Test
    void frontMatterBecomesWhatItSays() {
        Draft draft =
                article(
                        DATE
                                + "summary: 述\nchannel: news\ntopics: [craft]\ntags: [劳模, '2019']\nauthor: 甲\nsource: 乙报\n"
                                + "kicker: 007\nmine: {deep: [1, 2.5, true, null, 2019-01-01]}\nlastmod: 2019-06-01\n",
                        "正文\n");
        assertThat(draft.dated()).isEqualTo(Instant.parse("2019-05-01T00:00:00Z"));
        assertThat(draft.summary()).isEqualTo("述");
        assertThat(draft.channel()).isEqualTo("news");
        assertThat(draft.topics()).containsExactly(site.id("topic", "craft"));
        assertThat(draft.tags()).containsExactly("劳模", "2019");
        assertThat(draft.author()).isEqualTo("甲");
        assertThat(draft.source()).isEqualTo("乙报");
        assertThat(draft.body()).isEqualTo("正文\n");
        List<Object> deep = new ArrayList<>(List.of(1, 2.5, true));
        deep.add(null);
        deep.add("2019-01-01");
        assertThat(draft.fields())
                .isEqualTo(
                        Map.of(
                                "kicker",
                                "007",
                                "mine",
                                Map.of("deep", deep),
                                "lastmod",
                                "2019-06-01"));
    }

    @Test
    void aDateWithoutAnOffsetIsInTheSitesZone() {
        assertThat(article("date: 2019-05-01 08:00:00\n", "").dated())
                .isEqualTo("2019-05-01T00:00:00Z");
    }

    @Test
    void aDraftIsKeptAndNotPublished() {
        article(DATE + "draft: true\n", "");
        assertThat(site.isLive("article", "a")).isFalse();
        article(DATE, "");
        assertThat(site.isLive("article", "a")).isTrue();
    }

    @Test
    void linksAndPicturesBecomeEntriesAndAssets() {
        TestSite.picture(in.resolve("media/图 1.jpg"), 1);
        TestSite.files(
                in, "people/wang.md", "---\ntitle: 王\n" + DATE + "---\n[文](../articles/a.md)");
        Draft draft =
                article(
                        DATE + "cover: ../media/图 1.jpg\npeople: [wang]\n",
                        "[王](../people/wang.md#life \"题\") [王](/people/wang/) [栏](/channels/news/) [外](https://example.org)\n"
                                + "![图](../media/%E5%9B%BE%201.jpg) ![图](</media/图 1.jpg>)\n");
        String wang = site.id("profile", "wang");
        assertThat(draft.fields()).isEqualTo(Map.of("people", List.of(wang)));
        assertThat(draft.body())
                .isEqualTo(
                        "[王](entry:"
                                + wang
                                + "#life \"题\") [王](entry:"
                                + wang
                                + ") [栏](/channels/news/) [外](https://example.org)\n"
                                + "![图](asset:"
                                + draft.cover()
                                + ") ![图](<asset:"
                                + draft.cover()
                                + ">)\n");
        assertThat(site.draft("profile", "wang").body()).isEqualTo("[文](entry:" + draft.id() + ")");
    }

    @Test
    void albumsTopicsAndVideosGetTheirOwnFields() {
        TestSite.picture(in.resolve("media/1.jpg"), 1);
        TestSite.files(
                in,
                "albums/x.md",
                "---\ntitle: 集\n"
                        + DATE
                        + "images:\n- {src: ../media/1.jpg, alt: 甲, caption: 2019, credit: 丙}\n"
                        + "- ../media/1.jpg\n- {src: ../media/none.jpg}\n---\n",
                "topics/t.md",
                "---\ntitle: 专\n"
                        + DATE
                        + "ordinal: 3\ncolour: steel\nsections:\n- title: 一\n"
                        + "  entries: [albums/x, articles/a, ghost]\n---\n",
                "videos/v.md",
                "---\ntitle: 视\n"
                        + DATE
                        + "link: https://example.org/v\nduration: '95'\ntranscript: '[集](../albums/x.md)'\n---\n");
        article(DATE, "");
        assertThat(site.draft("album", "x").fields().get("images"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2)
                .first()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("alt", "甲")
                .containsEntry("caption", "2019")
                .containsKey("asset");
        assertThat(site.draft("topic", "t").fields())
                .containsEntry("ordinal", 3)
                .containsEntry(
                        "sections",
                        List.of(
                                Map.of(
                                        "title",
                                        "一",
                                        "entries",
                                        List.of(site.id("album", "x"), site.id("article", "a")))));
        assertThat(site.draft("video", "v").fields())
                .containsEntry("link", "https://example.org/v")
                .containsEntry("duration", 95)
                .containsEntry("transcript", "[集](entry:" + site.id("album", "x") + ")");
    }

    @Test
    void unknownChannelsAndTopicsAreMade() {
        Draft draft = article(DATE + "channel: 基层动态\ntopics: [安全生产月]\n", "");
        assertThat(draft.channel()).isEqualTo("ji-ceng-dong-tai");
        assertThat(site.channels.all())
                .extracting(channel -> channel.name())
                .containsExactly("工会新闻", "基层动态");
        assertThat(draft.topics()).containsExactly(site.id("topic", "an-quan-sheng-chan-yue"));
        assertThat(site.isLive("topic", "an-quan-sheng-chan-yue")).isTrue();
        assertThat(site.draft("topic", "an-quan-sheng-chan-yue").title()).isEqualTo("安全生产月");
    }

    @Test
    void aFileNamedInChineseGetsAPinyinSlugAndItsNeighbourAnother() {
        TestSite.files(
                in,
                "articles/实事.md",
                "---\ntitle: 实事\n" + DATE + "---\n[时](时事.md)",
                "articles/时事.md",
                "---\ntitle: 时事\n" + DATE + "---\n");
        assertThat(site.take(in).refusals()).isEmpty();
        assertThat(site.entries.addresses().keySet())
                .filteredOn(address -> address.kind().equals("article"))
                .hasSize(2)
                .allMatch(address -> address.slug().startsWith("shi-shi"));
        assertThat(site.draft("article", "shi-shi").body()).startsWith("[时](entry:");
    }

    @Test
    void anEntryWithItsIdIsMovedWithItsFile() throws IOException {
        Draft draft = article(DATE + "id: 01890000-0000-7000-8000-000000000001\n", "");
        assertThat(draft.id()).isEqualTo("01890000-0000-7000-8000-000000000001");
        Files.move(in.resolve("articles/a.md"), in.resolve("articles/b.md"));
        site.take(in);
        assertThat(site.id("article", "a")).isNull();
        assertThat(site.id("article", "b")).isEqualTo(draft.id());
    }

    @Test
    void aCopyOfAFileWithAnIdIsAnotherEntry() {
        Draft draft = article(DATE + "id: 01890000-0000-7000-8000-000000000001\n", "");
        TestSite.files(
                in, "articles/0.md", "---\ntitle: 题\nid: " + draft.id() + "\n" + DATE + "---\n");
        assertThat(site.take(in).refusals()).isEmpty();
        assertThat(site.id("article", "a")).isEqualTo(draft.id());
        assertThat(site.id("article", "0")).isNotNull().isNotEqualTo(draft.id());
    }

    @Test
    void anImportThatWasKilledIsFinishedByTheNext() {
        for (int i = 0; i < 900; i++) {
            TestSite.files(
                    in,
                    "articles/n" + i + ".md",
                    "---\ntitle: 题" + i + "\n" + DATE + "---\n[下](n" + (i + 1) % 900 + ".md)");
        }
        class Killed extends RuntimeException {}
        try {
            site.importing.from(
                    in,
                    (label, done, of) -> {
                        if (label.equals("entries") && done > 0) {
                            throw new Killed();
                        }
                    });
        } catch (Killed | IOException e) {
            assertThat(site.entries.addresses()).hasSizeBetween(1, 900);
        }
        Map<?, String> before = site.entries.addresses();
        ImportReport report = site.take(in);
        assertThat(report.changed()).isZero();
        assertThat(report.added()).isPositive();
        assertThat(report.added() + report.unchanged()).isEqualTo(901);
        assertThat(site.entries.addresses()).hasSize(901).containsAllEntriesOf((Map) before);
    }
}
