package org.laodongmei.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.kind.InvalidKind;
import org.laodongmei.media.Asset;
import org.laodongmei.site.Presswork.Run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What is changed for the whole site shows on every page that it concerns. */
class SettingsChangeTests {

    private static final String JOB =
            "name: job\nroute: jobs\nlabel: 招聘\nfields:\n  - {name: pay, type: text, label: %s}\n";

    private final Piece article = new Piece("article", "a", "2019-03-01").channel("news");

    @TempDir Path data;

    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(data);
        site.channels("news 新闻");
        site.live(article);
        site.publish();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aNewNameOfTheSiteIsOnEveryPage() {
        site.settings("{\"name\": \"劳动者之家\"}");
        site.publish();
        for (String page :
                List.of("", "articles/a/", "channels/news/", "404.html", "feed.xml", "search/")) {
            if (!page.equals("search/")) {
                assertThat(site.page(page)).as(page).contains("劳动者之家");
            }
        }
    }

    @Test
    void aRenamedChannelIsRenamedOnItsEntriesPages() {
        site.channels("news 要闻");
        site.publish();
        assertThat(site.page("articles/a/")).contains("要闻").doesNotContain("新闻");
        assertThat(site.page("channels/news/")).contains("要闻");
    }

    @Test
    void aRelabelledFieldIsRelabelledOnPages() {
        site.kinds.define(JOB.formatted("薪水"));
        site.live(new Piece("job", "cook", "2019-01-01").field("pay", "5000元"));
        site.publish();
        assertThat(site.page("jobs/cook/")).contains("薪水", "5000元");
        site.kinds.define(JOB.formatted("待遇"));
        site.publish();
        assertThat(site.page("jobs/cook/")).contains("待遇").doesNotContain("薪水");
    }

    @Test
    void aKindCannotTakeTheAddressesOfTheSite() {
        assertThatThrownBy(() -> site.kinds.define("name: hint\nroute: tags\nfields: []\n"))
                .isInstanceOf(InvalidKind.class)
                .hasMessageContaining("tags");
    }

    @Test
    void theSiteIsGreyAsLongAsItMourns() {
        site.settings(
                "{\"mourning\": {\"from\": \"2020-04-04T00:00:00+08:00\", \"until\": \"2020-04-05T00:00:00+08:00\"}}");
        site.publish();
        assertThat(site.page("")).doesNotContain("class=\"mourning\"");
        assertThat(site.publisher().nextTurn()).contains(Instant.parse("2020-04-03T16:00:00Z"));
        site.now = Instant.parse("2020-04-03T16:00:00Z");
        assertThat(site.publisher().isTurn()).isTrue();
        site.publish();
        assertThat(site.page("")).contains("class=\"mourning\"");
        assertThat(site.page("articles/a/")).contains("class=\"mourning\"");
        assertThat(site.publisher().isTurn()).isFalse();
        site.now = Instant.parse("2020-04-04T16:00:00Z");
        site.publish();
        assertThat(site.page("articles/a/")).doesNotContain("class=\"mourning\"");
        assertThat(site.publisher().nextTurn()).isEmpty();
    }

    @Test
    void aMovedFocusCutsTheServedPictureAnewAndLeavesTheFormerReleaseAlone() throws Exception {
        Asset picture = site.picture(0x3366aa, 640, 480);
        site.live(article.cover(picture.sha256()));
        // So many that the focus is a small change, made within the release.
        site.live(
                IntStream.range(0, 60)
                        .mapToObj(n -> new Piece("article", "n" + n, "2019-04-01"))
                        .toArray(Piece[]::new));
        site.publish();
        Path former = site.file(picture.base().substring(1) + "1x1.jpg").toRealPath();
        byte[] before = Files.readAllBytes(former);
        site.publisher().publishAll(Progress.NONE);
        site.assets.setFocus(picture.sha256(), 0, 0);
        site.publish();
        byte[] after = Files.readAllBytes(site.file(picture.base().substring(1) + "1x1.jpg"));
        assertThat(Arrays.equals(before, after)).isFalse();
        assertThat(Files.readAllBytes(former)).isEqualTo(before);
        for (Map.Entry<String, Path> file : site.assets.renditions(picture).entrySet()) {
            assertThat(site.file(file.getKey().substring(1)))
                    .hasSameBinaryContentAs(file.getValue());
        }
    }

    @Test
    void aPictureThatArrivesAfterItsEntryIsShown() {
        Asset gone = site.picture(0x55aa11, 320, 240);
        Map<String, byte[]> nothing = site.files();
        assertThat(nothing).doesNotContainKey(gone.base().substring(1) + "1x1.jpg");
        String promised = site.picture(0x55aa12, 321, 240).sha256();
        site.live(article.body("![图](asset:" + promised + ")"));
        site.database.write(tx -> tx.execute("delete from asset where sha256 = ?", promised));
        site.restart();
        site.publish();
        assertThat(site.page("articles/a/")).doesNotContain("<picture>");
        site.picture(0x55aa12, 321, 240);
        site.publish();
        assertThat(site.page("articles/a/")).contains("<picture>");
        site.assertLikeCleanBuild();
    }

    @Test
    void howFarAPublishOfManyPagesIsCanBeSeenWhileItGoesOn() {
        site.live(
                IntStream.rangeClosed(1, 150)
                        .mapToObj(n -> new Piece("article", "m" + n, "2019-03-01").channel("news"))
                        .toArray(Piece[]::new));
        Presswork work = site.publisher().work();
        long change = work.head();
        assertThat(work.run()).as("it is about to begin").isPresent();
        assertThat(work.isDone(change)).isFalse();
        List<Run> seen = Collections.synchronizedList(new ArrayList<>());
        Publisher.Result result =
                site.publisher().publish((_, _) -> seen.add(work.run().orElseThrow()));
        int files = result.written() + result.unchanged();
        assertThat(files).isGreaterThan(150);
        assertThat(seen).allMatch(run -> run.of() == files && run.done() <= files);
        assertThat(seen).extracting(Run::done).contains(0, files).hasSizeGreaterThan(100);
        assertThat(work.run()).isEmpty();
        assertThat(work.isDone(change)).isTrue();
        assertThat(work.ended(change)).contains(site.now);
    }

    @Test
    void howLongAPublishWillTakeFollowsFromItsRateSoFar() {
        Run run = new Run(site.now, site.now.plusSeconds(1), 50, 150);
        Instant later = site.now.plusSeconds(11);
        assertThat(run.rate(later)).isEqualTo(5);
        assertThat(run.left(later)).contains(Duration.ofSeconds(20));
        assertThat(new Run(site.now, site.now, 0, 150).left(later)).isEmpty();
        assertThat(run.isLong(site.now)).isTrue();
        assertThat(new Run(site.now, site.now, 3, 30).isLong(site.now)).isFalse();
    }

    @Test
    void aPublishThatFailedIsToldUntilOneDoesNot() {
        site.settings("{\"name\": \"劳动者之家\"}");
        Presswork work = site.publisher().work();
        long change = work.head();
        Progress broken =
                (_, _) -> {
                    throw new IllegalStateException("a disk is full");
                };
        assertThatThrownBy(() -> site.publisher().publish(broken)).hasMessage("a disk is full");
        assertThat(work.hasFailed()).isTrue();
        assertThat(work.isDone(change)).isFalse();
        site.publish();
        assertThat(work.hasFailed()).isFalse();
        assertThat(work.isDone(change)).isTrue();
    }
}
