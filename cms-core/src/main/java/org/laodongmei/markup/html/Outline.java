package org.laodongmei.markup.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The headings of a document: their levels without a gap, their ids without a double. */
final class Outline {
    private static final int LONGEST_ID = 60;

    /** Ids that a page around the text may use. */
    private static final List<String> RESERVED =
            List.of(
                    "main",
                    "content",
                    "contents",
                    "article",
                    "header",
                    "footer",
                    "nav",
                    "navigation",
                    "menu",
                    "search",
                    "find",
                    "q",
                    "life",
                    "top",
                    "body",
                    "related",
                    "comments",
                    "toc",
                    "share",
                    "tools",
                    "title");

    private final Deque<Integer> open = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>(RESERVED);
    private final Map<String, Integer> doubles = new HashMap<>();
    private final List<Title> headings = new ArrayList<>();

    /** The level at which a heading of that written level is shown. */
    int enter(int written) {
        while (!open.isEmpty() && open.peek() >= written) {
            open.pop();
        }
        open.push(written);
        return Math.min(6, open.size() + 1);
    }

    /** Takes the wish for an id, if nobody has it. */
    boolean claim(String id) {
        return ids.add(id);
    }

    Title add(int level, String wishedId, String text) {
        String wish = wishedId.isEmpty() ? slug(text) : wishedId;
        String id = wish;
        while (!ids.add(id)) {
            id = wish + "-" + doubles.merge(wish, 1, Integer::sum);
        }
        Title heading = new Title(level, id, text);
        headings.add(heading);
        return heading;
    }

    List<Title> headings() {
        return List.copyOf(headings);
    }

    /** Letters and digits of any script, small, with single hyphens for what is between them. */
    private static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        text.codePoints()
                .limit(10L * LONGEST_ID)
                .map(Character::toLowerCase)
                .forEach(c -> {
                    if (slug.length() >= LONGEST_ID) {
                        return;
                    }
                    if (Character.isLetterOrDigit(c)) {
                        slug.appendCodePoint(c);
                    } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                        slug.append('-');
                    }
                });
        int end = slug.length();
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return end == 0 ? "section" : slug.substring(0, end);
    }
}
