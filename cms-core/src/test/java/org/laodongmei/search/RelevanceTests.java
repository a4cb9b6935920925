package org.laodongmei.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

/** What comes first. */
class RelevanceTests {

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

    @ParameterizedTest(name = "{0} finds {1} first")
    @CsvSource({
        "彭玉杰, peng-yujie",
        "pengyujie, peng-yujie",
        "peng yu jie, peng-yujie",
        "pyj, peng-yujie",
        "全国劳模彭玉杰, peng-yujie",
        "王师傅, demo-wang",
        "陈青, chen-qing",
        "chenqing, chen-qing",
        "shanshifu, demo-shan",
        "劳模风采, style",
        "lmfc, style",
        "职工书屋, reading-rooms",
        "zhigongshuwu, reading-rooms",
        "zgsw, reading-rooms",
        "金秋助学, autumn",
        "jqzx, autumn",
        "金秋学, autumn",
        "627, figures",
        "1087份, bargaining",
        "集体合同1087份, bargaining",
        "１０８７, bargaining",
        "752.87万元, help-project",
        "wifi, wifi",
        "WIFI, wifi",
        "无线网, wifi",
        "A1驾照, job-driver",
        "勞動模範 扶貧, model-village",
        "绿色出行, bus",
        "lvsechuxing, bus",
        "春季要约, bargaining",
        "数说2019, figures",
        "安庆市第五届粮食行业职业技能竞赛什么时候举办, grain-contest",
        "游泳, swim",
        "江镇 大赛, pastry-contest",
        "jiangzhen dasai, pastry-contest",
        "运动会 游泳, swim"
    })
    void theRightOneComesFirst(String typed, String first) {
        assertThat(SampleSite.ids(index, typed)).startsWith(first);
    }

    @ParameterizedTest
    @CsvSource({"面点师", "miandianshi", "mian dian shi", "mian点师"})
    void theContestComesBeforeWhoeverMentionsPastry(String typed) {
        assertThat(SampleSite.ids(index, typed))
                .as(typed)
                .contains("pastry-contest", "album-pastry", "demo-wang")
                .first()
                .isIn("pastry-contest", "album-pastry");
    }

    @Test
    void aProfileComesFirstThenWhatIsAboutThePerson() {
        assertThat(SampleSite.ids(index, "彭玉杰")).containsExactly("peng-yujie", "lecture", "campus");
    }

    @Test
    void theWholeWordsMustOccur() {
        assertThat(SampleSite.ids(index, "困难职工"))
                .startsWith("help-project", "winter")
                .doesNotContain("figures", "bus");
    }

    @Test
    void aKindIsFoundByItsName() {
        assertThat(SampleSite.ids(index, "招聘 驾驶员")).containsExactly("job-driver");
        assertThat(SampleSite.ids(index, "图集")).startsWith("album-pastry");
    }

    @Test
    void whatAnswersByItselfIsNotCorrected() {
        SearchResult result = index.search(SearchQuery.of("书屋 厨师"));
        assertThat(result.correction()).isNull();
        assertThat(result.loose()).isTrue();
    }

    @Test
    void aSynonymMustOccurAsItIs() {
        assertThat(SampleSite.ids(index, "面点师")).doesNotContain("swim", "reading-club");
    }

    @Test
    void synonymsOfTheSiteAreFoundToo() {
        assertThat(SampleSite.ids(index, "劳模"))
                .contains("style", "model-village", "campus", "peng-yujie");
        assertThat(SampleSite.ids(index, "进城务工人员")).contains("legal", "winter");
    }

    @Test
    void pinyinMayLeaveASyllableOut() {
        assertThat(SampleSite.ids(index, "mianshi")).contains("pastry-contest", "album-pastry");
        assertThat(SampleSite.ids(index, "mianshi dasai"))
                .containsExactlyInAnyOrder("pastry-contest", "album-pastry");
    }

    @Test
    void mistypedPinyinFindsWhatWasMeantAndSaysSo() {
        SearchResult result = index.search(SearchQuery.of("mianidanshi"));
        assertThat(result.correction()).isEqualTo(new SearchResult.Correction("面点师", true));
        assertThat(result.hits())
                .extracting(SearchResult.Hit::id)
                .contains("pastry-contest", "demo-wang");
    }

    @Test
    void aWrongCharacterThatSoundsRightFindsWhatWasMeantAndSaysSo() {
        SearchResult result = index.search(SearchQuery.of("绵点师"));
        assertThat(result.correction()).isEqualTo(new SearchResult.Correction("面点师", true));
        assertThat(result.hits()).extracting(SearchResult.Hit::id).contains("pastry-contest");
        assertThat(index.search(SearchQuery.of("职公书屋")).correction())
                .isEqualTo(new SearchResult.Correction("职工书屋", true));
        assertThat(SampleSite.ids(index, "彭玉洁")).startsWith("peng-yujie");
    }

    @Test
    void nothingIsCorrectedWhereSomethingAnswers() {
        assertThat(index.search(SearchQuery.of("困难职工")).correction()).isNull();
        assertThat(index.search(SearchQuery.of("pyj")).correction()).isNull();
    }

    @Test
    void whatComesNearIsShownWhenNothingAnswers() {
        SearchResult result = index.search(SearchQuery.of("网上工会快速建设研究"));
        assertThat(result.loose()).isTrue();
        assertThat(result.hits()).extracting(SearchResult.Hit::id).startsWith("online");
    }

    @Test
    void aPhraseMustStandTogether() {
        assertThat(SampleSite.ids(index, "\"困难家庭\"")).containsExactly("families");
        assertThat(SampleSite.ids(index, "“金秋助学”")).containsExactly("autumn");
    }

    @Test
    void whatIsLeftOutDoesNotAnswer() {
        assertThat(SampleSite.ids(index, "面点师 -图集"))
                .contains("pastry-contest")
                .doesNotContain("album-pastry");
        assertThat(SampleSite.ids(index, "-工会")).isNotEmpty().doesNotContain("online");
    }

    @Test
    void theFresherOfTwoEqualsComesFirst(@TempDir Path other) {
        try (SearchIndex two = SampleSite.open(other)) {
            two.put(
                    List.of(
                            SampleSite.article("old", "2016-03-01", "职工代表大会召开", "会议听取了报告。"),
                            SampleSite.article("new", "2019-03-01", "职工代表大会召开", "会议听取了报告。")));
            two.refresh();
            assertThat(SampleSite.ids(two, "大会召开")).containsExactly("new", "old");
        }
    }

    @Test
    void snippetsMarkWhatWasLookedForAndEscapeTheRest() {
        try (SearchIndex hostile = SampleSite.open(folder.resolve("hostile"))) {
            hostile.put(
                    List.of(
                            SampleSite.article(
                                    "x",
                                    "<script>alert(1)</script>面点师 & \"朋友\"",
                                    "前言。".repeat(60) + "<b>江镇</b>的面点师来了。" + "后记。".repeat(60))));
            hostile.refresh();
            SearchResult.Hit hit = hostile.search(SearchQuery.of("面点师")).hits().getFirst();
            assertThat(hit.titleHtml())
                    .isEqualTo(
                            "&lt;script&gt;alert(1)&lt;/script&gt;<mark>面点师</mark> &amp; &#34;朋友&#34;");
            assertThat(hit.snippetHtml())
                    .contains("&lt;b&gt;江镇&lt;/b&gt;的<mark>面点师</mark>来了。")
                    .hasSizeLessThan(200);
        }
    }
}
