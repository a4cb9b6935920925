package org.laodongmei.review.proof;

import org.laodongmei.markup.Prose;

/**
 * A text of a piece.
 *
 * @param field its name; see {@link Finding}
 * @param source as it was written
 * @param prose what readers read of it
 */
public record Passage(String field, String source, Prose prose) {

    /** A text that is no Markdown. */
    public static Passage plain(String field, String text) {
        return new Passage(field, text, Prose.plain(text));
    }

    /** A text of Markdown. */
    public static Passage markdown(String field, String source) {
        return new Passage(field, source, Prose.of(source));
    }

    /** The prose, as long as the source. */
    String text() {
        return prose.text();
    }
}
