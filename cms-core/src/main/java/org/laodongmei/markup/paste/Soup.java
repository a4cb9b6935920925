package org.laodongmei.markup.paste;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.util.List;

/** The HTML of a clipboard without what only the program understands that put it there. */
final class Soup {

    /** What browsers set around the part that was chosen. */
    private static final String START = "<!--StartFragment-->";

    private static final String END = "<!--EndFragment-->";

    /** WeChat nests some thirty; nobody means hundreds. */
    private static final int DEEPEST = 250;

    private static final String NOISE =
            "head, style, script, noscript, template, iframe, object, embed, svg, math, form > input,"
                    + " button, select, textarea, meta, link, title, xml, mp-common-profile,"
                    + " mp-common-mpaudio, mpvoice, [hidden], [style~=(?i)display:\\s*none],"
                    + " [style~=(?i)mso-hide:\\s*all]";

    private Soup() {}

    /** The chosen part, parsed. */
    static Element of(String html) {
        int start = html.indexOf(START);
        int end = html.lastIndexOf(END);
        String chosen =
                start >= 0 && end > start
                        ? context(html, start) + html.substring(start + START.length(), end)
                        : html;
        Element body = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(chosen, "").body();
        body.select(NOISE).forEach(Element::remove);
        for (Element element : List.copyOf(body.getAllElements())) {
            String name = element.normalName();
            if (name.startsWith("v:") || name.startsWith("w:") && name.endsWith("pr")) {
                element.remove();
            } else if (name.equals("o:p") && element.text().isBlank()) {
                element.remove();
            }
        }
        // Copied first: removing while walking skips what follows.
        body.nodeStream(Comment.class).toList().forEach(Comment::remove);
        return body;
    }

    /** Excel begins the part after the tag of the table. */
    private static String context(String html, int start) {
        int open = html.lastIndexOf("<table", start);
        return open >= 0 && html.indexOf("</table", open) > start ? "<table>" : "";
    }
}
