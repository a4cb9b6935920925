package org.laodongmei.markup.paste;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.laodongmei.markup.html.Script;

import java.util.ArrayList;
import java.util.List;

/** The text of a paragraph as it comes together: runs of one style, pictures, line breaks. */
final class Line {

    /** A run; a picture, or a break when it has neither text nor picture. */
    private record Run(String text, Style style, @Nullable Element picture) {
        boolean isBreak() {
            return text.isEmpty() && picture == null;
        }

        boolean isText() {
            return !text.isEmpty();
        }

        Run with(String other) {
            return new Run(other, style, picture);
        }
    }

    private final List<Run> runs = new ArrayList<>();
    private boolean centred;

    boolean isEmpty() {
        return runs.stream().noneMatch(run -> run.picture() != null || !isBlank(run.text()));
    }

    boolean endsWithBreak() {
        return !runs.isEmpty() && runs.getLast().isBreak();
    }

    void text(String text, Style style) {
        String clean = text.replaceAll("[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]", "");
        if (!clean.isEmpty()) {
            centred |= style.centred();
            runs.add(new Run(clean, style, null));
        }
    }

    void picture(Element picture) {
        runs.add(new Run("", Style.PLAIN, picture));
    }

    void lineBreak() {
        runs.add(new Run("", Style.PLAIN, null));
    }

    void clear() {
        runs.clear();
        centred = false;
    }

    /**
     * Puts what there is into a new element, and begins anew.
     *
     * @return whether there was anything
     */
    boolean into(Element element) {
        if (isEmpty()) {
            clear();
            return false;
        }
        List<Run> tidy = punctuationOutside(trimmed(joined()));
        if (centred) {
            element.attr("align", "center");
        }
        tidy.forEach(run -> element.appendChild(node(run)));
        clear();
        return true;
    }

    /** Runs of one style are one, with spaces as a browser shows them. */
    private List<Run> joined() {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            Run last = joined.isEmpty() ? null : joined.getLast();
            if (run.isText() && last != null && last.isText() && alike(last.style(), run.style())) {
                joined.set(joined.size() - 1, last.with(last.text() + run.text()));
            } else {
                joined.add(run);
            }
        }
        joined.replaceAll(run -> run.isText() ? run.with(collapsed(run.text())) : run);
        return joined;
    }

    private static boolean alike(Style one, Style other) {
        return one.strong() == other.strong()
                && one.slanted() == other.slanted()
                && one.struck() == other.struck()
                && one.code() == other.code()
                && one.href().equals(other.href());
    }

    /** Word breaks its lines anywhere: between two ideographs that is no space. */
    private static String collapsed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                out.append(c);
                continue;
            }
            int end = i;
            boolean broken = false;
            boolean wide = false;
            while (end < text.length() && isSpace(text.charAt(end))) {
                broken |= text.charAt(end) == '\n' || text.charAt(end) == '\r';
                wide |= text.charAt(end) == '\u3000';
                end++;
            }
            boolean between =
                    i > 0
                            && end < text.length()
                            && Script.isCjk(text.charAt(i - 1))
                            && Script.isCjk(text.charAt(end));
            if (wide) {
                out.append('\u3000');
            } else if (!broken || !between) {
                out.append(' ');
            }
            i = end - 1;
        }
        return out.toString();
    }

    /** No space at the ends of a line: indents are for the site's style sheet. */
    private static List<Run> trimmed(List<Run> runs) {
        List<Run> out = new ArrayList<>();
        for (Run run : runs) {
            boolean begins = out.isEmpty() || out.getLast().isBreak();
            if (run.isBreak()) {
                trimEnd(out);
                if (!out.isEmpty() && !out.getLast().isBreak()) {
                    out.add(run);
                }
            } else if (run.isText() && begins) {
                String stripped = run.text().replaceAll("^[\\s\\u00A0\\u3000]+", "");
                if (!stripped.isEmpty()) {
                    out.add(run.with(stripped));
                }
            } else {
                out.add(run);
            }
        }
        trimEnd(out);
        while (!out.isEmpty() && out.getLast().isBreak()) {
            out.removeLast();
            trimEnd(out);
        }
        return out;
    }

    private static void trimEnd(List<Run> runs) {
        while (!runs.isEmpty() && runs.getLast().isText()) {
            Run last = runs.removeLast();
            String stripped = last.text().replaceAll("[\\s\\u00A0\\u3000]+$", "");
            if (!stripped.isEmpty()) {
                runs.add(last.with(stripped));
                return;
            }
        }
    }

    /**
     * Marks and spaces at the edge of emphasis stand outside of it, where no reader of Markdown
     * takes the asterisks for text; not where the whole line is emphasised.
     */
    private static List<Run> punctuationOutside(List<Run> runs) {
        if (runs.size() < 2) {
            return runs;
        }
        List<Run> out = new ArrayList<>();
        for (Run run : runs) {
            Style style = run.style();
            boolean marked = style.strong() || style.slanted() || style.struck();
            if (!run.isText() || !marked || style.code()) {
                out.add(run);
                continue;
            }
            String text = run.text();
            int start = 0;
            int end = text.length();
            while (start < end && !Character.isLetterOrDigit(text.codePointAt(start))) {
                start += Character.charCount(text.codePointAt(start));
            }
            while (end > start && !Character.isLetterOrDigit(text.codePointBefore(end))) {
                end -= Character.charCount(text.codePointBefore(end));
            }
            Style outside = new Style(false, false, false, false, style.href(), false);
            add(out, text.substring(0, start), outside);
            // Asterisks upon asterisks would be read in more than one way.
            boolean touches = !out.isEmpty() && isEmphasised(out.getLast());
            add(out, text.substring(start, end), touches ? outside : single(style));
            add(out, text.substring(end), outside);
        }
        return out;
    }

    private static boolean isEmphasised(Run run) {
        return run.isText() && (run.style().strong() || run.style().slanted());
    }

    /** What is both strong and slanted is strong. */
    private static Style single(Style style) {
        return new Style(
                style.strong(),
                style.slanted() && !style.strong(),
                style.struck(),
                false,
                style.href(),
                false);
    }

    private static void add(List<Run> runs, String text, Style style) {
        if (text.isEmpty()) {
            return;
        }
        Run last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.isText() && alike(last.style(), style)) {
            runs.set(runs.size() - 1, last.with(last.text() + text));
        } else {
            runs.add(new Run(text, style, null));
        }
    }

    private static Node node(Run run) {
        if (run.picture() != null) {
            return run.picture();
        }
        if (run.isBreak()) {
            return new Element("br");
        }
        Node node = new TextNode(run.text());
        Style style = run.style();
        node = style.code() ? in("code", node) : node;
        node = style.struck() ? in("del", node) : node;
        node = style.slanted() ? in("em", node) : node;
        node = style.strong() ? in("strong", node) : node;
        return style.href().isEmpty() ? node : in("a", node).attr("href", style.href());
    }

    private static Element in(String name, Node node) {
        return new Element(name).appendChild(node);
    }

    static boolean isBlank(String text) {
        return text.chars().allMatch(Line::isSpace);
    }

    private static boolean isSpace(int c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\u2003' || c == '\u2002';
    }
}
