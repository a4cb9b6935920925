package org.laodongmei.markup.source;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Where Hugo's shortcodes and Liquid's tags and variables stand: <code>{{…}}</code>, <code>{%…%}
 * </code>.
 */
public final class Shortcodes {
    private final NavigableMap<Integer, Integer> spans = new TreeMap<>();

    private Shortcodes() {}

    /** Those of a source. */
    public static Shortcodes in(String source) {
        Shortcodes found = new Shortcodes();
        int at = 0;
        while ((at = source.indexOf('{', at)) >= 0 && at + 1 < source.length()) {
            char kind = source.charAt(at + 1);
            int end =
                    kind == '{' || kind == '%'
                            ? end(source, at + 2, kind == '{' ? "}}" : "%}")
                            : -1;
            if (end >= 0) {
                found.spans.put(at, end);
                at = end;
            } else {
                at++;
            }
        }
        return found;
    }

    /** Whether a character of the source is part of one. */
    public boolean covers(int offset) {
        Map.Entry<Integer, Integer> before = spans.floorEntry(offset);
        return before != null && offset < before.getValue();
    }

    /** Whether a text has what one begins with. */
    public static boolean isIn(String destination) {
        return destination.contains("{{") || destination.contains("{%");
    }

    /** The end, within the paragraph; what never closes is no shortcode. */
    private static int end(String source, int from, String closer) {
        for (int i = from; i + 1 < source.length() && i < from + 2_000; i++) {
            char c = source.charAt(i);
            if (c == closer.charAt(0) && source.charAt(i + 1) == closer.charAt(1)) {
                return i + 2;
            }
            if (c == '\n' && source.charAt(i + 1) == '\n') {
                return -1;
            }
        }
        return -1;
    }
}
