package org.laodongmei.transfer.wxr;

import java.util.List;
import java.util.Map;

/**
 * An item of an export: a post, a page, an attachment, or one of the many things that WordPress
 * keeps as posts. Texts that are not told are empty.
 *
 * @param line where it begins
 * @param type {@code post}, {@code page}, {@code attachment} or another
 * @param texts what its elements say, by name with {@code wp:}, {@code dc:}, {@code content:} or
 *     {@code excerpt:} before it where it has one
 * @param terms its categories and tags, in order
 * @param meta those of its custom fields that are of use
 * @param comments how many stand below it
 */
record Item(
        int line,
        String type,
        Map<String, String> texts,
        List<Term> terms,
        Map<String, String> meta,
        int comments) {

    /**
     * @param domain {@code category}, {@code post_tag} or another
     * @param nicename its slug; empty in old exports
     */
    record Term(String domain, String nicename, String name) {}

    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    String id() {
        return text("wp:post_id");
    }

    /** How a person finds it. */
    String label() {
        String title = Html.plain(text("title"));
        return type
                + (id().isEmpty() ? "" : " " + id())
                + (title.isBlank() ? "" : " “" + shortened(title) + "”");
    }

    private static String shortened(String title) {
        return title.length() > 60 ? title.substring(0, 60) + "…" : title;
    }
}
