package org.laodongmei.theme.part;

import gg.jte.Content;
import gg.jte.TemplateOutput;

import java.nio.charset.StandardCharsets;

/**
 * HTML that is already safe to show, as UTF-8. It is copied into the page as it is, without
 * decoding or escaping, so whoever makes one answers for its having been sanitised.
 *
 * <p>The bytes are not copied: do not change an array after handing it over.
 */
public final class Html implements Content {
    /** No HTML at all; what a page without a body carries. */
    public static final Html EMPTY = new Html(new byte[0]);

    private final byte[] utf8;

    private Html(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** Sanitised HTML from its UTF-8 bytes. */
    public static Html of(byte[] utf8) {
        return utf8.length == 0 ? EMPTY : new Html(utf8);
    }

    /** Sanitised HTML from text. */
    public static Html of(String html) {
        return of(html.getBytes(StandardCharsets.UTF_8));
    }

    public boolean isEmpty() {
        return utf8.length == 0;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeBinaryContent(utf8);
    }

    @Override
    public boolean isEmptyContent() {
        return isEmpty();
    }

    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
