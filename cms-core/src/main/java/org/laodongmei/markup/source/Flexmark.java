package org.laodongmei.markup.source;

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
 * The parser and renderer, apart from {@link org.laodongmei.markup.Markdown}: whoever only carries
 * one about need not load them.
 */
public final class Flexmark {

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

    public static final Parser PARSER =
            Parser.builder(OPTIONS).customDelimiterProcessor(new CjkEmphasis()).build();

    public static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

    /** One document with everything in it. */
    public static final String EVERYTHING =
            """
            # 一级 {#first}

            正文**“加粗”**和*斜体*，`代码`，~~删除~~，<b>原文</b>，https://example.org/a 。[链接](a.md "题")\\
            换行 <https://example.org> <a@example.org> &amp; [引用][ref] 注[^1]

            > 引文

            - 甲
              1. 乙
            - [x] 完成
            - [ ] 未完成

            ![图](asset:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 "说明")

            | 年 | 数 |
            |:---|---:|
            | 甲 | 乙 |

            ```java
            int a;
            ```

                缩进

            <div align="center"><img src=x onerror=alert(1)><script>1</script></div>

            二级
            ---

            ***

            [ref]: entry:0190a0c4-0000-7000-8000-000000000000#x '题'
            [^1]: 脚注
            """;

    static {
        // Loads every class that rendering needs, so that no stack overflow can break loading one.
        Finish.html(RENDERER.render(PARSER.parse(EVERYTHING)));
    }

    private Flexmark() {}
}
