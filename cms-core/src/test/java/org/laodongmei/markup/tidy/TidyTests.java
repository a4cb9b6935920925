package org.laodongmei.markup.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.markup.Markdown;

import java.util.Random;

class TidyTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\0',
            value = {
                "劳动,光荣;创造:伟大?好!是的. → 劳动，光荣；创造：伟大？好！是的。",
                "2019,我们;A,B;1,000;8:30;3.5;a.b → 2019，我们；A,B;1,000;8:30;3.5;a.b",
                "劳 动, 光荣。 创造 伟大 → 劳动，光荣。创造伟大",
                "他说:\"劳动光荣\"。 → 他说：“劳动光荣”。",
                "他说\"劳动 → 他说\"劳动",
                "He said \"hi\", (ok). → He said \"hi\", (ok).",
                "安庆(怀宁)、劳动(CPI) → 安庆（怀宁）、劳动（CPI）",
                "劳动...光荣。。。好…… → 劳动……光荣……好……",
                "劳动--光荣———好 → 劳动——光荣——好",
                "２０１９年ＣＰＩ增３．５％ → 2019年CPI增3.5％",
                "劳动，，光荣。。好、、 → 劳动，光荣。好、",
                "**劳动**,光荣;*创造*:好 → **劳动**，光荣；*创造*：好",
                "[劳动,光荣](https://a.b/c,d;e) → [劳动，光荣](https://a.b/c,d;e)",
                "见https://a.b/x,y。劳动,好 → 见https://a.b/x,y。劳动，好",
                "劳动`a,b`,<b title=\"甲,乙\">好</b> → 劳动`a,b`,<b title=\"甲,乙\">好</b>",
                "# 精准服务 求实效 → # 精准服务 求实效",
                "(文/李晓庆 陶大时 图/沈弘艺) → （文/李晓庆 陶大时 图/沈弘艺）",
                "| 甲,乙 | \"丙\" | → | 甲，乙 | “丙” |",
                "劳动\\,光荣 → 劳动\\,光荣",
                "{{< x 甲,乙 >}} → {{< x 甲,乙 >}}",
                "![图,一](asset:1 \"说明,一\") → ![图，一](asset:1 \"说明，一\")"
            })
    void proseIsPutInOrder(String before, String after) {
        assertThat(Tidy.of(before)).isEqualTo(after);
    }

    @Test
    void indentsAndBlankLinesGo() {
        assertThat(Tidy.of("　　甲。  \n\n\n\n&emsp;&emsp;乙。\n　\n\n　　丙\n"))
                .isEqualTo("甲。\n\n乙。\n\n丙\n");
        assertThat(Tidy.of("甲  \n乙")).isEqualTo("甲  \n乙");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\n　　甲,乙...  \n\n\n\n丙\n```",
                "    甲,乙 --\n",
                "<div>\n甲,乙\n</div>",
                "<!-- 甲,乙 -->",
                "---\n",
                "　　# 不是标题",
                "　　- 不是列表",
                "１. 不是列表",
                "[甲,乙]\n\n[甲,乙]: https://a.b",
                "劳动`甲,乙`光荣"
            })
    void whatIsNoProseAndWhatWouldBecomeAnotherThingStays(String text) {
        assertThat(Tidy.of(text)).isEqualTo(text);
    }

    /** Of any text: it is tidy at once, its structure stays, and no letter is lost. */
    @Test
    void tidyingTwiceIsTidyingOnceAndKeepsTheStructure() {
        String[] words = {
            "劳动", "光荣", "2019", "ab", ",", ".", "...", "--", "\"", "(", ")", " ", "　　", "\n",
            "\n\n", "**", "*", "`", "[", "](u)", "# ", "- ", "1. ", "> ", "| ", "，", "。", "！", "“",
            "”", ":", ";", "?", "\\", "１", "Ａ", "<b>", "</b>", "…", "—", "~~", "![", "&nbsp;",
            "    ", "```\n", "_"
        };
        Random random = new Random(3);
        Markdown markdown = new Markdown();
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n >= 0; n--) {
                text.append(words[random.nextInt(words.length)]);
            }
            String before = text.toString();
            String tidy = Tidy.of(before);
            assertThat(Tidy.of(tidy)).as(before).isEqualTo(tidy);
            assertThat(letters(tidy)).as(before).isEqualTo(letters(before));
            assertThat(tags(markdown.render(tidy).html()))
                    .as(before)
                    .isEqualTo(tags(markdown.render(before).html()));
        }
    }

    private static String letters(String text) {
        return text.replace('１', '1')
                .replace('Ａ', 'A')
                .replace("nbsp", "")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String tags(String html) {
        return html.replaceAll(">[^<]*", ">")
                .replaceAll(" (?:id|alt|title|aria-label)=\"[^\"]*\"", "");
    }
}
