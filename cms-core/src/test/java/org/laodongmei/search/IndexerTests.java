package org.laodongmei.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.change.Changes;
import org.laodongmei.channel.Channels;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.kind.Kinds;
import org.laodongmei.markup.Markdown;
import org.laodongmei.setting.Settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class IndexerTests {

    private static final String PENG = "00000000-0000-7000-8000-000000000001";

    @TempDir Path folder;

    private Database database;
    private Changes changes;
    private Kinds kinds;
    private Settings settings;
    private Entries entries;
    private SearchIndex index;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        changes = new Changes(database, SampleSite.CLOCK);
        kinds = new Kinds(database, changes);
        settings = new Settings(database, changes);
        Channels channels = new Channels(database, changes);
        entries = new Entries(database, changes, kinds, channels, new Markdown(), SampleSite.CLOCK);
        index = SampleSite.open(folder.resolve("index"));
    }

    @AfterEach
    void close() {
        index.close();
        database.close();
    }

    @Test
    void aDraftIsNotFoundUntilItIsLiveAndNotAfterItWasWithdrawn() {
        List<Entries.Saved> saved =
                entries.save(List.of(article("a", "面点师大赛", "正文")), "editor", "");
        catchUp();
        assertThat(SampleSite.ids(index, "面点师")).isEmpty();
        entries.publish(Map.of(saved.getFirst().id(), saved.getFirst().number()));
        catchUp();
        assertThat(SampleSite.ids(index, "面点师")).containsExactly(id("a"));
        assertThat(index.cursor()).isEqualTo(changes.head());
        entries.withdraw(List.of(id("a")));
        catchUp();
        assertThat(SampleSite.ids(index, "面点师")).isEmpty();
    }

    @Test
    void peopleThatAnArticleNamesAndFieldsOfAKindAreFound() {
        publish(
                new Draft(
                        PENG,
                        "profile",
                        "peng-yujie",
                        "彭玉杰（示例）",
                        "",
                        "故事。",
                        null,
                        List.of(),
                        List.of(),
                        Instant.EPOCH,
                        "",
                        "",
                        null,
                        Map.of("trade", "钳工", "unit", "某机械厂")));
        publish(
                new Draft(
                        id("b"),
                        "article",
                        "b",
                        "台上三十年",
                        "",
                        "没有提到名字。",
                        null,
                        List.of(),
                        List.of(),
                        Instant.EPOCH,
                        "",
                        "",
                        null,
                        Map.of("people", List.of(PENG))));
        catchUp();
        assertThat(SampleSite.ids(index, "彭玉杰")).containsExactly(PENG, id("b"));
        assertThat(SampleSite.ids(index, "pyj")).startsWith(PENG);
        assertThat(SampleSite.ids(index, "某机械厂")).containsExactly(PENG);
        assertThat(index.search(SearchQuery.of("")).facets())
                .filteredOn(facet -> facet.name().equals("profile.trade"))
                .singleElement()
                .satisfies(facet ->
                        assertThat(facet.values())
                                .containsExactly(new SearchResult.Value("钳工", 1, false)));
        assertThat(index.search(SearchQuery.of("彭玉杰")).hits().getFirst().path())
                .isEqualTo("/people/peng-yujie/");
    }

    @Test
    void aLostIndexIsFilledAgainFromAllLiveEntries() throws IOException {
        publish(
                IntStream.range(0, 1_200)
                        .mapToObj(i -> article("n" + i, "第" + i + "号通知", "请遵照执行。"))
                        .toArray(Draft[]::new));
        catchUp();
        index.close();
        clear(folder.resolve("index"));
        index = SampleSite.open(folder.resolve("index"));
        List<Long> progress = new ArrayList<>();
        new Indexer(index, changes, entries, kinds, settings)
                .catchUp((done, total) -> progress.add(done * 10_000 + total));
        assertThat(progress).containsExactly(500_1200L, 1000_1200L, 1200_1200L);
        assertThat(index.size()).isEqualTo(1_200);
    }

    @Test
    void whatWasNotCommittedIsIndexedAgain() {
        publish(article("a", "面点师大赛", "正文"));
        catchUp();
        publish(article("b", "面点师之乡", "正文"));
        index.close();
        index = SampleSite.open(folder.resolve("index"));
        catchUp();
        assertThat(SampleSite.ids(index, "面点师")).containsExactlyInAnyOrder(id("a"), id("b"));
    }

    @Test
    void anIndexThatIsAheadOfADatabasePutBackIsFilledAgain() {
        publish(article("a", "面点师大赛", "正文"));
        index.put(List.of(SampleSite.article("ghost", "面点师的幽灵", "已不在数据库里。")));
        index.commit(9_999);
        catchUp();
        assertThat(SampleSite.ids(index, "面点师")).containsExactly(id("a"));
        assertThat(index.cursor()).isEqualTo(changes.head());
    }

    @Test
    void changesAndSynonymsAreFollowedInTheBackground() throws InterruptedException {
        try (Indexer indexer = new Indexer(index, changes, entries, kinds, settings)) {
            indexer.start();
            publish(article("a", "木工的手艺", "正文"));
            until(() -> SampleSite.ids(index, "木工").equals(List.of(id("a"))));
            settings.put("synonyms", "木工,木匠\n");
            until(() -> SampleSite.ids(index, "木匠").equals(List.of(id("a"))));
        }
        assertThat(index.cursor()).isEqualTo(changes.head());
    }

    @Test
    void theFollowerMendsAnIndexThatBreaksUnderItsHands() throws InterruptedException, IOException {
        publish(article("a", "木工的手艺", "正文"));
        try (Indexer indexer = new Indexer(index, changes, entries, kinds, settings)) {
            indexer.start();
            until(() -> SampleSite.ids(index, "木工").size() == 1);
            clear(folder.resolve("index"));
            Files.delete(folder.resolve("index"));
            publish(article("b", "木工的徒弟", "正文"));
            until(() -> SampleSite.ids(index, "木工").size() == 2);
        }
    }

    private static void clear(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private void catchUp() {
        new Indexer(index, changes, entries, kinds, settings).catchUp((done, total) -> {});
    }

    private void publish(Draft... drafts) {
        List<Entries.Saved> saved = entries.save(List.of(drafts), "editor", "");
        Map<String, Integer> numbers = new HashMap<>();
        saved.forEach(one -> numbers.put(one.id(), one.number()));
        entries.publish(numbers);
    }

    private static Draft article(String slug, String title, String body) {
        return new Draft(
                id(slug),
                "article",
                slug,
                title,
                "",
                body,
                null,
                List.of(),
                List.of(),
                Instant.EPOCH,
                "",
                "",
                null,
                Map.of());
    }

    private static String id(String slug) {
        return "00000000-0000-7000-8000-" + String.format("%012x", slug.hashCode() & 0xFFFFFFFFL);
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
    }
}
