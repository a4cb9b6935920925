package org.laodongmei.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.AbstractIntegerAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

class SearchIndexTests {

    @TempDir Path folder;

    private SearchIndex index;

    @BeforeEach
    void fill() {
        index = SampleSite.filled(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aDeletedEntryLeavesTheIndexAndTheSuggestions() {
        index.remove(List.of("peng-yujie", "lecture", "campus"));
        index.refresh();
        assertThat(SampleSite.ids(index, "彭玉杰")).doesNotContain("peng-yujie", "lecture", "campus");
        assertThat(index.suggest("pyj", 8)).isEmpty();
        assertThat(index.suggest("彭", 8)).isEmpty();
    }

    @Test
    void anEntryThatIsPutAgainReplacesItself() {
        index.put(List.of(SampleSite.article("wifi", "驿站改造完成", "换上了新门窗。")));
        index.refresh();
        assertThat(index.size()).isEqualTo(40);
        assertThat(SampleSite.ids(index, "wifi")).isEmpty();
        assertThat(SampleSite.ids(index, "驿站改造")).containsExactly("wifi");
    }

    @Test
    void anEmptyQuestionListsTheNewest() {
        SearchResult result = index.search(SearchQuery.of("  "));
        assertThat(result.total()).isEqualTo(40);
        assertThat(result.pages()).isEqualTo(4);
        assertThat(result.hits())
                .extracting(SearchResult.Hit::id)
                .startsWith("figures", "help-project", "hundred");
    }

    @Test
    void answersCanBeSortedByDate() {
        SearchQuery query = SearchQuery.of("表彰");
        assertThat(index.search(query.sort(SearchQuery.Sort.OLDEST)).hits())
                .extracting(SearchResult.Hit::id)
                .containsExactly("old", "may-day");
        assertThat(index.search(query.sort(SearchQuery.Sort.NEWEST)).hits())
                .extracting(SearchResult.Hit::id)
                .containsExactly("may-day", "old");
    }

    @Test
    void everyAnswerIsOnOnePage() {
        List<String> seen = new ArrayList<>();
        SearchQuery query = new SearchQuery("工会", 1, 3, SearchQuery.Sort.RELEVANCE, Map.of());
        SearchResult first = index.search(query);
        assertThat(first.pages()).isGreaterThan(2);
        for (int page = 1; page <= first.pages(); page++) {
            List<SearchResult.Hit> hits = index.search(query.page(page)).hits();
            assertThat(hits).hasSizeBetween(1, 3);
            hits.forEach(hit -> seen.add(hit.id()));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize((int) first.total());
        assertThat(index.search(query.page(40)).hits()).isEmpty();
    }

    @Test
    void aFacetCountsWhatItsOtherValuesWouldLeave() {
        SearchQuery query =
                SearchQuery.of("").filters(Map.of("kind", Set.of("job"), "year", Set.of("2019")));
        SearchResult result = index.search(query);
        assertThat(result.total()).isEqualTo(3);
        assertThatCount(result, "kind", "job").isEqualTo(3);
        assertThatCount(result, "kind", "profile").isEqualTo(6);
        assertThatCount(result, "channel", "notice").isEqualTo(3);
        assertThatCount(result, "year", "2017").isZero();
        assertThatCount(result, "job.employment", "全职").isEqualTo(2);
        assertThatCount(result, "job.employment", "兼职").isEqualTo(1);
    }

    @Test
    void severalValuesOfAFacetWidenAndSeveralFacetsNarrow() {
        SearchQuery query = SearchQuery.of("");
        assertThat(index.search(query.filters(Map.of("kind", Set.of("job", "profile")))).total())
                .isEqualTo(9);
        assertThat(
                        index.search(
                                        query.filters(
                                                Map.of(
                                                        "kind",
                                                        Set.of("job"),
                                                        "channel",
                                                        Set.of("craft"))))
                                .total())
                .isZero();
        assertThat(index.search(query.filters(Map.of("topic", Set.of("topic-craftsmen")))).hits())
                .extracting(SearchResult.Hit::id)
                .containsExactlyInAnyOrder("campus", "craftsmen");
        assertThat(index.search(query.filters(Map.of("nonsense", Set.of("x")))).total()).isZero();
    }

    @Test
    void yearsBeginInTheZoneOfTheSite() {
        SearchResult result = index.search(SearchQuery.of(""));
        assertThat(
                        result.facets().stream()
                                .filter(f -> f.name().equals("year"))
                                .findFirst()
                                .orElseThrow()
                                .values())
                .extracting(SearchResult.Value::value)
                .containsExactly("2019", "2017");
    }

    @Test
    void whatWasCommittedIsThereAfterAStopThatWasNotClean() {
        index.put(List.of(SampleSite.article("later", "后来的稿件", "未及提交。")));
        index.refresh();
        index.close();
        index = SampleSite.open(folder);
        assertThat(index.cursor()).isEqualTo(40);
        assertThat(index.size()).isEqualTo(40);
        assertThat(SampleSite.ids(index, "后来的稿件")).doesNotContain("later");
    }

    @Test
    void aNewIndexHasNoPosition(@TempDir Path empty) {
        try (SearchIndex none = SampleSite.open(empty.resolve("a/b"))) {
            assertThat(none.cursor()).isEqualTo(-1);
            assertThat(none.search(SearchQuery.of("面点师")).total()).isZero();
            assertThat(none.search(SearchQuery.of("")).hits()).isEmpty();
            assertThat(none.suggest("面", 8)).isEmpty();
        }
    }

    @Test
    void suggestionsCompletePeopleTagsAndTitlesByCharactersPinyinAndInitials() {
        assertThat(index.suggest("peng", 8).getFirst())
                .isEqualTo(new Suggestion("彭玉杰", Suggestion.Sort.PERSON, "/people/peng-yujie/", 3));
        assertThat(texts("py")).contains("彭玉杰");
        assertThat(texts("彭玉")).startsWith("彭玉杰").contains("听彭玉杰讲钳工台上的三十年");
        assertThat(texts("职工书")).contains("职工书屋", "新建职工书屋示范点十个");
        assertThat(texts("zhigongsh")).contains("职工书屋");
        assertThat(texts("jinqiu")).contains("金秋助学", "金秋助学：461名学子圆梦");
        assertThat(texts("mian点")).contains("面点师");
        assertThat(texts("职工")).hasSizeLessThanOrEqualTo(8);
        assertThat(texts("🙂")).isEmpty();
        assertThat(index.suggest("职工", 0)).isEmpty();
    }

    @Test
    void aThousandDocumentsOfOneBatchAreAllThere() {
        index.put(
                IntStream.range(0, 1000)
                        .mapToObj(i -> SampleSite.article("n" + i, "第" + i + "号通知", "请各单位遵照执行。"))
                        .toList());
        index.refresh();
        assertThat(index.size()).isEqualTo(1040);
        SearchResult result = index.search(SearchQuery.of("遵照执行"));
        assertThat(result.total()).isEqualTo(1000);
        assertThat(result.pages()).isEqualTo(SearchQuery.MAX_PAGES);
    }

    @Test
    void aQuestionThatTakesTooLongIsAnsweredInPart(@TempDir Path other) {
        try (SearchIndex hasty =
                SearchIndex.open(
                        other,
                        SampleSite.SYNONYMS,
                        SampleSite.ZONE,
                        SampleSite.CLOCK,
                        Duration.ofNanos(1))) {
            hasty.put(SampleSite.documents());
            hasty.refresh();
            assertThat(hasty.search(SearchQuery.of("困难职工 劳模 面点师")).partial()).isTrue();
        }
    }

    private List<String> texts(String typed) {
        return index.suggest(typed, 8).stream().map(Suggestion::text).toList();
    }

    private static AbstractIntegerAssert<?> assertThatCount(
            SearchResult result, String facet, String value) {
        return assertThat(
                        result.facets().stream()
                                .filter(f -> f.name().equals(facet))
                                .flatMap(f -> f.values().stream())
                                .filter(v -> v.value().equals(value))
                                .mapToInt(SearchResult.Value::count)
                                .sum())
                .as(facet + " " + value);
    }
}
