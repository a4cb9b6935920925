package org.laodongmei.theme.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Html;
import org.laodongmei.theme.part.Link;
import org.laodongmei.theme.part.Pager;

import java.util.List;

/**
 * Answers to a search.
 *
 * @param query as typed; empty before anything was asked
 * @param total how many answers there are on all pages
 * @param facets ways to narrow
 * @param sorts orders to choose from, the current one selected
 * @param meant what the reader may have meant
 * @param ideas what to search for, shown when nothing was asked or nothing found
 * @param again the same search once more, where its time ran out before all was seen; null where
 *     all was
 */
public record SearchPage(
        Head head,
        String query,
        long total,
        List<Hit> hits,
        List<Facet> facets,
        List<Choice> sorts,
        Pager pager,
        List<Link> meant,
        List<Link> ideas,
        @Nullable Link again)
        implements Page {

    /**
     * An answer.
     *
     * @param title with matched words in {@code <mark>}
     * @param snippet likewise
     */
    public record Hit(Card card, Html title, Html snippet) {}

    /** A facet: 栏目 with its choices. */
    public record Facet(String label, List<Choice> choices) {}

    /**
     * A choice.
     *
     * @param count answers it leaves; negative when it is not to be shown
     * @param url the search with this choice made, or taken back when it is selected
     */
    public record Choice(String label, long count, String url, boolean selected) {}
}
