package org.laodongmei.markup.html;

import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

import java.util.Locale;
import java.util.regex.Pattern;

/** What may stay of the HTML: an allow-list of elements, attributes, classes and schemes. */
public final class HtmlPolicy {
    private static final Pattern CLASS =
            Pattern.compile(
                    "task|center|right|footnotes|footnote-ref|footnote-backref|language-[\\w+#.-]{1,30}");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.:-]{0,99}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}");
    private static final Pattern SPAN = Pattern.compile("[1-9]\\d{0,2}");
    private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{N}:.+ -]{1,60}");

    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "a",
                            "abbr",
                            "audio",
                            "b",
                            "blockquote",
                            "br",
                            "caption",
                            "cite",
                            "code",
                            "dd",
                            "del",
                            "details",
                            "dfn",
                            "div",
                            "dl",
                            "dt",
                            "em",
                            "figcaption",
                            "figure",
                            "h1",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "hr",
                            "i",
                            "img",
                            "ins",
                            "kbd",
                            "li",
                            "mark",
                            "ol",
                            "p",
                            "pre",
                            "q",
                            "rp",
                            "rt",
                            "ruby",
                            "s",
                            "samp",
                            "small",
                            "span",
                            "strong",
                            "sub",
                            "summary",
                            "sup",
                            "table",
                            "tbody",
                            "td",
                            "tfoot",
                            "th",
                            "thead",
                            "time",
                            "tr",
                            "u",
                            "ul",
                            "var",
                            "video",
                            "wbr")
                    .allowUrlProtocols("http", "https", "mailto", "tel", "entry", "asset")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowAttributes("src")
                    .matching(HtmlPolicy::source)
                    .onElements("img", "video", "audio")
                    .allowAttributes("poster")
                    .matching(HtmlPolicy::source)
                    .onElements("video")
                    .allowAttributes("alt")
                    .onElements("img")
                    .allowAttributes("title")
                    .onElements("a", "abbr", "dfn", "img")
                    .allowAttributes("class")
                    .matching(CLASS)
                    .globally()
                    .allowAttributes("id")
                    .matching(ID)
                    .globally()
                    .allowAttributes("lang")
                    .matching(Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"))
                    .globally()
                    .allowAttributes("dir")
                    .matching(true, "ltr", "rtl", "auto")
                    .globally()
                    .allowAttributes("align")
                    .matching(true, "left", "center", "right")
                    .onElements("td", "th", "p", "div")
                    .allowAttributes("colspan", "rowspan")
                    .matching(SPAN)
                    .onElements("td", "th")
                    .allowAttributes("start")
                    .matching(NUMBER)
                    .onElements("ol")
                    .allowAttributes("datetime")
                    .matching(TEXT)
                    .onElements("time")
                    .allowAttributes("open")
                    .matching(true, "", "open")
                    .onElements("details")
                    .allowWithoutAttributes("a", "img", "span", "audio", "video")
                    .toFactory();

    private HtmlPolicy() {}

    /** Sends what is allowed of the HTML to the receiver, every opened element closed. */
    static void sanitize(String html, HtmlStreamEventReceiver receiver) {
        HtmlSanitizer.sanitize(html, POLICY.apply(receiver));
    }

    /** What is allowed of some HTML, every opened element closed. */
    public static String clean(String html) {
        return POLICY.sanitize(html);
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** Pictures and films come from addresses, never from a mail or telephone scheme. */
    private static @Nullable String source(String element, String attribute, String value) {
        String start = value.substring(0, Math.min(value.length(), 8)).toLowerCase(Locale.ROOT);
        return start.startsWith("mailto:") || start.startsWith("tel:") || start.startsWith("entry:")
                ? null
                : value;
    }
}
