package org.laodongmei.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.laodongmei.markup.source.Flexmark;

class MarkdownTests {
    private static final String ENTRY = "entry:0190a0c4-0000-7000-8000-00000000000a";
    private static final String ASSET =
            "asset:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final Markdown markdown = new Markdown();

    @Test
    void nothingGivesNothing() {
        Rendered rendered = markdown.render(" \n\n");
        assertThat(rendered.html()).isEmpty();
        assertThat(rendered.text()).isEmpty();
        assertThat(rendered.excerpt()).isEmpty();
        assertThat(rendered.contents()).isEmpty();
        assertThat(rendered.targets()).isEmpty();
    }

    @Test
    void aTextOverTheLimitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> markdown.render("a".repeat(Markdown.LIMIT + 1)))
                .withMessageContaining("longer than");
    }

    @Test
    void emphasisEndsAtAChineseMark() {
        assertThat(html("**劳动最光荣。**今天")).isEqualTo("<p><strong>劳动最光荣。</strong>今天</p>");
        assertThat(html("他说**“劳动美”**是主题")).contains("<strong>“劳动美”</strong>是");
        assertThat(html("2 * 3 * 4")).isEqualTo("<p>2 * 3 * 4</p>");
        assertThat(html("*甲*、**乙**")).isEqualTo("<p><em>甲</em>、<strong>乙</strong></p>");
    }

    @Test
    void linesOfOneChineseParagraphJoinWithoutASpace() {
        assertThat(html("第一行\n第二行")).isEqualTo("<p>第一行第二行</p>");
        assertThat(html("one\ntwo")).isEqualTo("<p>one\ntwo</p>");
    }

    @Test
    void headingsMoveBelowThePageTitleAndSkipNoLevel() {
        assertThat(html("# 一\n\n### 二\n\n# 三"))
                .isEqualTo("<h2 id=\"一\">一</h2>\n<h3 id=\"二\">二</h3>\n<h2 id=\"三\">三</h2>");
        assertThat(html("#### 甲\n\n## 乙")).contains("<h2 id=\"甲\">", "<h2 id=\"乙\">");
    }

    @Test
    void headingIdsAreUniqueAndLeadFromTheContents() {
        Rendered rendered =
                markdown.render(
                        "## 第 1 部分：**概况**\n\n## 概况 {#overview}\n\n## Main\n\n## 概况 {#overview}\n");
        assertThat(rendered.contents())
                .containsExactly(
                        new Heading(2, "第-1-部分-概况", "第 1 部分：概况"),
                        new Heading(2, "overview", "概况"),
                        new Heading(2, "main-1", "Main"),
                        new Heading(2, "overview-1", "概况"));
        assertThat(rendered.html()).contains("<h2 id=\"overview\">概况</h2>").doesNotContain("{#");
        assertThat(rendered.text()).doesNotContain("{#");
    }

    @Test
    void aHeadingWithoutTextIsNone() {
        assertThat(html("# \n\n甲")).isEqualTo("<p>甲</p>");
    }

    @Test
    void aPictureAloneIsAFigureWithItsTitleForCaption() {
        assertThat(html("![码头](" + ASSET + " \"清晨的码头。示例插图\")"))
                .isEqualTo(
                        "<figure><img src=\""
                                + ASSET
                                + "\" alt=\"码头\"><figcaption>清晨的码头。示例插图</figcaption></figure>");
        assertThat(html("![甲](a.jpg)")).isEqualTo("<figure><img src=\"a.jpg\" alt=\"甲\"></figure>");
        assertThat(html("[![甲](a.jpg \"题\")](b.jpg)"))
                .isEqualTo(
                        "<figure><a href=\"b.jpg\"><img src=\"a.jpg\""
                                + " alt=\"甲\"></a><figcaption>题</figcaption></figure>");
    }

    @Test
    void aPictureAmongWordsStaysInItsParagraph() {
        assertThat(html("看 ![甲](a.jpg \"题\") 图"))
                .isEqualTo("<p>看 <img src=\"a.jpg\" alt=\"甲\" title=\"题\"> 图</p>");
        assertThat(html("![甲](a.jpg \"题\") 图"))
                .isEqualTo("<p><img src=\"a.jpg\" alt=\"甲\" title=\"题\"> 图</p>");
        assertThat(html("![](a.jpg \"一\")![](b.jpg \"二\")"))
                .isEqualTo(
                        "<p><img src=\"a.jpg\" alt=\"\" title=\"一\"><img src=\"b.jpg\" alt=\"\""
                                + " title=\"二\"></p>");
    }

    @Test
    void aLinkAroundANamelessPictureHasAName() {
        assertThat(html("[![](a.jpg \"题\")](b.jpg) 字"))
                .isEqualTo(
                        "<p><a aria-label=\"图片\" href=\"b.jpg\"><img src=\"a.jpg\" alt=\"\""
                                + " title=\"题\"></a> 字</p>");
        assertThat(html("甲[](b.md)乙")).isEqualTo("<p>甲乙</p>");
    }

    @Test
    void tablesStandInANamedRegionThatTheKeyboardScrolls() {
        String html = html("| 年 | 数 |  |\n|:-|-:|--|\n| 甲 | 1 | 2 |\n\n字\n\n|a|\n|-|\n|b|");
        assertThat(html)
                .contains(
                        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"表格"
                                + " 1\"><table>")
                .contains("aria-label=\"表格 2\"")
                .contains(
                        "<th scope=\"col\">年</th>",
                        "<th scope=\"col\" class=\"right\">数</th>",
                        "<td></td>")
                .contains("<td class=\"right\">1</td>")
                .contains("</table></div>")
                .doesNotContain("align=");
    }

    @Test
    void tasksAreTextAndCodeCanBeScrolled() {
        assertThat(html("- [x] 甲\n- [ ] 乙")).contains("☑ 甲", "☐ 乙").doesNotContain("input");
        assertThat(html("```java\na < b // https://example.org\n```"))
                .isEqualTo(
                        "<pre tabindex=\"0\"><code class=\"language-java\">a &lt; b //"
                                + " https://example.org\n"
                                + "</code></pre>");
    }

    @Test
    void footnotesLeadThereAndBack() {
        Rendered rendered = markdown.render("正文[^1]。\n\n[^1]: 出处\n");
        assertThat(rendered.html())
                .contains(
                        "<sup id=\"fnref-1\"><a href=\"#fn-1\" class=\"footnote-ref\">1</a></sup>")
                .contains("<div role=\"doc-endnotes\" aria-label=\"注释\" class=\"footnotes\">")
                .contains("<li id=\"fn-1\">", "href=\"#fnref-1\" aria-label=\"返回正文\"");
        assertThat(rendered.text()).isEqualTo("正文。\n出处");
        assertThat(rendered.excerpt()).isEqualTo("正文。");
    }

    @Test
    void linksThatLeadOutsideGiveNoOpener() {
        assertThat(html("[甲](https://example.org/?a=1&b=2) [乙](/c/) [丙](//example.org)"))
                .contains("<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener\">甲</a>")
                .contains("<a href=\"/c/\">乙</a>")
                .contains("<a href=\"//example.org\" rel=\"noopener\">丙</a>");
    }

    @Test
    void aBareAddressIsALinkAndEndsWhereChineseBegins() {
        assertThat(html("见https://example.org/a_b?c=(d)，谢谢"))
                .isEqualTo(
                        "<p>见<a href=\"https://example.org/a_b?c=(d)\""
                                + " rel=\"noopener\">https://example.org/a_b?c=(d)</a>，谢谢</p>");
        assertThat(html("(http://example.org).")).contains("\">http://example.org</a>).");
        assertThat(html("`http://example.org`")).doesNotContain("<a");
        assertThat(html("[http://example.org](b.md)"))
                .isEqualTo("<p><a href=\"b.md\">http://example.org</a></p>");
    }

    @Test
    void addressesOfThisSiteStayForThePublisherAndAreListed() {
        Rendered rendered =
                markdown.render(
                        "[甲]("
                                + ENTRY
                                + "#第一) ![]("
                                + ASSET
                                + ") [乙]("
                                + ENTRY
                                + ") <video src=\""
                                + ASSET
                                + "\"></video>");
        assertThat(rendered.targets()).containsExactly(ENTRY, ASSET);
        assertThat(rendered.html())
                .contains("<a href=\"" + ENTRY + "#第一\">甲</a>")
                .contains("<img src=\"" + ASSET + "\" alt=\"\">")
                .contains("<video src=\"" + ASSET + "\" controls preload=\"metadata\"></video>");
        assertThat(markdown.render("[甲](entry:none) ![](asset:../x)").targets()).isEmpty();
        assertThat(html("[甲](entry:none) ![](asset:../x)")).isEqualTo("<p>甲 </p>");
    }

    @Test
    void theTextIsWhatCanBeReadABlockALine() {
        Rendered rendered =
                markdown.render(
                        "## 题\n\n"
                                + "一**二**  \n"
                                + "三\n\n"
                                + "- 四\n"
                                + "- 五\n\n"
                                + "|六|七|\n"
                                + "|-|-|\n"
                                + "|八|九|\n\n"
                                + "![十](a.jpg \"十一\")");
        assertThat(rendered.text()).isEqualTo("题\n一二\n三\n四\n五\n六 七\n八 九\n十\n十一");
        assertThat(rendered.excerpt()).isEqualTo("一二 三 四 五");
    }

    @Test
    void theExcerptEndsAtAMark() {
        String sentence = "劳动者是城市的脊梁，他们在清晨出发，在夜里归来。";
        assertThat(markdown.render(sentence.repeat(10)).excerpt()).isEqualTo(sentence.repeat(5));
        assertThat(
                        markdown.render("他说：“" + "劳动最光荣，".repeat(18) + "好！”然后" + "走".repeat(50))
                                .excerpt())
                .endsWith("好！”");
        assertThat(markdown.render("长".repeat(300)).excerpt()).isEqualTo("长".repeat(120) + "…");
        assertThat(markdown.render("🙂".repeat(200)).excerpt()).endsWith("🙂…");
    }

    @Test
    void sameInputSameOutput() {
        assertThat(markdown.render(Flexmark.EVERYTHING))
                .isEqualTo(markdown.render(Flexmark.EVERYTHING));
    }

    private String html(String source) {
        return markdown.render(source).html();
    }
}
