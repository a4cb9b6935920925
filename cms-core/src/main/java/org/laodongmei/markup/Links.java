package org.laodongmei.markup;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;

import org.jspecify.annotations.Nullable;
import org.laodongmei.markup.source.Bounds;
import org.laodongmei.markup.source.Flexmark;
import org.laodongmei.markup.source.Shortcodes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Rewrites where the links and pictures of a Markdown source lead, and leaves every other character
 * as it is.
 *
 * <pre>{@code Links.rewrite("见 [甲](a.md \"题\")", d -> "entry:…")  →  见 [甲](entry:… "题")}</pre>
 *
 * Inline links and images, reference definitions and {@code href}, {@code src}, {@code poster} of
 * raw HTML are seen; code, Hugo shortcodes and Liquid tags are not.
 */
public final class Links {
    private Links() {}

    /** Characters from {@code start} to {@code end} of the source become {@code with}. */
    record Edit(int start, int end, String with) {}

    /**
     * Rewrites.
     *
     * @param rewriting is given each destination with escapes and character references resolved, in
     *     no particular order; answers the new one, or null to leave it
     * @return the source with the new destinations, escaped as their place asks; the source itself
     *     when nothing changes, and when it is too large or too deeply nested to be read as
     *     Markdown
     */
    public static String rewrite(String markdown, UnaryOperator<@Nullable String> rewriting) {
        if (markdown.length() > Markdown.LIMIT || Bounds.exceededBy(markdown)) {
            return markdown;
        }
        List<Edit> edits = new ArrayList<>();
        Shortcodes shortcodes = Shortcodes.in(markdown);
        try {
            Deque<Node> todo = new ArrayDeque<>();
            todo.push(Flexmark.PARSER.parse(markdown));
            while (!todo.isEmpty()) {
                Node node = todo.pop();
                visit(node, markdown, rewriting, edits);
                for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
                    todo.push(child);
                }
            }
        } catch (StackOverflowError tooDeep) {
            return markdown;
        }
        edits.removeIf(edit -> shortcodes.covers(edit.start()));
        return apply(markdown, edits);
    }

    private static void visit(
            Node node, String source, UnaryOperator<@Nullable String> rewriting, List<Edit> edits) {
        switch (node) {
            case Link link -> destination(link, source, rewriting, edits);
            case Image image -> destination(image, source, rewriting, edits);
            case Reference reference -> destination(reference, source, rewriting, edits);
            case HtmlCommentBlock comment -> {}
            case HtmlInline html -> raw(html, source, rewriting, edits);
            case HtmlBlock html -> raw(html, source, rewriting, edits);
            default -> {}
        }
    }

    private static void destination(
            LinkNodeBase link,
            String source,
            UnaryOperator<@Nullable String> rewriting,
            List<Edit> edits) {
        BasedSequence url = link.getUrl();
        int start = url.getStartOffset();
        int end = url.getEndOffset();
        if (url.isNull() || url.isEmpty() || end > source.length()) {
            return;
        }
        String written = source.substring(start, end);
        if (!written.contentEquals(url) || Shortcodes.isIn(written)) {
            return;
        }
        String old = resolve(written);
        String made = rewriting.apply(old);
        if (made != null && !made.equals(old)) {
            boolean angled = start > 0 && source.charAt(start - 1) == '<';
            edits.add(new Edit(start, end, angled ? inAngles(made) : bare(made)));
        }
    }

    private static void raw(
            Node html, String source, UnaryOperator<@Nullable String> rewriting, List<Edit> edits) {
        int start = html.getStartOffset();
        int end = Math.min(html.getEndOffset(), source.length());
        if (start < end) {
            HtmlDestinations.edits(source, start, end, rewriting, edits);
        }
    }

    private static String apply(String source, List<Edit> edits) {
        if (edits.isEmpty()) {
            return source;
        }
        edits.sort(Comparator.comparingInt(Edit::start));
        StringBuilder out = new StringBuilder(source.length() + 64 * edits.size());
        int at = 0;
        for (Edit edit : edits) {
            if (edit.start() >= at) {
                out.append(source, at, edit.start()).append(edit.with());
                at = edit.end();
            }
        }
        return out.append(source, at, source.length()).toString();
    }

    /** Without escapes and character references; {@code \\&amp;} is an escape, no reference. */
    private static String resolve(String written) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int i = written.indexOf('\\');
                i >= 0 && i + 1 < written.length();
                i = written.indexOf('\\', i)) {
            char next = written.charAt(i + 1);
            if (next > ' ' && next < 0x7F && !Character.isLetterOrDigit(next)) {
                out.append(Escaping.unescapeHtml(written.substring(from, i))).append(next);
                from = i + 2;
                i += 2;
            } else {
                i++;
            }
        }
        return out.append(Escaping.unescapeHtml(written.substring(from))).toString();
    }

    /** As it stands in {@code <…>}. */
    private static String inAngles(String destination) {
        StringBuilder out = new StringBuilder();
        for (char c : destination.toCharArray()) {
            switch (c) {
                case '<', '>', '\\' -> out.append('\\').append(c);
                case '\n', '\r' -> out.append("%0A");
                case '&' -> out.append(destination.indexOf(';') < 0 ? "&" : "&amp;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** As it stands in {@code (…)}; in angle brackets if a space asks for them. */
    private static String bare(String destination) {
        if (destination.isEmpty() || destination.chars().anyMatch(c -> c <= ' ' || c == 0x7F)) {
            return '<' + inAngles(destination) + '>';
        }
        StringBuilder out = new StringBuilder();
        for (char c : destination.toCharArray()) {
            switch (c) {
                case '(', ')', '<', '>', '\\' -> out.append('\\').append(c);
                case '|' -> out.append("%7C");
                case '&' -> out.append(destination.indexOf(';') < 0 ? "&" : "&amp;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
