package org.laodongmei.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class LinksTests {

    private static final String[] PIECES = {
        "[甲](a.md)",
        "![乙](b.jpg \"题\")",
        "<img src=\"c.jpg\">",
        "\n",
        "\n\n",
        "\r\n",
        "> ",
        "- ",
        "1. ",
        "    ",
        "\t",
        "**",
        "`",
        "```\n",
        "|",
        "|-|\n",
        "[r]",
        "[r]: d.md\n",
        "[^1]",
        "[^1]: ",
        "🙂",
        "字",
        "\\",
        "(",
        ")",
        "<",
        ">",
        "[",
        "]",
        "!",
        "{{",
        "}}",
        "{%",
        "%}",
        "&amp;",
        "# ",
        "---\n",
        "<div>\n",
        "</div>",
        "<!--",
        "-->",
        "\u0000",
        "\uD800",
        " "
    };

    @Test
    void nothingToRewriteReturnsTheSource() {
        String source = "# 题\r\n\r\n正文 `[a](b)`\r\n\r\n    [a](b)\r\n";
        assertThat(Links.rewrite(source, d -> "x")).isSameAs(source);
    }

    @Test
    void linksImagesAndTitles() {
        assertThat(x("见[甲](a.md)，![乙](b.jpg \"题 (一)\")。[![丙](c.jpg)](<d e.md> '题')"))
                .isEqualTo("见[甲](x)，![乙](x \"题 (一)\")。[![丙](x)](<x> '题')");
    }

    @Test
    void escapedAndNestedParentheses() {
        List<String> seen = new ArrayList<>();
        String made =
                Links.rewrite(
                        "[a](b\\(1\\).md) [c](d(2).md) [e](f&amp;g.md)",
                        d -> {
                            seen.add(d);
                            return "n (" + d.charAt(0) + ").md";
                        });
        assertThat(seen).containsExactly("b(1).md", "d(2).md", "f&g.md");
        assertThat(made).isEqualTo("[a](<n (b).md>) [c](<n (d).md>) [e](<n (f).md>)");
        assertThat(Links.rewrite("[a](b)", d -> "c(d)\\e|f")).isEqualTo("[a](c\\(d\\)\\\\e%7Cf)");
    }

    @Test
    void definitionsQuotesListsTablesAndFootnotes() {
        assertThat(
                        x(
                                "> - [甲][r]\n\n"
                                        + "[r]: a.md \"题\"\n\n"
                                        + "|[乙](b.md)|\n"
                                        + "|-|\n"
                                        + "|![](c.jpg)|\n\n"
                                        + "字[^1]\n\n"
                                        + "[^1]: [丙](d.md)\n"))
                .isEqualTo(
                        "> - [甲][r]\n\n"
                                + "[r]: x \"题\"\n\n"
                                + "|[乙](x)|\n"
                                + "|-|\n"
                                + "|![](x)|\n\n"
                                + "字[^1]\n\n"
                                + "[^1]: [丙](x)\n");
        assertThat(x("[r]: <a b.md>\r\n\r\n[r]\r\n")).isEqualTo("[r]: <x>\r\n\r\n[r]\r\n");
    }

    @Test
    void rawHtmlInlineAndInBlocks() {
        assertThat(
                        x(
                                "字<img alt=\"src='a'\" src='a.jpg'><a class=b href=c.md>丁</a>\n\n"
                                        + "<div data-src=\"k\">\n"
                                        + "<video src=\"v.mp4\" poster=p.jpg></video>\n"
                                        + "<!-- <img src=\"no\"> -->\n"
                                        + "</div>"))
                .isEqualTo(
                        "字<img alt=\"src='a'\" src='x'><a class=b href=\"x\">丁</a>\n\n"
                                + "<div data-src=\"k\">\n"
                                + "<video src=\"x\" poster=\"x\"></video>\n"
                                + "<!-- <img src=\"no\"> -->\n"
                                + "</div>");
        assertThat(Links.rewrite("<a href=\"a\">", d -> "b\"&<"))
                .isEqualTo("<a href=\"b&quot;&amp;&lt;\">");
    }

    @Test
    void codeShortcodesAndLiquidStayAsTheyAre() {
        String source =
                """
                {{< figure src="a.jpg" caption="[甲](b.md)" >}}
                {{<figure src="a.jpg">}}
                {{% note %}}说明{{% /note %}}
                {% include image.html url="c.jpg" %} {{ site.baseurl }}
                ![乙]({{site.baseurl}}/d.jpg) [丙]({% post_url 2019-01-01-e %}) [丁]({{< ref "f.md" >}})
                <img src="{{ site.url }}/g.jpg">

                `[戊](h.md)`

                ```
                [己](i.md)
                ```
                """;
        assertThat(x(source)).isEqualTo(source);
    }

    @Test
    void anAutolinkStaysBecauseItIsItsOwnText() {
        assertThat(x("<https://example.org/> https://example.org/"))
                .isEqualTo("<https://example.org/> https://example.org/");
    }

    @Test
    void randomDocumentsSurviveAnIdentityAndKeepAllElseWhenRewritten() {
        Random random = new Random(7);
        for (int n = 0; n < 3_000; n++) {
            StringBuilder made = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                made.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String source = made.toString();
            assertThat(Links.rewrite(source, d -> d)).isEqualTo(source);
            String there =
                    Links.rewrite(source, d -> d.matches("[a-d]\\.(md|jpg)") ? "Z" + d : null);
            assertThat(there.replace("Z", "")).isEqualTo(source);
        }
    }

    private static String x(String source) {
        return Links.rewrite(source, d -> "x");
    }
}
