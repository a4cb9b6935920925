package org.laodongmei.review.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text differs from another, character by character: Chinese has no words that a difference
 * could be told in.
 */
public final class TextDiff {

    /** Between two changes, less than so many equal characters only make it hard to read. */
    private static final int SHORTEST_EQUAL = 2;

    /** Texts with more characters are compared by paragraph first. */
    private static final int LONGEST = 4_000;

    private TextDiff() {}

    /** What a run is. */
    public enum Kind {
        EQUAL,
        DELETED,
        INSERTED
    }

    /** Characters with the same fate. */
    public record Run(Kind kind, String text) {}

    /** The runs of both texts in order; one empty text gives one run. */
    public static List<Run> of(String before, String after) {
        if (before.length() + after.length() > LONGEST) {
            return byParagraph(before, after);
        }
        return runs(characters(before), characters(after));
    }

    /** Long texts: paragraphs are matched first, and those that changed are compared in detail. */
    private static List<Run> byParagraph(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int start = delta.getSource().getPosition();
            add(runs, Kind.EQUAL, String.join("", old.subList(at, start)));
            String removed = String.join("", delta.getSource().getLines());
            String added = String.join("", delta.getTarget().getLines());
            if (removed.length() + added.length() > LONGEST) {
                add(runs, Kind.DELETED, removed);
                add(runs, Kind.INSERTED, added);
            } else {
                runs(characters(removed), characters(added))
                        .forEach(run -> add(runs, run.kind(), run.text()));
            }
            at = start + delta.getSource().size();
        }
        add(runs, Kind.EQUAL, String.join("", old.subList(at, old.size())));
        return runs;
    }

    private static List<Run> runs(List<String> before, List<String> after) {
        List<Run> runs = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            int start = delta.getSource().getPosition();
            String equal = String.join("", before.subList(at, start));
            boolean isFirst = removed.isEmpty() && added.isEmpty();
            if (!isFirst && start - at < SHORTEST_EQUAL && !equal.contains("\n")) {
                removed.append(equal);
                added.append(equal);
            } else {
                flush(runs, removed, added);
                add(runs, Kind.EQUAL, equal);
            }
            removed.append(String.join("", delta.getSource().getLines()));
            added.append(String.join("", delta.getTarget().getLines()));
            at = start + delta.getSource().size();
        }
        flush(runs, removed, added);
        add(runs, Kind.EQUAL, String.join("", before.subList(at, before.size())));
        return runs;
    }

    private static void flush(List<Run> runs, StringBuilder removed, StringBuilder added) {
        add(runs, Kind.DELETED, removed.toString());
        add(runs, Kind.INSERTED, added.toString());
        removed.setLength(0);
        added.setLength(0);
    }

    private static void add(List<Run> runs, Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!runs.isEmpty() && runs.getLast().kind() == kind) {
            runs.set(runs.size() - 1, new Run(kind, runs.getLast().text() + text));
        } else {
            runs.add(new Run(kind, text));
        }
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<String> lines(String text) {
        return List.of(text.split("(?<=\n)"));
    }
}
