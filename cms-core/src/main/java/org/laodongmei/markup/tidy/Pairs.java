package org.laodongmei.markup.tidy;

import org.laodongmei.markup.tidy.Tidy.Edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Quotes and brackets: both ends of a pair are changed, or none. */
final class Pairs {

    private Pairs() {}

    static void find(Sheet sheet, List<Edit> edits) {
        for (int from = 0; from < sheet.length(); ) {
            int to = sheet.endOfPart(from);
            quotes(sheet, from, to, edits);
            brackets(sheet, from, to, edits);
            from = to;
        }
    }

    private static void quotes(Sheet sheet, int from, int to, List<Edit> edits) {
        List<Integer> straight = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (sheet.at(i) == '"' && !isInch(sheet, i)) {
                straight.add(i);
            }
        }
        if (straight.size() % 2 != 0) {
            return;
        }
        for (int i = 0; i < straight.size(); i += 2) {
            int open = straight.get(i);
            int close = straight.get(i + 1);
            if (sheet.hasHan(open, close) || isBesideHan(sheet, open, close)) {
                edits.add(new Edit(open, open + 1, "“"));
                edits.add(new Edit(close, close + 1, "”"));
            }
        }
    }

    private static boolean isInch(Sheet sheet, int i) {
        char before = sheet.at(i - 1);
        return before >= '0' && before <= '9' && !Sheet.isWide(sheet.from(i + 1));
    }

    private static void brackets(Sheet sheet, int from, int to, List<Edit> edits) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = from; i < to; i++) {
            if (sheet.at(i) == '(') {
                open.push(i);
            } else if (sheet.at(i) == ')' && !open.isEmpty()) {
                int start = open.pop();
                if (sheet.hasHan(start, i) || isBesideHan(sheet, start, i)) {
                    edits.add(new Edit(start, start + 1, "（"));
                    edits.add(new Edit(i, i + 1, "）"));
                }
            }
        }
    }

    private static boolean isBesideHan(Sheet sheet, int open, int close) {
        return Sheet.isHan(sheet.before(open)) || Sheet.isHan(sheet.from(close + 1));
    }
}
