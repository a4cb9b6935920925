package org.laodongmei.markup;

import com.vladsch.flexmark.util.sequence.Escaping;

import org.jspecify.annotations.Nullable;
import org.laodongmei.markup.source.Shortcodes;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads the tags of raw HTML just far enough to find where they lead. */
final class HtmlDestinations {
    private static final Set<String> KNOWN =
            Set.of("a href", "img src", "video src", "video poster", "audio src", "source src");

    private final String source;
    private final int end;
    private int at;

    private HtmlDestinations(String source, int start, int end) {
        this.source = source;
        this.at = start;
        this.end = end;
    }

    /** Adds the edits that the rewriting asks for between the two offsets. */
    static void edits(
            String source,
            int start,
            int end,
            UnaryOperator<@Nullable String> rewriting,
            List<Links.Edit> edits) {
        new HtmlDestinations(source, start, end).scan(rewriting, edits);
    }

    private void scan(UnaryOperator<@Nullable String> rewriting, List<Links.Edit> edits) {
        while ((at = source.indexOf('<', at)) >= 0 && at < end) {
            if (source.startsWith("<!--", at)) {
                int close = source.indexOf("-->", at + 4);
                at = close < 0 ? end : close;
            } else {
                at++;
                String tag = name();
                while (!tag.isEmpty() && attribute(tag, rewriting, edits)) {}
            }
        }
    }

    private boolean attribute(
            String tag, UnaryOperator<@Nullable String> rewriting, List<Links.Edit> edits) {
        while (at < end && (source.charAt(at) <= ' ' || source.charAt(at) == '/')) {
            at++;
        }
        String attribute = name();
        if (attribute.isEmpty()) {
            return false;
        }
        skipSpaces();
        if (at >= end || source.charAt(at) != '=') {
            return true;
        }
        at++;
        skipSpaces();
        if (at >= end) {
            return false;
        }
        char quote = source.charAt(at);
        boolean quoted = quote == '"' || quote == '\'';
        int from = quoted ? ++at : at;
        while (at < end && (quoted ? source.charAt(at) != quote : isBare(source.charAt(at)))) {
            at++;
        }
        if (KNOWN.contains(tag + ' ' + attribute)) {
            rewrite(from, quoted ? quote : ' ', rewriting, edits);
        }
        at += quoted ? 1 : 0;
        return true;
    }

    private void rewrite(
            int from,
            char quote,
            UnaryOperator<@Nullable String> rewriting,
            List<Links.Edit> edits) {
        String written = source.substring(from, at);
        if (written.isEmpty() || Shortcodes.isIn(written)) {
            return;
        }
        String old = Escaping.unescapeHtml(written);
        String made = rewriting.apply(old);
        if (made != null && !made.equals(old)) {
            String escaped =
                    made.replace("&", "&amp;")
                            .replace("\"", "&quot;")
                            .replace("'", "&#39;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;");
            edits.add(new Links.Edit(from, at, quote == ' ' ? '"' + escaped + '"' : escaped));
        }
    }

    private String name() {
        int from = at;
        while (at < end && isName(source.charAt(at))) {
            at++;
        }
        return source.substring(from, at).toLowerCase(Locale.ROOT);
    }

    private void skipSpaces() {
        while (at < end && source.charAt(at) <= ' ') {
            at++;
        }
    }

    private static boolean isName(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || "-_:@.".indexOf(c) >= 0;
    }

    private static boolean isBare(char c) {
        return c > ' ' && c != '>' && c != '"' && c != '\'' && c != '<' && c != '`';
    }
}
