package org.laodongmei.markup.html;

/**
 * Finds addresses that stand in running text. Only ASCII belongs to one: in Chinese nothing parts
 * the address from the words after it.
 */
final class BareLinks {
    private static final String INSIDE = "-._~:/?#@!$&'()*+,;=%";
    private static final String NEVER_LAST = ".,;:!?'(*_~";

    private BareLinks() {}

    /** Where the next address begins, or -1. */
    static int start(String s, int from, int to) {
        for (int i = s.indexOf("://", from); i >= 0 && i < to; i = s.indexOf("://", i + 3)) {
            int start = scheme(s, from, i);
            if (start >= 0 && i + 3 < to && isAlphanumeric(s.charAt(i + 3))) {
                return start;
            }
        }
        return -1;
    }

    private static int scheme(String s, int from, int colon) {
        for (String scheme : new String[] {"https", "http"}) {
            int start = colon - scheme.length();
            if (start >= from
                    && s.regionMatches(true, start, scheme, 0, scheme.length())
                    && (start == 0 || !isAlphanumeric(s.charAt(start - 1)))) {
                return start;
            }
        }
        return -1;
    }

    /**
     * Where the address that begins there ends: the marks that close the sentence are not in it.
     */
    static int end(String s, int start, int to) {
        int end = start;
        int open = 0;
        while (end < to && (isAlphanumeric(s.charAt(end)) || INSIDE.indexOf(s.charAt(end)) >= 0)) {
            char c = s.charAt(end);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open < 0) {
                break;
            }
            end++;
        }
        while (NEVER_LAST.indexOf(s.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isAlphanumeric(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
