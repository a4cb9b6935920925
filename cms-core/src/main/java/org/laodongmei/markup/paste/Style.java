package org.laodongmei.markup.paste;

import org.jsoup.nodes.Element;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How text stands: of all that a program says about it, what Markdown can say too.
 *
 * @param href where it leads; empty for nowhere
 * @param centred whether its paragraph is in the middle
 */
record Style(
        boolean strong,
        boolean slanted,
        boolean struck,
        boolean code,
        String href,
        boolean centred) {

    static final Style PLAIN = new Style(false, false, false, false, "", false);

    private static final Pattern WEIGHT =
            Pattern.compile("(?:^|[;\\s])font-weight:\\s*(bold|bolder|normal|lighter|\\d+)");

    /** The style inside an element, whose own is this outside. */
    Style inside(Element element) {
        String name = element.normalName();
        String css = element.attr("style").toLowerCase(Locale.ROOT);
        boolean strong = this.strong || name.equals("b") || name.equals("strong");
        Matcher weight = WEIGHT.matcher(css);
        if (weight.find()) {
            String value = weight.group(1);
            strong =
                    value.startsWith("bold")
                            || Character.isDigit(value.charAt(0)) && value.compareTo("600") >= 0;
        }
        boolean slanted =
                (this.slanted
                                || name.equals("i")
                                || name.equals("em")
                                || has(css, "font-style", "italic"))
                        && !has(css, "font-style", "normal");
        boolean struck =
                this.struck
                        || name.equals("s")
                        || name.equals("strike")
                        || name.equals("del")
                        || has(css, "text-decoration", "line-through")
                        || has(css, "text-decoration-line", "line-through");
        boolean code =
                this.code || name.equals("code") || name.equals("kbd") || name.equals("samp");
        String href = name.equals("a") ? target(element.attr("href")) : this.href;
        return new Style(strong, slanted, struck, code, href, centred(element, css));
    }

    /** The same, and strong. */
    Style emphasised() {
        return new Style(true, slanted, struck, code, href, centred);
    }

    private boolean centred(Element element, String css) {
        if (element.normalName().equals("center")
                || element.hasClass("centre")
                || element.attr("align").equalsIgnoreCase("center")
                || has(css, "text-align", "center")) {
            return true;
        }
        boolean otherwise =
                css.contains("text-align:")
                        || css.contains("text-align :")
                        || element.hasAttr("align");
        return centred && !otherwise;
    }

    private static boolean has(String css, String property, String value) {
        int at = css.indexOf(property + ":");
        int end = at < 0 ? -1 : css.indexOf(';', at);
        return at >= 0 && css.substring(at, end < 0 ? css.length() : end).contains(value);
    }

    /** Only where anybody can follow; what leads into the program or a disk is no link. */
    private static String target(String href) {
        String stripped = href.strip();
        String start =
                stripped.substring(0, Math.min(stripped.length(), 8)).toLowerCase(Locale.ROOT);
        boolean open =
                start.startsWith("http://")
                        || start.startsWith("https://")
                        || start.startsWith("mailto:")
                        || start.startsWith("entry:")
                        || start.startsWith("asset:");
        return open && stripped.length() < 2_000 ? Escape.address(stripped) : "";
    }
}
