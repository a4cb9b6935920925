package org.laodongmei.markup;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;

import org.laodongmei.markup.html.Finish;

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
    public static final int VERSION = 1;

    /** The longest document that is rendered, in characters. */
    public static final int LIMIT = 2_000_000;

    private static final DataHolder OPTIONS =
            new MutableDataSet()
                    .set(
                            Parser.EXTENSIONS,
                            List.of(
                                    TablesExtension.create(),
                                    StrikethroughExtension.create(),
                                    TaskListExtension.create(),
                                    FootnoteExtension.create()))
                    .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                    // <a b.jpg> is CommonMark and needs this; (a b.jpg) is what people type.
                    .set(Parser.SPACE_IN_LINK_URLS, true)
                    .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                    .set(TablesExtension.COLUMN_SPANS, false)
                    .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                    .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                    .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                    .set(TaskListExtension.ITEM_DONE_MARKER, "☑ ")
                    .set(TaskListExtension.ITEM_NOT_DONE_MARKER, "☐ ")
                    .set(TaskListExtension.TIGHT_ITEM_CLASS, "task")
                    .set(TaskListExtension.LOOSE_ITEM_CLASS, "task")
                    .set(HtmlRenderer.GENERATE_HEADER_ID, false)
                    .toImmutable();

    static final Parser PARSER =
            Parser.builder(OPTIONS).customDelimiterProcessor(new CjkEmphasis()).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

    static {
        // Loads every class that rendering needs, so that no stack overflow can break loading one.
        attempt(Sample.EVERYTHING);
    }

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
        return rendered(Finish.html(RENDERER.render(PARSER.parse(markdown))));
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
