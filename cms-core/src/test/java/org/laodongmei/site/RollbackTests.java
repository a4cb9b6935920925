package org.laodongmei.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.audit.Audit;
import org.laodongmei.site.release.State;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Readers can be brought back to what they were served before, byte for byte, and forward. */
class RollbackTests {

    @TempDir Path data;

    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(data);
        site.channels("news 新闻", "craft 工匠");
        site.live(
                IntStream.rangeClosed(10, 60)
                        .mapToObj(n ->
                                new Piece("article", "a" + n, "2019-01-01")
                                        .channel("news")
                                        .body("长文。".repeat(400)))
                        .toArray(Piece[]::new));
        // A channel's first piece would be news for every page.
        site.live(new Piece("article", "c1", "2019-01-02").channel("craft"));
        site.publish();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Releases releases() {
        return new Releases(
                site.publisher(), site.database, new Audit(site.database, () -> site.now));
    }

    private List<State> states() {
        return releases().states();
    }

    /** The site as it is after each of some edits: changed, new, tagged, gone, changed. */
    private List<Map<String, byte[]>> edits() {
        Piece changed = new Piece("article", "a10", "2019-01-01").channel("news");
        Piece fresh = new Piece("article", "b1", "2019-02-01").channel("craft");
        List<Map<String, byte[]>> all = new ArrayList<>();
        all.add(site.files());
        for (Runnable edit :
                List.<Runnable>of(
                        () -> site.live(changed.body("改过的正文。")),
                        () -> site.live(fresh.body("新的一篇。".repeat(300))),
                        () -> site.live(fresh.tags("焊工", "港口")),
                        () -> site.withdraw(changed),
                        () -> site.live(fresh.body("短了。")))) {
            edit.run();
            site.publish();
            all.add(site.files());
        }
        return all;
    }

    private void assertServes(Map<String, byte[]> expected) {
        Map<String, byte[]> served = site.files();
        assertThat(served.keySet()).isEqualTo(expected.keySet());
        expected.forEach((path, bytes) ->
                assertThat(Arrays.equals(served.get(path), bytes)).as(path).isTrue());
    }

    private void restart() {
        site.restart();
        site.publish();
    }

    @Test
    void eachPublishIsAStateThatReadersCanBeBroughtBackTo() {
        List<Map<String, byte[]>> edits = edits();
        List<State> states = states();
        assertThat(states).extracting(State::number).containsExactly(5, 4, 3, 2, 1, 0);
        assertThat(states).extracting(State::files).last().isNotEqualTo(0);
        for (int number : new int[] {2, 0, 4, 5, 1}) {
            State state =
                    states().stream()
                            .filter(one -> one.number() == number)
                            .findFirst()
                            .orElseThrow();
            assertThat(releases().back("a", state.id())).isTrue();
            assertServes(edits.get(number));
            assertThat(releases().held().orElseThrow().is(state)).isTrue();
        }
        releases().forward("a");
        assertServes(edits.get(5));
        site.assertLikeCleanBuild();
        assertThat(releases().back("a", "1-99")).isFalse();
    }

    @Test
    void whatIsPublishedMeanwhileWaitsAndShowsByGoingForward() {
        List<Map<String, byte[]>> edits = edits();
        releases().back("a", "1-1");
        site.live(new Piece("article", "meanwhile", "2019-03-01").channel("news"));
        assertThat(site.publish().written()).isZero();
        assertThat(site.publisher().cursor()).isEqualTo(site.changes.head());
        restart();
        assertServes(edits.get(1));
        assertThat(site.publisher().publishAll(Progress.NONE).problems())
                .anyMatch(problem -> problem.contains("earlier state"));
        assertServes(edits.get(1));
        releases().forward("a");
        assertThat(site.has("articles/meanwhile/")).isTrue();
        site.assertLikeCleanBuild();
        assertThat(states().getFirst().number()).isGreaterThan(5);
    }

    @Test
    void theWayBackLeadsPastAFullBuild() {
        List<Map<String, byte[]>> edits = edits();
        site.settings("{\"name\": \"另一个名字\"}");
        assertThat(site.publish().full()).isTrue();
        Map<String, byte[]> renamed = site.files();
        assertThat(states()).extracting(State::id).startsWith("2-0", "1-5", "1-4");
        releases().back("a", "1-3");
        assertServes(edits.get(3));
        restart();
        assertServes(edits.get(3));
        releases().forward("a");
        assertServes(renamed);
        site.assertLikeCleanBuild();
        releases().back("a", "1-5");
        assertServes(edits.get(5));
    }

    @Test
    void aWayBackThatWasKilledIsFinishedByTheNextStart() throws IOException {
        List<Map<String, byte[]>> edits = edits();
        releases().back("a", "1-1");
        site.restart();
        // As if it had been killed when half of the files were back.
        Path held = data.resolve("site/held");
        Files.writeString(held, Files.readString(held).replace("done", "begun"));
        Files.delete(site.file("articles/a10/"));
        Files.writeString(site.file("articles/a10/"), "half");
        Files.delete(site.file("articles/a10/index.html.gz"));
        Path journal = newestJournal();
        String list = Files.readString(journal.resolve("list"));
        Files.writeString(journal.resolve("list"), list.replaceFirst("= .*\n", ""));
        restart();
        assertServes(edits.get(1));
        releases().forward("a");
        assertServes(edits.get(5));
        site.assertLikeCleanBuild();
    }

    @Test
    void aPublishThatWasKilledIsNoStateButDoesNotHideThoseBefore() throws IOException {
        List<Map<String, byte[]>> edits = edits();
        site.restart();
        Path manifest = site.folder().toRealPath().resolveSibling("1.manifest");
        Files.writeString(
                manifest,
                Files.readString(manifest).replaceFirst("\\.\n$", "? articles/b1/index.html\n"));
        Path journal = newestJournal();
        String list = Files.readString(journal.resolve("list"));
        Files.writeString(journal.resolve("list"), list.replaceFirst("= .*\n", "+ 3 5"));
        site.publish();
        assertServes(edits.get(5));
        assertThat(states()).extracting(State::number).doesNotContain(5).contains(4);
        releases().back("a", "1-4");
        assertServes(edits.get(4));
        releases().back("a", "1-2");
        assertServes(edits.get(2));
    }

    @Test
    void aDamagedJournalIsTheEndOfTheWay() throws IOException {
        edits();
        site.restart();
        Files.writeString(data.resolve("site/undo/1/3/list"), "what is this\n");
        assertThat(states()).extracting(State::number).containsExactly(5, 4);
    }

    private Path newestJournal() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("site/undo/1"))) {
            return all.max(
                            java.util.Comparator.comparingInt(
                                    path -> Integer.parseInt(path.getFileName().toString())))
                    .orElseThrow();
        }
    }
}
