package org.laodongmei.markup.source;

/**
 * Tells in one cheap pass what flexmark would choke on: its work grows with the square of nesting,
 * of the lines of one block and of links that never close.
 */
public final class Bounds {
    private static final int NESTING = 100;
    private static final int LINES_IN_BLOCK = 4_000;
    private static final int OPEN_LINKS_IN_BLOCK = 1_000;

    private Bounds() {}

    /** Whether a document is too much for flexmark. */
    public static boolean exceededBy(String markdown) {
        int lines = 0;
        int openLinks = 0;
        int end;
        for (int at = 0; at < markdown.length(); at = end + 1) {
            end = markdown.indexOf('\n', at);
            end = end < 0 ? markdown.length() : end;
            if (isBlank(markdown, at, end)) {
                lines = 0;
                openLinks = 0;
                continue;
            }
            openLinks += openLinks(markdown, at, end);
            if (++lines > LINES_IN_BLOCK
                    || openLinks > OPEN_LINKS_IN_BLOCK
                    || nesting(markdown, at, end) > NESTING) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(String s, int at, int end) {
        for (int i = at; i < end; i++) {
            if (s.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }

    /** How many quotes and list items the line opens. */
    private static int nesting(String s, int at, int end) {
        int depth = 0;
        for (int i = at; i < end; i++) {
            char c = s.charAt(i);
            boolean last = i + 1 == end || s.charAt(i + 1) <= ' ';
            boolean afterDigit = i > at && isDigit(s.charAt(i - 1));
            if (c == '>' || isBullet(c) && last || (c == '.' || c == ')') && afterDigit && last) {
                depth++;
            } else if (c > ' ' && !isDigit(c)) {
                break;
            }
        }
        return depth;
    }

    private static boolean isBullet(char c) {
        return c == '-' || c == '*' || c == '+';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Link destinations begun on the line less parentheses closed. */
    private static int openLinks(String s, int at, int end) {
        int open = 0;
        for (int i = at; i < end; i++) {
            char c = s.charAt(i);
            if (c == '(' && i > at && s.charAt(i - 1) == ']') {
                open++;
            } else if (c == ')' && open > 0) {
                open--;
            }
        }
        return open;
    }
}
