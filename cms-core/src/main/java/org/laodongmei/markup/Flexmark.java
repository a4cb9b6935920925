package org.laodongmei.markup;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;

import java.util.List;

/**
 * The parser and renderer, apart from {@link Markdown}: whoever only carries one about need not
 * load them.
 */
final class Flexmark {

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

    static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

    static {
        // Loads every class that rendering needs, so that no stack overflow can break loading one.
        Markdown.attempt(Sample.EVERYTHING);
    }

    private Flexmark() {}
}
