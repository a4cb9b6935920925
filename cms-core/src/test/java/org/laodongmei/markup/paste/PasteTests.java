package org.laodongmei.markup.paste;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.markup.Markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

class PasteTests {

    private static final String SHA = "ab".repeat(32);

    private static Pasted read(String html) {
        return Paste.read(html, SHA::equals);
    }

    private static String markdown(String html) {
        return read(html).markdown();
    }

    private static Pasted sample(String name) {
        try (InputStream in = PasteTests.class.getResourceAsStream(name)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aTextFromWordIsWhatItsAuthorSees() {
        Pasted pasted = sample("word.html");
        assertThat(pasted.title()).isEqualTo("用劳动美托起中国梦");
        assertThat(pasted.credits()).isEqualTo(new Credits("李晓庆 陶大时", "沈弘艺"));
        assertThat(pasted.lost()).isEqualTo(1);
        assertThat(pasted.remote()).isEmpty();
        assertThat(pasted.markdown())
                .isEqualTo(
                        """
                        美好的瞬间，定格成永恒的记忆；奋斗的**画笔**，挥洒出梦想的华彩。2019年，安庆市总工会以"四个年"建设为抓手。

                        ## 精准服务 求实效

                        1. 送温暖
                           * 慰问农民工
                        2. 送清凉

                        | 荣誉 | 单位 | 个数 |
                        | --- | --- | --- |
                        | 五一劳动奖状 | 市直<br />机关 | 9\\|10 |
                        | 五一劳动奖状 | 县（市、区） | 16 |

                        详见[example.org](https://example.org/a_%28b%29)，附件。\\[1\\]\
                        """);
    }

    @Test
    void aTextFromWpsIsWhatItsAuthorSees() {
        Pasted pasted = sample("wps.html");
        assertThat(pasted.title()).isEqualTo("春风行动进社区");
        assertThat(pasted.credits()).isEqualTo(new Credits("张三", "张三"));
        assertThat(pasted.lost()).isEqualTo(2);
        assertThat(pasted.markdown())
                .isEqualTo(
                        """
                        记者从市总工会获悉，3月1日起，“春风行动”将走进12个社区。

                        * 招聘会
                        * 技能培训\
                        """);
    }

    @Test
    void anArticleOfWeChatKeepsItsPicturesAndLosesItsBoxes() {
        Pasted pasted = sample("wechat.html");
        assertThat(pasted.title()).isEqualTo("致敬！城市的摆渡人");
        assertThat(pasted.lost()).isZero();
        assertThat(pasted.remote())
                .containsExactly(
                        "https://mmbiz.qpic.cn/mmbiz_jpg/abc123/640?wx_fmt=jpeg&from=appmsg",
                        "https://mmbiz.qpic.cn/mmbiz_png/def456/640?wx_fmt=png");
        assertThat(pasted.markdown())
                .isEqualTo(
                        """
                        **01**

                        清晨五点半，**公交车司机**老王 已经出车。

                        ![](https://mmbiz.qpic.cn/mmbiz_jpg/abc123/640?wx_fmt=jpeg&from=appmsg "老王在检查车况")

                        ![](https://mmbiz.qpic.cn/mmbiz_png/def456/640?wx_fmt=png)

                        他说：“平安就是最大的*幸福*。”

                        记者 跟车一天。\
                        """);
    }

    @Test
    void linesBelowPicturesAreTheirCaptions() {
        String picture = "<p><img src='asset:" + SHA + "' alt='颁奖'></p>";
        assertThat(markdown(picture + "<p>○表彰&quot;先进&quot;</p><p>下文</p>"))
                .isEqualTo("![颁奖](asset:" + SHA + " \"表彰\\\"先进\\\"\")\n\n下文");
        assertThat(markdown(picture + picture + "<p>图：甲</p><p>图为乙</p><p>○不是</p>"))
                .isEqualTo(
                        "![颁奖](asset:%s \"甲\")\n\n![颁奖](asset:%s \"图为乙\")\n\n○不是"
                                .formatted(SHA, SHA));
        assertThat(markdown("<p>上文</p><p>○没有图</p>")).isEqualTo("上文\n\n○没有图");
    }

    @Test
    void picturesThatTheLibraryHasStayAndOthersOfItsAddressesAreLost() {
        assertThat(markdown("<p><img src='http://localhost:8080/studio/pictures/" + SHA + "'></p>"))
                .isEqualTo("![](asset:" + SHA + ")");
        assertThat(markdown("<img src='/media/ab/" + SHA + "/480.jpg'>"))
                .isEqualTo("![](asset:" + SHA + ")");
        Pasted unknown = read("<p>文<img src='asset:" + "cd".repeat(32) + "'></p>");
        assertThat(unknown.markdown()).isEqualTo("文");
        assertThat(unknown.lost()).isEqualTo(1);
    }

    @Test
    void mergedCellsAreToldApart() {
        assertThat(
                        markdown(
                                """
                                <table><tr><td colspan=3>2019年表彰名单</td></tr>
                                <tr><td colspan=2>单位</td><td>数</td></tr>
                                <tr><td rowspan=2>甲</td><td>乙</td><td>1</td></tr>
                                <tr><td>丙</td><td>2</td></tr>
                                <tr><td colspan=2>合计</td><td>3</td></tr><tr><td></td><td> </td><td>&nbsp;</td></tr></table>\
                                """))
                .isEqualTo(
                        """
                        **2019年表彰名单**

                        | 单位 | 单位 | 数 |
                        | --- | --- | --- |
                        | 甲 | 乙 | 1 |
                        | 甲 | 丙 | 2 |
                        | 合计 | | 3 |\
                        """);
    }

    @Test
    void aTableThatOnlyPutsThingsInPlaceIsNone() {
        assertThat(markdown("<table><tr><td><p>一</p><p>二</p></td></tr></table>"))
                .isEqualTo("一\n\n二");
        assertThat(
                        markdown(
                                "<table><tr><td><img src='asset:%s'></td><td><img src='asset:%s'></td></tr></table>"
                                        .formatted(SHA, SHA)))
                .isEqualTo("![](asset:%s)\n\n![](asset:%s)".formatted(SHA, SHA));
    }

    @Test
    void cellsFromExcelAreATable() {
        assertThat(
                        markdown(
                                "<html><body><table border=0><!--StartFragment--><col width=72><tr><td>甲</td><td>乙</td></tr>"
                                        + "<tr><td>1</td><td>2</td></tr><!--EndFragment--></table></body></html>"))
                .isEqualTo("| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |");
    }

    @Test
    void numbersInChineseStayAsText() {
        assertThat(
                        markdown(
                                "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>一、<span>&nbsp;</span></span>开幕</p>"))
                .isEqualTo("一、 开幕");
    }

    @ParameterizedTest
    @CsvSource({
        "(文/李晓庆 陶大时 图/沈弘艺),李晓庆 陶大时,沈弘艺",
        "（文／张三　图／李四）,张三,李四",
        "文图：王五,王五,王五",
        "图/赵六,'',赵六",
        "撰文：张三、李四；摄影：王五,张三 李四,王五"
    })
    void creditsAreRead(String line, String text, String pictures) {
        Pasted pasted = read("<p>正文。</p><p>" + line + "</p>");
        assertThat(pasted.credits()).isEqualTo(new Credits(text, pictures));
        assertThat(pasted.markdown()).isEqualTo("正文。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"文化：一座城的根", "（文件另发）", "图书馆开放", "文/图并茂的展览在市文化馆开幕，展出作品三百件。"})
    void aSentenceIsNoCredit(String line) {
        assertThat(read("<p>甲</p><p>" + line + "</p>").markdown()).isEqualTo("甲\n\n" + line);
    }

    @Test
    void creditsAtTheEndOfTheLastParagraphAreRead() {
        Pasted pasted = read("<p>作出了积极贡献。(文/李晓庆 图/沈弘艺)</p>");
        assertThat(pasted.credits()).isEqualTo(new Credits("李晓庆", "沈弘艺"));
        assertThat(pasted.markdown()).isEqualTo("作出了积极贡献。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href='javascript:alert(1)'>点</a>",
                "<a href='java\tscript:alert(1)'>点</a>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                "<p>&lt;img src=x onerror=alert(1)&gt;</p>",
                "<img src='https://a.b/\"onerror=\"alert(1)'>",
                "<img src='https://a.b/x' alt='](javascript:alert(1)) <script>' title='x\" onerror=\"'>",
                "<p>[点](javascript:alert(1))</p>",
                "<p>&lt;</p><p>script&gt;alert(1)</p>",
                "<table><tr><td>&lt;script&gt;</td><td>b</td></tr><tr><td>c</td><td>&lt;img onerror=alert(1)&gt;</td></tr></table>",
                "<pre>```\n<script>alert(1)</script></pre>",
                "<code>`&lt;script&gt;`</code>",
                "<math><mtext></p><img src=x onerror=alert(1)></math>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
                "<p>&amp;lt;script&amp;gt;</p>"
            })
    void nothingThatRunsComesThrough(String html) {
        String rendered = new Markdown().render(markdown(html)).html();
        assertThat(rendered).doesNotContainIgnoringCase("<script").doesNotContain("<svg");
        for (Element element : Jsoup.parse(rendered).getAllElements()) {
            assertThat(element.attr("href") + element.attr("src")).doesNotContain("javascript:");
            assertThat(element.attributes().asList())
                    .noneMatch(each -> each.getKey().startsWith("on"));
        }
    }

    /** Whatever somebody wrote is still what one reads. */
    @Test
    void anyTextRendersToItself() {
        String marks = "\\`*_{}[]()<>#+-.!|~$&;:\"'=^/ 1a劳动，。";
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(marks.charAt(random.nextInt(marks.length())));
            }
            String said = text.toString().strip().replaceAll(" +", " ");
            String html = said.replace("&", "&amp;").replace("<", "&lt;");
            String markdown = markdown("<p>" + html + "</p>");
            assertThat(new Markdown().render(markdown).text()).as(markdown).isEqualTo(said);
        }
    }

    @Test
    void emphasisStandsWhereReadersOfMarkdownSeeIt() {
        assertThat(markdown("<p>前<b>“粗。”</b>后<i>斜</i><b>粗</b></p>")).isEqualTo("前“**粗**。”后*斜*粗");
        assertThat(markdown("<b style='font-weight:normal'><p>不粗</p></b>")).isEqualTo("不粗");
        assertThat(markdown("<p><b>劳</b><b>动</b><b> </b></p>")).isEqualTo("**劳动**");
        assertThat(markdown("<p>H<sub>2</sub>O，m<sup>2</sup>，甲<sup>注</sup></p>"))
                .isEqualTo("H₂O，m²，甲注");
    }

    @Test
    void whatIsMadeToBeSlowOrDeepIsRead() {
        assertThat(markdown("<div>".repeat(5_000) + "深")).isEqualTo("深");
        assertThat(markdown("<ul><li>".repeat(2_000) + "深")).contains("深");
        assertThat(markdown("<b><i>".repeat(5_000) + "深")).contains("深");
        String long_ = markdown("<ul>" + "<li>项</li>".repeat(6_000) + "</ul>");
        assertThat(new Markdown().render(long_).html()).startsWith("<p>项</p>");
        assertThat(markdown("")).isEmpty();
    }
}
