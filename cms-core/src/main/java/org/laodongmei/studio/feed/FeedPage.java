package org.laodongmei.studio.feed;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.kind.Kind;
import org.laodongmei.transfer.feed.Arrived;
import org.laodongmei.transfer.feed.Subscription;

import java.util.List;
import java.util.Map;

/**
 * What the screen of feeds shows.
 *
 * @param waiting drafts that nobody took in hand yet, the newest first
 * @param told what was just done; null for nothing
 */
public record FeedPage(
        List<Subscription> all,
        List<Arrived> waiting,
        List<Channel> channels,
        List<Kind> kinds,
        FeedForm form,
        Map<String, String> errors,
        @Nullable String told) {

    /** So many stand on the screen; the rest comes when these are done. */
    private static final int SHOWN = 30;

    /** Those that are shown. */
    public List<Arrived> first() {
        return waiting.stream().limit(SHOWN).toList();
    }

    /** How many wait behind those. */
    public int more() {
        return Math.max(0, waiting.size() - SHOWN);
    }
}
