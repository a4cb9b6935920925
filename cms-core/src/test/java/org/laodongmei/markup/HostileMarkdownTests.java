package org.laodongmei.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class HostileMarkdownTests {

    private static final String[] PIECES = {
        "<",
        ">",
        "\"",
        "'",
        "script",
        "<img ",
        "src=",
        "onerror=",
        "javascript:",
        "<p>",
        "</p>",
        "<a href=",
        "</a>",
        "<!--",
        "-->",
        "<table>",
        "<tr>",
        "<th>",
        "</table>",
        "<h1>",
        "</h2>",
        "# ",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "`",
        "```\n",
        "![",
        "](",
        ")",
        "[",
        "甲",
        "&lt;",
        "&#0;",
        "<svg>",
        "<style>",
        "</style>",
        "**",
        "|",
        "|-|\n",
        "[^1]",
        "[^1]: ",
        "<pre>",
        "<code>",
        "<div align=center>",
        "<video src=x>",
        "\u0000",
        "\uD800",
        "<![CDATA[",
        "<?",
        "{#",
        "}",
        "https://a"
    };
    private static final int MANY = 100_000;
    private static final List<String> ELEMENTS =
            List.of(
                    "script",
                    "style",
                    "iframe",
                    "object",
                    "embed",
                    "form",
                    "input",
                    "button",
                    "svg",
                    "math",
                    "link",
                    "meta",
                    "base",
                    "template",
                    "noscript",
                    "textarea",
                    "select",
                    "source",
                    "picture",
                    "frameset");

    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[甲](javascript:alert(1))",
                "[甲](JaVaScRiPt&colon;alert(1))",
                "[甲](java\tscript:alert(1))",
                "[甲](&#106;avascript:alert(1))",
                "![甲](data:image/svg+xml;base64,PHN2Zz4=)",
                "[甲](data:text/html,<script>1</script>)",
                "<a href='vbscript:x'>甲</a>",
                "<iframe src=//example.org></iframe>",
                "<svg><script>alert(1)</script></svg>",
                "<svg onload=alert(1)>",
                "<math><mi xlink:href=javascript:alert(1)>甲</math>",
                "<form action=//example.org><input><button>甲</button></form>",
                "<style>*{display:none}</style>",
                "<p style='position:fixed;inset:0'>甲</p>",
                "<a href=x onclick=alert(1) id=main>甲</a>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1"
                        + " onerror=alert(1)&gt;\">",
                "<img src=\"x` `<script>alert(1)</script>\"` `>",
                "<video src=javascript:alert(1)></video><video><source onerror=alert(1)></video>",
                "<table background=javascript:alert(1)><td background=x>甲</table>",
                "<base href=//example.org><meta http-equiv=refresh content=0><link rel=stylesheet"
                        + " href=x>",
                "![\"onerror=\"alert(1)](x \"\\\" onload=alert(1)\")",
                "## 甲 {#\"onclick=alert(1)}",
                "```\"><script>alert(1)</script>\n甲\n```",
                "<xmp><p></xmp><img src=x onerror=alert(1)>",
                "<details ontoggle=alert(1) open>甲</details>",
                "<p id=\"&quot;><script>alert(1)</script>\">甲</p>"
            })
    void nothingHostileBecomesMoreThanText(String source) {
        assertHarmless(markdown.render(source).html());
    }

    @Test
    void randomTagSoupStaysHarmlessAndBalanced() {
        Random random = new Random(42);
        for (int n = 0; n < 3_000; n++) {
            StringBuilder source = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                source.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertHarmless(markdown.render(source.toString()).html());
        }
    }

    static List<String> bombs() {
        List<String> bombs = new ArrayList<>();
        for (String piece :
                List.of(
                        ">",
                        "> ",
                        "- ",
                        "1. ",
                        "[",
                        "![",
                        "[a](",
                        "](",
                        "*",
                        "*a **a ",
                        "_a ",
                        "~~a ",
                        "`a",
                        "<a ",
                        "<a href=\"",
                        "<",
                        "<!--",
                        "<?",
                        "<div>",
                        "<b>",
                        "<div>\n\n",
                        "&",
                        "\\",
                        "a\n",
                        "> a\n",
                        "|a",
                        "[x]: \n",
                        "[^1]",
                        "# a\n",
                        "\t",
                        "- > ",
                        "a`",
                        "http://",
                        "{{")) {
            bombs.add(piece.repeat(MANY / 2));
            bombs.add(piece.repeat(MANY / 2) + "a");
        }
        bombs.add("[".repeat(MANY) + "甲" + "]".repeat(MANY));
        bombs.add("*".repeat(MANY) + "甲" + "*".repeat(MANY));
        bombs.add("*a **a ".repeat(MANY / 10) + "甲" + " a** a*".repeat(MANY / 10));
        bombs.add("|a|b|\n|-|-|\n" + "|c|d|\n".repeat(MANY));
        bombs.add("<a" + " x=\"y\"".repeat(MANY) + ">");
        bombs.add("<div>".repeat(MANY) + "甲" + "</div>".repeat(MANY));
        bombs.add("a".repeat(Markdown.LIMIT));
        return bombs;
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void whatIsMadeToChokeTheRendererDoesNot(String source) {
        assertHarmless(markdown.render(source).html());
        assertThat(Links.rewrite(source, d -> null)).isEqualTo(source);
    }

    @Test
    void whatNestsTooDeeplyIsShownAsTyped() {
        assertThat(markdown.render(">".repeat(300) + " <b>甲</b>\n\n乙").html())
                .isEqualTo("<p>" + "&gt;".repeat(300) + " &lt;b&gt;甲&lt;/b&gt;</p><p>乙</p>");
    }

    @Test
    void controlCharactersAndHalfEmojiAreDropped() {
        assertThat(markdown.render("甲\u0001\u0008\uD83D乙\uFFFF🙂").html()).isEqualTo("<p>甲乙🙂</p>");
    }

    private static void assertHarmless(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            assertThat(ELEMENTS).doesNotContain(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey())
                        .doesNotStartWith("on")
                        .isNotIn("style", "srcdoc", "action", "name", "background");
                assertThat(attribute.getValue().replaceAll("\\s", "").toLowerCase())
                        .satisfies(v -> {
                            if (List.of("href", "src", "poster").contains(attribute.getKey())) {
                                assertThat(v)
                                        .doesNotStartWith("javascript:")
                                        .doesNotStartWith("data:")
                                        .doesNotStartWith("vbscript:");
                            }
                        });
            }
        }
    }
}
