package org.laodongmei.markup.tidy;

import org.laodongmei.markup.Markdown;
import org.laodongmei.markup.source.Bounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * 一键排版: half-width marks between ideographs become full-width, straight quotes 「“”」, {@code ...}
 * {@code ……} and {@code --} {@code ——}; indents that were typed, spaces between ideographs, doubled
 * marks and blank lines go.
 *
 * <pre>{@code Tidy.of("　　他说:\"劳动, 光荣\"...")  →  他说：“劳动，光荣”……}</pre>
 *
 * Code, addresses, HTML and shortcodes stay as they are, and so does the structure: an edit that
 * would make a heading or a list of a paragraph is left out. Tidy text comes back the same. Any
 * number of threads may call it.
 */
public final class Tidy {

    /** One edit makes room for another; a handful of rounds has always been enough. */
    private static final int ROUNDS = 8;

    /** So often a text is rendered at most to find which edit would change its structure. */
    private static final int TRIES = 60;

    private Tidy() {}

    /** Characters from {@code start} to before {@code end} become {@code with}. */
    record Edit(int start, int end, String with) {}

    /**
     * The text in order; the text itself when nothing is to be done, and when it is too large or
     * too deeply nested to be read as Markdown.
     */
    public static String of(String markdown) {
        if (markdown.length() > Markdown.LIMIT || Bounds.exceededBy(markdown)) {
            return markdown;
        }
        String text = markdown;
        for (int round = 0; round < ROUNDS; round++) {
            String next = once(text);
            if (next.equals(text)) {
                return text;
            }
            text = next;
        }
        return text;
    }

    private static String once(String source) {
        Sheet sheet = Sheet.of(source);
        List<Edit> edits = new ArrayList<>();
        Spaces.find(sheet, edits);
        Pairs.find(sheet, edits);
        Marks.find(sheet, edits);
        List<Edit> apart = apart(edits);
        return apart.isEmpty() ? source : new Trial(source).kept(apart);
    }

    /** In order; of two that overlap the first. */
    private static List<Edit> apart(List<Edit> edits) {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::start).thenComparing(Edit::end));
        List<Edit> apart = new ArrayList<>();
        int at = 0;
        for (Edit edit : sorted) {
            if (edit.start() >= at) {
                apart.add(edit);
                at = edit.end();
            }
        }
        return apart;
    }

    private static String applied(String source, List<Edit> edits) {
        StringBuilder out = new StringBuilder(source.length());
        int at = 0;
        for (Edit edit : edits) {
            out.append(source, at, edit.start()).append(edit.with());
            at = edit.end();
        }
        return out.append(source, at, source.length()).toString();
    }

    /** Looks whether the structure stays. */
    private static final class Trial {

        private final Markdown markdown = new Markdown();
        private final String source;
        private final String structure;
        private final List<Edit> kept = new ArrayList<>();
        private int tries;

        Trial(String source) {
            this.source = source;
            this.structure = structure(source);
        }

        String kept(List<Edit> edits) {
            take(edits);
            return applied(source, kept);
        }

        /** Takes all of them, or halves of them until those are found that must not be. */
        private void take(List<Edit> edits) {
            List<Edit> more = new ArrayList<>(kept);
            more.addAll(edits);
            if (++tries <= TRIES && structure(applied(source, more)).equals(structure)) {
                kept.addAll(edits);
            } else if (edits.size() > 1 && tries <= TRIES) {
                take(edits.subList(0, edits.size() / 2));
                take(edits.subList(edits.size() / 2, edits.size()));
            }
        }

        /** Every tag with where it leads; what is said between and beside them may change. */
        private String structure(String text) {
            return markdown.render(text)
                    .html()
                    .replaceAll(">[^<]*", ">")
                    .replaceAll(" (?:id|alt|title|aria-label)=\"[^\"]*\"", "");
        }
    }
}
