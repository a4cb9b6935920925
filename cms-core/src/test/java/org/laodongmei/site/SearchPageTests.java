package org.laodongmei.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.search.HastyIndex;
import org.laodongmei.search.Indexer;
import org.laodongmei.search.SearchIndex;
import org.laodongmei.search.SearchQuery;
import org.laodongmei.search.SearchResult;
import org.laodongmei.site.page.SearchPages;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** What readers are told about a search whose time ran out. */
class SearchPageTests {

    private static final String AGAIN = "这次搜索用时过长，请再试一次。";
    private static final String INCOMPLETE = "这次搜索用时过长，结果可能不全。";

    @TempDir Path data;

    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(data);
        site.channels("news 新闻");
        site.live(
                IntStream.rangeClosed(1, 25)
                        .mapToObj(n ->
                                new Piece("article", "a" + n, "2019-05-01")
                                        .title("面点师" + n)
                                        .channel("news"))
                        .toArray(Piece[]::new));
        site.publish();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private SearchResult ask(SearchIndex index, SearchQuery query) {
        try (index;
                Indexer indexer =
                        new Indexer(index, site.changes, site.entries, site.kinds, site.settings)) {
            indexer.catchUp((done, of) -> {});
            return index.search(query);
        }
    }

    private SearchResult inTime(SearchQuery query) {
        return ask(
                SearchIndex.open(data.resolve("index"), List.of(), ZoneOffset.UTC, () -> site.now),
                query);
    }

    private SearchResult late(SearchQuery query) {
        return ask(HastyIndex.open(data.resolve("hasty"), () -> site.now), query);
    }

    private Document page(SearchQuery query, SearchResult result) {
        Edition edition = Objects.requireNonNull(site.publisher().latest());
        byte[] html = edition.theme().render(new SearchPages(edition).page(query, result));
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8));
    }

    @Test
    void aSearchWhoseTimeRanOutWithNothingAsksToTryAgain() {
        SearchQuery query =
                SearchQuery.of("面点师")
                        .filters(Map.of("channel", Set.of("news")))
                        .sort(SearchQuery.Sort.NEWEST)
                        .page(2);
        SearchResult result = late(query);
        assertThat(result.hits()).isEmpty();
        Document page = page(query, result);
        assertThat(page.text()).contains(AGAIN).doesNotContain("没有找到");
        assertThat(page.select("main a.button").attr("href"))
                .isEqualTo(
                        "/search/?q=%E9%9D%A2%E7%82%B9%E5%B8%88&channel=news&sort=newest&page=2");
    }

    @Test
    void aSearchWhoseTimeRanOutOnTheWayTellsThatItsAnswersMayBeIncomplete() {
        SearchQuery query = SearchQuery.of("面点师");
        SearchResult whole = inTime(query);
        Document page = page(query, partOf(whole));
        assertThat(page.select("main a[href^=/articles/]")).isNotEmpty();
        assertThat(page.text()).contains(INCOMPLETE).doesNotContain(AGAIN);
        assertThat(page.select("main a:contains(再试一次)").attr("href"))
                .isEqualTo("/search/?q=%E9%9D%A2%E7%82%B9%E5%B8%88");
    }

    private static SearchResult partOf(SearchResult whole) {
        return new SearchResult(
                whole.total(),
                whole.page(),
                whole.pages(),
                whole.hits(),
                whole.facets(),
                whole.correction(),
                whole.loose(),
                whole.shortened(),
                true);
    }

    @Test
    void aSearchThatWasInTimeSaysNothingOfTime() {
        SearchQuery found = SearchQuery.of("面点师");
        assertThat(page(found, inTime(found)).text()).doesNotContain("用时过长");
        SearchQuery none = SearchQuery.of("zzzzqqqqxxxx");
        assertThat(page(none, inTime(none)).text()).contains("没有找到").doesNotContain("用时过长");
    }
}
