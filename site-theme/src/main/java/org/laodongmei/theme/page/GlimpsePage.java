package org.laodongmei.theme.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Link;

import java.util.List;

/**
 * A few entries as other sites show them in a frame: no script, nothing around them, every link
 * opens the site itself.
 *
 * @param title of the list; empty for a single entry, which has its own
 * @param more where there is more to read
 * @param cards newest first; one for a single entry
 * @param said where there is no entry to be shown
 * @param film that a single entry shows; null for none
 */
public record GlimpsePage(
        Head head,
        String title,
        Link more,
        List<Card> cards,
        String said,
        VideoPage.@Nullable Source film)
        implements Page {

    public GlimpsePage {
        cards = List.copyOf(cards);
    }

    /** Whether it is one entry with its picture rather than a list. */
    public boolean single() {
        return title.isEmpty();
    }
}
