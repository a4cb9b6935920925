package org.laodongmei.markup.tidy;

import org.jspecify.annotations.Nullable;
import org.laodongmei.markup.tidy.Tidy.Edit;

import java.util.List;

/** Single marks, and letters and digits of the wrong width. */
final class Marks {

    private static final String HALF = ",;:?!.";
    private static final String FULL = "，；：？！。";
    private static final String ONCE = "，。、；：";

    private Marks() {}

    static void find(Sheet sheet, List<Edit> edits) {
        for (int i = 0; i < sheet.length(); i++) {
            char c = sheet.at(i);
            if (c == Sheet.GAP || c == '\n') {
                continue;
            }
            int end = i + 1;
            while (sheet.at(end) == c) {
                end++;
            }
            String with = instead(sheet, c, i, end);
            if (with != null && !sheet.source.substring(i, end).equals(with)) {
                edits.add(new Edit(i, end, with));
            }
            i = end - 1;
        }
    }

    /** What stands for a run of one character; null when it may stay. */
    private static @Nullable String instead(Sheet sheet, char c, int from, int to) {
        char before = sheet.before(from);
        char after = sheet.from(to);
        boolean beside = Sheet.isWide(before) || Sheet.isWide(after);
        int many = to - from;
        if (c == '.' && many >= 3 || c == '。' && many >= 3) {
            return beside ? "……" : null;
        }
        if (c == '…') {
            return beside || many > 2 ? "……" : null;
        }
        if (c == '-' && many >= 2 || c == '—' && many > 2) {
            return beside ? "——" : null;
        }
        if (ONCE.indexOf(c) >= 0) {
            return String.valueOf(c);
        }
        int half = HALF.indexOf(c);
        if (half >= 0 && many == 1 && isChinese(c, before, after)) {
            return String.valueOf(FULL.charAt(half));
        }
        if (isFullWidth(c)) {
            return String.valueOf((char) (c - 0xFEE0)).repeat(many);
        }
        return c == '．' && many == 1 && isDigit(before) && isDigit(after) ? "." : null;
    }

    private static boolean isChinese(char c, char before, char after) {
        boolean afterHan = Sheet.isHan(before) || "”’）》】」』".indexOf(before) >= 0;
        boolean beforeHan = Sheet.isHan(after) || "“‘（《【「『".indexOf(after) >= 0;
        return switch (c) {
            case '.' -> afterHan && !isAscii(after);
            case ':' -> afterHan;
            default -> afterHan || beforeHan && isAscii(before);
        };
    }

    private static boolean isFullWidth(char c) {
        return c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    private static boolean isAscii(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
