package org.laodongmei.transfer.feed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A feed as it was read.
 *
 * @param title of the feed; may be empty
 * @param items in the order of the feed, the first few hundred
 */
record Feed(String title, List<Item> items) {

    /**
     * @param id what the feed calls it: guid, id or link; never empty
     * @param link the page of its origin; may be empty
     * @param html its text, as much as the feed has; may be empty
     * @param picture address of a picture; empty for none
     * @param dated null where the feed does not say
     */
    record Item(
            String id,
            String link,
            String title,
            String summary,
            String html,
            String author,
            List<String> tags,
            String picture,
            @Nullable Instant dated) {}
}
