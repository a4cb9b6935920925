package org.laodongmei.review.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.review.proof.Finding.Weight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class ProofTests {

    private static final Lexicon LEXICON =
            new Lexicon(
                    List.of("李晓庆", "欧阳示例"),
                    List.of("安庆市示例造船厂工会", "示例市第一中学", "示例市第二中学", "全国五一劳动奖章"));
    private static final WordLists LISTS =
            new WordLists("帐号=账号\n按排=安排", "原厂长=已退休，确认称呼", "甲主席\n乙书记\n丙主任", "");

    private static List<Finding> read(String title, String summary, String body) {
        Piece piece =
                new Piece(
                        Passage.plain("title", title),
                        Passage.plain("summary", summary),
                        Passage.markdown("body", body),
                        List.of(),
                        LocalDate.of(2019, 5, 1));
        return Proof.read(piece, LEXICON, LISTS);
    }

    private static Finding one(String rule, String body) {
        List<Finding> found = all(rule, body);
        assertThat(found).as(rule + " in " + body).hasSize(1);
        return found.getFirst();
    }

    private static List<Finding> all(String rule, String body) {
        return read("标题", "摘要", body).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    @Test
    void aTextWithoutFaultsIsLeftInPeace() {
        String text =
                "5月1日（星期三），李晓庆在安庆市示例造船厂工会领到“全国五一劳动奖章”。\n\n## 一天\n\n他说：“活儿要细。”热线 12351，见 https://example.org/1234567890123456 。\n";
        assertThat(read("船厂焊工的一天", "早上六点，码头上已经有人。", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "id-card, 身份证340823199001012415。, 340823199001012415, 340＊＊＊＊＊＊＊＊＊＊＊2415",
        "id-card, 代码`340823199001012415`, 340823199001012415, 340＊＊＊＊＊＊＊＊＊＊＊2415",
        "bank-card, 卡号6222 0212 3456 7894，, 6222 0212 3456 7894, 622＊＊＊＊＊＊＊＊＊＊＊＊7894",
        "mobile, 电话13812345678联系, 13812345678, 138＊＊＊＊5678",
        "date, 2019年2月30日开会, 2019年2月30日,",
        "weekday, 5月1日（星期四）上午, 5月1日（星期四）, 5月1日（星期三）",
        "date-span, 5月8日至3日, 5月8日至3日,",
        "wrong-word, 登录帐号之后, 帐号, 账号",
        "touchy-word, 原厂长来了, 原厂长,",
        "order, 乙书记、甲主席出席。, 乙书记,",
        "name, 记者李小庆报道, 李小庆, 李晓庆",
        "name, 在安庆市示例造船广工会里, 安庆市示例造船广工会, 安庆市示例造船厂工会",
        "name, 在安庆市示例船厂工会里, 安庆市示例船厂工会, 安庆市示例造船厂工会",
        "half-width, '来了,走了', ',', ，",
        "half-width, 示例(见图)。, (见图), （见图）",
        "mark-twice, 来了。。, 。。, 。",
        "word-twice, 我们的的家, 的的, 的",
        "pair, 他说“好。, “,",
        "mark-between, 《甲》、《乙》, 》、, 》",
        "dots, 还有..., ..., ……",
    })
    void aFaultIsFoundWhereItIsWithWhatWouldBeRight(
            String rule, String text, String quote, String mend) {
        Finding finding = one(rule, text);
        assertThat(finding.quote()).isEqualTo(quote);
        assertThat(text.substring(finding.from(), finding.to())).isEqualTo(quote);
        assertThat(finding.mend()).isEqualTo(mend);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "编号340823199001012410",
                "流水号1234567890123456",
                "订单13812345678901",
                "示例市第二中学和示例市第一中学",
                "目的的实现",
                "2月29日是闰日",
                "新建帐号，按“账号”写",
            })
    void whatOnlyLooksLikeAFaultIsNotOne(String text) {
        List<String> rules =
                read("标题", "摘要", text).stream()
                        .filter(finding -> finding.weight() != Weight.TIP)
                        .map(Finding::rule)
                        .toList();
        assertThat(rules).isSubsetOf(text.contains("帐号") ? List.of("wrong-word") : List.of());
    }

    @Test
    void aSentenceThatSaysOneThingAndATitleAnotherIsAskedAbout() {
        String body = "全年发布稿件627篇。" + "工会的工作一件一件地做。".repeat(10) + "其中稿件672篇上了首页。";
        assertThat(all("figure-swapped", body))
                .singleElement()
                .extracting(Finding::quote)
                .isEqualTo("672篇");
        assertThat(read("全年发稿726篇", "", body))
                .filteredOn(finding -> finding.rule().equals("figure-untold"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.quote()).isEqualTo("726篇"))
                .satisfies(finding -> assertThat(finding.field()).isEqualTo("title"));
    }

    @Test
    void aTableThatDoesNotAddUpIsFound() {
        String table = "| 项 | 人 |\n| --- | --- |\n| 甲 | 12 |\n| 乙 | 30 |\n| 合计 | 43 |\n";
        assertThat(one("table-sum", table).quote()).isEqualTo("43");
        assertThat(all("table-sum", table.replace("43", "42"))).isEmpty();
    }

    @Test
    void aHeadingThatSkipsALevelIsMended() {
        Finding finding = one("heading-skips", "## 甲\n\n#### 乙\n");
        assertThat(finding.mend()).isEqualTo("### 乙");
    }

    @Test
    void aTitleThatNoShareCardHoldsIsAWarning() {
        assertThat(read("很".repeat(33), "", "正文"))
                .extracting(Finding::rule)
                .contains("title-long", "summary-missing");
    }

    @Test
    void anotherCityInATextOfOnesOwnIsAskedAbout() {
        String text = "安庆市总工会。".repeat(8) + "首次评选“宣城工匠”。宣城工匠进校园。";
        assertThat(one("place", text).zh()).contains("8 处“安庆”").contains("2 处“宣城”");
    }

    @Test
    void aFindingIsKnownByItsRuleAndWordsWhereverTheyStand() {
        assertThat(one("mobile", "电话13812345678").key())
                .isEqualTo(one("mobile", "请打 13812345678。").key())
                .isNotEqualTo(one("mobile", "电话13812345679").key())
                .hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void oneNameOfTenThousandIsFoundInALongText() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            names.add(han(i) + "机械制造有限公司工会");
        }
        Lexicon lexicon = new Lexicon(List.of(), names);
        String body = han(4242) + "机器制造有限公司工会的人来了。" + "工会的工作一件一件地做，活儿要细。\n\n".repeat(3_000);
        Piece piece =
                new Piece(
                        Passage.plain("title", "标题"),
                        Passage.plain("summary", "摘要"),
                        Passage.markdown("body", body),
                        List.of(),
                        LocalDate.of(2019, 5, 1));
        assertThat(Proof.read(piece, lexicon, WordLists.NONE))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.mend()).isEqualTo(han(4242) + "机械制造有限公司工会"));
    }

    /** A name of three characters for a number. */
    private static String han(int number) {
        StringBuilder name = new StringBuilder();
        for (int i = 0, rest = number; i < 3; i++, rest /= 25) {
            name.append((char) ('\u4e5d' + 40 + rest % 25 * 7));
        }
        return name.toString();
    }
}
