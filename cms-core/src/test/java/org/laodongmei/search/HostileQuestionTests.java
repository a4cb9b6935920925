package org.laodongmei.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.search.index.SearchDocument;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Whatever is typed is never an error. */
class HostileQuestionTests {

    @TempDir static Path folder;

    private static SearchIndex index;

    @BeforeAll
    static void fill() {
        index = SampleSite.filled(folder);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AND",
                "OR OR",
                "NOT 面点师",
                "面点师 AND",
                "title:面点师",
                "面点师^4",
                "面点师~2",
                "(面点师",
                "[a TO b]",
                "{!}",
                "面*师?",
                "\\",
                "/.*/",
                "\"",
                "\"面点师",
                "\"\"",
                "“”",
                "-",
                "--",
                "-\"",
                "-面点师",
                "- 面点师",
                "+",
                "&&",
                "||",
                "!!!",
                "。，、！",
                "🙂",
                "🙂面点师🙂",
                "\uD83D",
                "\uDE00面点师",
                "面点师\uD83D",
                "\u0000\u0007",
                "\u202e面点师",
                "a|b|c",
                "面点师|p",
                "=",
                "kind=job",
                "的",
                "的了在",
                "龘",
                "𠮷",
                "é",
                "ß",
                "İ",
                "ａｂｃ",
                "'",
                "xi'an",
                "''''",
                "<script>",
                "%00",
                "${jndi:ldap://x}",
                "1e999",
                "-1",
                "0",
                "½",
                "①"
            })
    void isAnswered(String typed) {
        assertThat(index.search(SearchQuery.of(typed))).isNotNull();
        assertThat(index.suggest(typed, 8)).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void onlyPunctuationAsksForNothing() {
        SearchResult result = index.search(SearchQuery.of("！？…… “” --"));
        assertThat(result.total()).isZero();
        assertThat(result.correction()).isNull();
        assertThat(result.loose()).isFalse();
    }

    @Test
    void tenThousandCharactersAreShortenedAndSaySo() {
        for (String typed :
                List.of(
                        "困难职工".repeat(2500),
                        "mian".repeat(2500),
                        "a".repeat(10_000),
                        "一二三 ".repeat(2500),
                        "\"".repeat(10_000),
                        "的".repeat(10_000),
                        "🙂".repeat(5_000),
                        "x ".repeat(5_000),
                        "-a ".repeat(4_000))) {
            SearchResult result = index.search(SearchQuery.of(typed));
            assertThat(result.shortened()).as(typed.substring(0, 8)).isTrue();
            assertThat(index.suggest(typed, 8)).isEmpty();
        }
        assertThat(index.search(SearchQuery.of("困难职工")).shortened()).isFalse();
    }

    @Test
    void aQuestionOfNothingButSynonymsAndPinyinIsAnswered() {
        StringBuilder words = new StringBuilder();
        for (SearchDocument document : SampleSite.documents()) {
            String title = document.title();
            words.append(title, 0, Math.min(4, title.length())).append(' ');
        }
        for (String typed :
                List.of(
                        words.toString(),
                        "面点师 劳模 农民工 送清凉 wifi ".repeat(9),
                        "面点师劳模农民工送清凉".repeat(18),
                        "\"面点师劳模\" -农民工 ".repeat(15),
                        ("a".repeat(55) + " ").repeat(4),
                        "pyj lmfc zgsw jqzx gh zg lm dm js nv ".repeat(6),
                        "mian点师 gong会 lao模 ".repeat(14))) {
            assertThat(index.search(SearchQuery.of(typed))).as(typed).isNotNull();
        }
    }

    @Test
    void randomCharactersAreAnswered() {
        Random random = new Random(7);
        String alphabet = "面点师职工劳模的 \"-“”()~*AND\uD83D\uDE00abcshizhang0123'|=\t\n";
        for (int i = 0; i < 600; i++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                typed.append(
                        random.nextInt(20) == 0
                                ? (char) random.nextInt(0x10000)
                                : alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(index.search(SearchQuery.of(typed.toString()))).isNotNull();
        }
    }

    @Test
    void numbersAndFiltersOutOfBoundsAreBroughtWithin() {
        Map<String, Set<String>> many = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            many.put("facet" + i, Set.of("\u0000", "x".repeat(5_000)));
        }
        SearchQuery query = new SearchQuery("面点师", -5, 100_000, SearchQuery.Sort.RELEVANCE, many);
        assertThat(query.page()).isEqualTo(1);
        assertThat(query.size()).isEqualTo(SearchQuery.MAX_SIZE);
        assertThat(index.search(query).total()).isZero();
    }

    @Test
    void documentsOfAnySizeAndContentAreTaken() {
        try (SearchIndex other = SampleSite.open(folder.resolve("odd"))) {
            other.put(
                    List.of(
                            SampleSite.article("empty", "", ""),
                            SampleSite.article("long", "长".repeat(20_000), "文".repeat(600_000)),
                            SampleSite.article(
                                    "latin",
                                    "x".repeat(50_000),
                                    "https://example.org/" + "a".repeat(40_000)),
                            SampleSite.article("broken", "面\uD83D点\u0000师|p", "\uDE00")));
            other.refresh();
            assertThat(other.size()).isEqualTo(4);
            assertThat(other.search(SearchQuery.of("长长长")).total()).isEqualTo(1);
        }
    }
}
