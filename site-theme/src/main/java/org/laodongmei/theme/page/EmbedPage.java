package org.laodongmei.theme.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Link;

import java.time.Instant;
import java.util.List;

/**
 * A campaign as other sites show it in a frame: no script, nothing around it, every link opens the
 * site itself.
 *
 * @param state in a few words
 * @param campaign address of the campaign, with what there is to do there as its text
 * @param at when it was so
 * @param rows candidates; empty where there are too many for a frame
 * @param total of the counts; null while they are not told
 */
public record EmbedPage(
        Head head,
        String title,
        String state,
        Link campaign,
        Instant at,
        List<Row> rows,
        @Nullable Long total)
        implements Page {

    /**
     * A candidate.
     *
     * @param count null while it is not told
     */
    public record Row(int number, String name, String url, @Nullable Integer count) {}
}
