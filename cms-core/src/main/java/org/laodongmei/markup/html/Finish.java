package org.laodongmei.markup.html;

import org.owasp.html.HtmlStreamEventReceiver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The last step, after the sanitiser: gives the safe elements what a good page needs and takes down
 * text, headings and targets on the way.
 */
public final class Finish implements HtmlStreamEventReceiver {
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "tr",
                    "pre",
                    "figure",
                    "figcaption",
                    "caption",
                    "dl",
                    "dt",
                    "dd",
                    "details",
                    "summary",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6");

    /** Their text is no part of an excerpt. */
    private static final Set<String> ASIDES =
            Set.of(
                    "table",
                    "pre",
                    "figcaption",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "video",
                    "audio");

    private static final Set<String> VERBATIM = Set.of("pre", "code", "kbd", "samp");

    /** An open element: what will close it, where its tag and its content begin, and its text. */
    private record Open(
            String name,
            String closer,
            int start,
            int content,
            int text,
            boolean aside,
            String wish) {}

    private final HtmlWriter out;
    private final Tags tags;
    private final PlainText plain = new PlainText();
    private final Outline outline = new Outline();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Tables tables = new Tables();
    private final Figure figure = new Figure();
    private final Anchors anchors;

    private int preformatted;
    private int verbatim;
    private int asides;
    private int headingLevel;

    private Finish(int size) {
        out = new HtmlWriter(size);
        tags = new Tags(out, outline);
        anchors = new Anchors(out, tags, figure);
    }

    /** Any HTML, made safe. */
    public static Finish html(String html) {
        Finish finish = new Finish(html.length());
        HtmlPolicy.sanitize(html, finish);
        finish.closeAll();
        return finish;
    }

    /** Any text, shown as it is typed: blank lines part the paragraphs. */
    public static Finish text(List<String> paragraphs) {
        Finish finish = new Finish(paragraphs.stream().mapToInt(String::length).sum());
        for (String paragraph : paragraphs) {
            finish.openTag("p", List.of());
            finish.text(paragraph);
            finish.closeTag("p");
        }
        finish.closeAll();
        return finish;
    }

    public String html() {
        return out.toString().strip();
    }

    public String text() {
        return plain.toString();
    }

    public String excerpt() {
        return plain.excerpt();
    }

    public List<Title> headings() {
        return outline.headings();
    }

    public List<String> targets() {
        return tags.targets();
    }

    private void closeAll() {
        while (!open.isEmpty()) {
            close(open.pop());
        }
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String name, List<String> pairs) {
        Attributes attributes = new Attributes(pairs);
        figure.meetsTag(name);
        switch (name) {
            case "img" -> image(attributes);
            case "br" -> {
                out.raw("<br>");
                plain.lineBreak();
            }
            case "hr", "wbr" -> out.open(name);
            default -> openElement(name, attributes);
        }
    }

    @Override
    public void closeTag(String name) {
        if (open.isEmpty()) {
            return;
        }
        if (!open.peek().name().equals(name)
                && open.stream().noneMatch(o -> o.name().equals(name))) {
            return;
        }
        Open element;
        do {
            element = open.pop();
            close(element);
        } while (!element.name().equals(name));
    }

    @Override
    public void text(String s) {
        if (!s.isBlank()) {
            figure.meetsText();
            anchors.named(s);
        }
        int from = 0;
        for (int i = preformatted > 0 ? -1 : s.indexOf('\n'); i >= 0; i = s.indexOf('\n', i + 1)) {
            char before = i > 0 ? s.charAt(i - 1) : plain.last();
            char after = i + 1 < s.length() ? s.charAt(i + 1) : ' ';
            if (Script.isCjk(before) && Script.isCjk(after)) {
                // A line that ends between two ideographs ends without a space.
                run(s, from, i);
                from = i + 1;
            }
        }
        run(s, from, s.length());
    }

    private void run(String s, int from, int to) {
        if (!anchors.isNoteMark()) {
            plain.append(s, from, to, asides == 0);
        }
        int at = from;
        int start = !anchors.isOpen() && verbatim == 0 ? BareLinks.start(s, at, to) : -1;
        while (start >= 0) {
            int end = BareLinks.end(s, start, to);
            String url = s.substring(start, end);
            out.text(s, at, start);
            out.raw("<a").attribute("href", url).raw(" rel=\"noopener\">");
            out.text(url, 0, url.length());
            out.close("a");
            at = end;
            start = BareLinks.start(s, at, to);
        }
        out.text(s, at, to);
    }

