package org.laodongmei.markup.tidy;

import org.laodongmei.markup.tidy.Tidy.Edit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Indents, spaces and blank lines. */
final class Spaces {

    private static final Pattern INDENT =
            Pattern.compile(
                    "(?m)(?:(?<=^)|(?<=^> ))(?:[\\u3000\\u00A0]|&(?:emsp|ensp|nbsp|#12288|#160);)[ \\u3000\\u00A0]*(?:&(?:emsp|ensp|nbsp|#12288|#160);[ \\u3000\\u00A0]*)*");
    private static final Pattern BLANK_LINES =
            Pattern.compile("\\n(?:[ \\t\\u3000\\u00A0]*\\n){2,}");
    private static final Pattern AT_THE_END = Pattern.compile("[ \\t\\u3000\\u00A0]+(?=\\n|\\z)");
    private static final Pattern SENTENCE = Pattern.compile("[，。；！？、,;!?]");

    /** Names stand apart by spaces where somebody is thanked. */
    private static final Pattern CREDITS = Pattern.compile("[文图字影]\\s*[/／｜|]");

    private Spaces() {}

    static void find(Sheet sheet, List<Edit> edits) {
        Matcher indent = INDENT.matcher(sheet.source);
        while (indent.find()) {
            char next = sheet.from(indent.end());
            if (!sheet.isVerbatim(indent.start()) && next != Sheet.GAP && next != '\n') {
                edits.add(new Edit(indent.start(), indent.end(), ""));
            }
        }
        Matcher blank = BLANK_LINES.matcher(sheet.source);
        while (blank.find()) {
            if (!sheet.isVerbatim(blank.start()) || !sheet.isVerbatim(blank.end() - 1)) {
                edits.add(new Edit(blank.start(), blank.end(), "\n\n"));
            }
        }
        Matcher end = AT_THE_END.matcher(sheet.source);
        while (end.find()) {
            if (!sheet.isVerbatim(end.start()) && !isLineBreak(sheet.source, end)) {
                edits.add(new Edit(end.start(), end.end(), ""));
            }
        }
        between(sheet, edits);
    }

    /** Two spaces before a line that goes on break it. */
    private static boolean isLineBreak(String source, Matcher spaces) {
        int next = spaces.end() + 1;
        return spaces.group().startsWith("  ")
                && next < source.length()
                && source.charAt(next) > ' ';
    }

    private static void between(Sheet sheet, List<Edit> edits) {
        for (int i = 0; i < sheet.length(); i++) {
            if (!isSpace(sheet.at(i))) {
                continue;
            }
            int end = i;
            while (isSpace(sheet.at(end))) {
                end++;
            }
            char before = sheet.before(i);
            char after = sheet.from(end);
            boolean beside =
                    isMark(before) && after != Sheet.GAP || isMark(after) && before != Sheet.GAP;
            boolean within = Sheet.isWide(before) && Sheet.isWide(after) && isSentence(sheet, i);
            if ((beside || within) && before != '\n' && after != '\n') {
                edits.add(new Edit(i, end, ""));
            }
            i = end;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00A0';
    }

    /** Marks that bring their own space. */
    private static boolean isMark(char c) {
        return "，。；：？！、（）《》".indexOf(c) >= 0;
    }

    /** In a heading and in a list of names a space says something. */
    private static boolean isSentence(Sheet sheet, int at) {
        int from = sheet.source.lastIndexOf('\n', at) + 1;
        int to = sheet.source.indexOf('\n', at);
        String line = sheet.source.substring(from, to < 0 ? sheet.length() : to);
        return !sheet.isHeading(at)
                && SENTENCE.matcher(line).find()
                && !CREDITS.matcher(line).find();
    }
}
