package org.laodongmei.theme.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Ground;
import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Pager;
import org.laodongmei.theme.part.Term;

import java.util.List;

/**
 * Entries of a channel, a tag or a kind, newest first.
 *
 * @param label what is listed, above the title: 栏目, 标签; or empty
 * @param children channels below this one
 * @param columns headings of the table; the first column is always the title and is not among them
 * @param titleColumn heading of the column of titles: 职位
 * @param total how many entries all pages have together
 */
public record ListPage(
        Head head,
        String label,
        String title,
        String description,
        @Nullable Ground ground,
        List<Term> children,
        Style style,
        String titleColumn,
        List<String> columns,
        List<Card> cards,
        int total,
        Pager pager)
        implements Page {

    /** How entries are shown. */
    public enum Style {
        /** Titles with date, summary and a small picture. */
        LIST,
        /** A table with the cards' {@code cells}. */
        TABLE,
        /** Cards with a picture, three a line. */
        CARDS,
        /** Portraits on ink. */
        WALL,
        /** Large pictures, as for albums. */
        GRID
    }
}