    private void openElement(String name, Attributes attributes) {
        if (BLOCKS.contains(name)) {
            plain.lineBreak();
        }
        int start = out.length();
        String closer = "</" + name + ">";
        boolean aside = ASIDES.contains(name);
        String wish = "";
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                wish = attributes.orEmpty("id");
                closer = headingLevel > 0 ? "" : closer;
                headingLevel += headingLevel > 0 ? 0 : outline.enter(name.charAt(1) - '0');
            }
            case "a" -> closer = anchors.open(attributes) ? closer : "";
            case "video", "audio" -> closer = tags.player(name, attributes) ? closer : "";
            case "table" -> closer = openTable(attributes) ? "</table></div>" : closer;
            case "th" -> tags.write("th", attributes, " scope=\"" + tables.scope() + "\"");
            case "pre" -> tags.write("pre", attributes, " tabindex=\"0\"");
            case "div" -> {
                aside = attributes.has("class", "footnotes");
                tags.write(
                        "div", attributes, aside ? " role=\"doc-endnotes\" aria-label=\"注释\"" : "");
            }
            default -> tags.write(name, attributes, "");
        }
        enter(name, aside, start);
        open.push(new Open(name, closer, start, out.length(), plain.length(), aside, wish));
    }

    private void enter(String name, boolean aside, int start) {
        switch (name) {
            case "p" -> figure.begin(start, out.length());
            case "tr" -> tables.row();
            case "thead" -> tables.head(true);
            case "td", "th" -> plain.gap();
            case "pre" -> preformatted++;
            default -> {}
        }
        verbatim += VERBATIM.contains(name) ? 1 : 0;
        asides += aside ? 1 : 0;
    }

    private void close(Open element) {
        String closer = element.closer();
        boolean empty = isBlankFrom(element.content());
        switch (element.name()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> closer = closeHeading(element);
            case "a" -> closer = closer.isEmpty() ? "" : anchors.close(element.start(), empty);
            case "p" -> closer = closeParagraph(element, empty);
            case "th" -> {
                if (empty) {
                    // An empty header heads nothing.
                    out.truncate(element.start());
                    closer = "<td></td>";
                }
            }
            case "table" -> tables.close();
            case "thead" -> tables.head(false);
            case "pre" -> preformatted--;
            default -> {}
        }
        verbatim -= VERBATIM.contains(element.name()) ? 1 : 0;
        asides -= element.aside() ? 1 : 0;
        out.raw(closer);
        if (BLOCKS.contains(element.name())) {
            plain.lineBreak();
        }
    }

    private boolean isBlankFrom(int content) {
        return out.length() - content < 12
                && out.from(content).chars().allMatch(c -> c <= ' ' || c == 0xA0 || c == 0x3000);
    }

    private String closeParagraph(Open paragraph, boolean empty) {
        if (empty) {
            out.truncate(paragraph.start());
            return "";
        }
        String caption = figure.end(out);
        if (caption == null) {
            return "</p>";
        }
        plain.lineBreak();
        plain.append(caption, 0, caption.length(), false);
        return "";
    }

    private String closeHeading(Open heading) {
        if (heading.closer().isEmpty()) {
            return "";
        }
        int level = headingLevel;
        headingLevel = 0;
        String text = plain.since(heading.text());
        String html = out.from(heading.content()).strip();
        out.truncate(heading.start());
        if (html.isEmpty()) {
            return "";
        }
        String wish = heading.wish();
        int brace = text.endsWith("}") ? text.lastIndexOf("{#") : -1;
        if (brace > 0 && html.endsWith(text.substring(brace))) {
            wish = text.substring(brace + 2, text.length() - 1).strip();
            plain.dropEnd(text.length() - brace);
            html = html.substring(0, html.length() - (text.length() - brace)).strip();
            text = text.substring(0, brace).strip();
        }
        Title made = outline.add(level, HtmlPolicy.isId(wish) ? wish : "", text);
        out.raw("<h" + level).attribute("id", made.id()).raw(">").raw(html);
        return "</h" + level + ">";
    }

    private void image(Attributes attributes) {
        String src = tags.url(attributes.get("src"));
        if (src == null) {
            return;
        }
        String alt = attributes.orEmpty("alt");
        anchors.named(alt);
        plain.append(alt, 0, alt.length(), false);
        figure.image(out, src, alt, Tags.classOf(attributes), attributes.get("title"));
    }

    private boolean openTable(Attributes attributes) {
        boolean outermost = tables.open();
        if (outermost) {
            out.raw("<div class=\"table\" role=\"region\" tabindex=\"0\"");
            out.attribute("aria-label", tables.name()).raw(">");
        }
        tags.write("table", attributes, "");
        return outermost;
    }
}
