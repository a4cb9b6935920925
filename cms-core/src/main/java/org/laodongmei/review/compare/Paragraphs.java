package org.laodongmei.review.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

import java.util.ArrayList;
import java.util.List;

/** Puts two texts that began as one together again, paragraph by paragraph. */
public final class Paragraphs {

    private Paragraphs() {}

    /** What a stretch of a merged text is. */
    public enum Kind {
        /** Both have it, or both changed it alike. */
        SAME,
        /** Only mine is changed. */
        MINE,
        /** Only theirs is changed. */
        THEIRS,
        /** Both are changed, each otherwise. */
        CONFLICT
    }

    /**
     * A stretch of a merged text: some paragraphs with blank lines between them.
     *
     * @param mine what I have there; empty when I took it out
     * @param theirs what they have there
     */
    public record Part(Kind kind, String mine, String theirs) {}

    /** The stretches of two texts in order: of each, what both made of the same base. */
    public static List<Part> merge(String base, String mine, String theirs) {
        List<String> origin = split(base);
        List<String> left = split(mine);
        List<String> right = split(theirs);
        List<AbstractDelta<String>> ours = DiffUtils.diff(origin, left).getDeltas();
        List<AbstractDelta<String>> others = DiffUtils.diff(origin, right).getDeltas();
        List<Part> parts = new ArrayList<>();
        int at = 0;
        int i = 0;
        int j = 0;
        while (i < ours.size() || j < others.size()) {
            int from = Math.min(start(ours, i), start(others, j));
            add(parts, Kind.SAME, origin.subList(at, from), origin.subList(at, from));
            // All changes that touch each other are one stretch.
            int to = from;
            int firstOurs = i;
            int firstOthers = j;
            boolean grown = true;
            while (grown) {
                grown = false;
                while (start(ours, i) <= to && touches(ours, i, from, to)) {
                    to = Math.max(to, end(ours.get(i++)));
                    grown = true;
                }
                while (start(others, j) <= to && touches(others, j, from, to)) {
                    to = Math.max(to, end(others.get(j++)));
                    grown = true;
                }
            }
            List<String> my = applied(origin, ours.subList(firstOurs, i), from, to);
            List<String> their = applied(origin, others.subList(firstOthers, j), from, to);
            add(parts, kind(origin.subList(from, to), my, their), my, their);
            at = to;
        }
        List<String> rest = origin.subList(at, origin.size());
        add(parts, Kind.SAME, rest, rest);
        return parts;
    }

    private static int start(List<AbstractDelta<String>> deltas, int i) {
        return i < deltas.size() ? deltas.get(i).getSource().getPosition() : Integer.MAX_VALUE;
    }

    private static int end(AbstractDelta<String> delta) {
        return delta.getSource().getPosition() + delta.getSource().size();
    }

    /** A change that begins where the stretch ends belongs to it only if one of them is empty. */
    private static boolean touches(List<AbstractDelta<String>> deltas, int i, int from, int to) {
        AbstractDelta<String> delta = deltas.get(i);
        int start = delta.getSource().getPosition();
        return start < to || start == from || delta.getSource().size() == 0;
    }

    private static Kind kind(List<String> origin, List<String> mine, List<String> theirs) {
        if (mine.equals(theirs)) {
            return Kind.SAME;
        }
        if (theirs.equals(origin)) {
            return Kind.MINE;
        }
        return mine.equals(origin) ? Kind.THEIRS : Kind.CONFLICT;
    }

    private static List<String> applied(
            List<String> origin, List<AbstractDelta<String>> deltas, int from, int to) {
        List<String> text = new ArrayList<>();
        int at = from;
        for (AbstractDelta<String> delta : deltas) {
            text.addAll(origin.subList(at, delta.getSource().getPosition()));
            text.addAll(delta.getTarget().getLines());
            at = end(delta);
        }
        text.addAll(origin.subList(at, to));
        return text;
    }

    private static void add(List<Part> parts, Kind kind, List<String> mine, List<String> theirs) {
        if (!mine.isEmpty() || !theirs.isEmpty()) {
            parts.add(new Part(kind, String.join("\n\n", mine), String.join("\n\n", theirs)));
        }
    }

    private static List<String> split(String text) {
        String bare = text.strip();
        return bare.isEmpty() ? List.of() : List.of(bare.split("\n[ \\t]*\n\\s*"));
    }
}
