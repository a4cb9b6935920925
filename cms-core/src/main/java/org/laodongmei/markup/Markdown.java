package org.laodongmei.markup;

import org.laodongmei.markup.html.Finish;
import org.laodongmei.markup.source.Bounds;
import org.laodongmei.markup.source.Flexmark;

import java.util.List;

/**
 * Renders Markdown (CommonMark, with GitHub's tables, strike-through and task lists, footnotes and
 * bare links) as safe HTML. What a hostile author writes is at worst shown as plain text.
 *
 * <pre>{@code new Markdown().render("**劳动**最光荣").html()  →  <p><strong>劳动</strong>最光荣</p>}</pre>
 *
 * Headings move one level down (the page's title is the h1) and never skip a level; a paragraph
 * with nothing but a picture becomes a figure, captioned by the picture's title; tables stand in a
 * region that scrolls. Any number of threads may share one instance.
 */
public final class Markdown {
    /** Changes whenever the same Markdown renders differently, so that stored HTML is remade. */
    public static final int VERSION = 2;

    /** The longest document that is rendered, in characters. */
    public static final int LIMIT = 2_000_000;

    /**
     * Renders a document. Input that nests too deeply, or is made to be slow, comes back as escaped
     * paragraphs.
     *
     * @throws IllegalArgumentException if it is longer than {@link #LIMIT}
     */
    public Rendered render(String markdown) {
        if (markdown.length() > LIMIT) {
            throw new IllegalArgumentException(
                    "The text is longer than " + LIMIT + " characters: " + markdown.length());
        }
        if (Bounds.exceededBy(markdown)) {
            return plain(markdown);
        }
        try {
            return attempt(markdown);
        } catch (StackOverflowError tooDeep) {
            return plain(markdown);
        }
    }

    private static Rendered attempt(String markdown) {
        return rendered(Finish.html(Flexmark.RENDERER.render(Flexmark.PARSER.parse(markdown))));
    }

    private static Rendered plain(String markdown) {
        return rendered(Finish.text(List.of(markdown.replace("\r", "").split("\n{2,}"))));
    }

    private static Rendered rendered(Finish finish) {
        List<Heading> contents =
                finish.headings().stream()
                        .map(t -> new Heading(t.level(), t.id(), t.text()))
                        .toList();
        return new Rendered(
                finish.html(), finish.text(), finish.excerpt(), contents, finish.targets());
    }
}
