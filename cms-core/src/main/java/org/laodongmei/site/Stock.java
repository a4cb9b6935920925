package org.laodongmei.site;

import org.laodongmei.change.Change;
import org.laodongmei.change.Changes;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.LiveEntry;
import org.laodongmei.kind.Kinds;
import org.laodongmei.media.Asset;
import org.laodongmei.media.Assets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All live entries (without their texts) and the assets they use, in memory, kept up with the
 * change log: so an edit on a big site costs two small queries. Not safe for more than one thread.
 */
final class Stock {

    private final Entries entries;
    private final Assets assets;
    private final Kinds kinds;
    private final Changes changes;

    /**
     * By date at first, what changed since at the end: so a catalog has next to nothing to sort.
     */
    private final Map<String, LiveEntry> live = new LinkedHashMap<>();

    private final Map<String, Asset> used = new HashMap<>();
    private long cursor = -1;

    Stock(Entries entries, Assets assets, Kinds kinds, Changes changes) {
        this.entries = entries;
        this.assets = assets;
        this.kinds = kinds;
        this.changes = changes;
    }

    Map<String, LiveEntry> live() {
        return live;
    }

    Map<String, Asset> assets() {
        return used;
    }

    /** How far in the log the stock is. */
    long cursor() {
        return cursor;
    }

    /**
     * What a catch-up brought.
     *
     * @param revised entries whose live revision is another one now, or that became live
     * @param files whether files that entries show arrived or changed
     * @param more whether there may be something else besides: an entry gone, a channel or kind or
     *     setting changed
     */
    record News(Collection<LiveEntry> revised, boolean files, boolean more) {

        private static final News NONE = new News(List.of(), false, false);

        /** Whether readers see none of it, such as a draft that was saved. */
        boolean isEmpty() {
            return revised.isEmpty() && !files && !more;
        }
    }

    /** Catches up with the log. */
    News refresh() {
        if (cursor < 0) {
            load();
            return new News(live.values(), true, true);
        }
        List<Change> news = changes.after(cursor, Integer.MAX_VALUE);
        if (news.isEmpty()) {
            return News.NONE;
        }
        boolean more = false;
        Set<String> stale = new HashSet<>();
        Set<String> files = new HashSet<>();
        Set<String> changed = new HashSet<>();
        for (Change change : news) {
            switch (change.subject()) {
                case ENTRY -> stale.add(change.id());
                case ASSET -> changed.add(change.id());
                case CHANNEL, SETTING -> more = true;
                case KIND -> {
                    kinds.reload();
                    more = true;
                }
            }
        }
        Map<String, LiveEntry> fresh = new LinkedHashMap<>(entries.live(stale));
        Set<String> gone = new HashSet<>(stale);
        gone.removeAll(fresh.keySet());
        gone.retainAll(live.keySet());
        fresh.values().removeIf(entry -> entry.equals(live.get(entry.id())));
        fresh.values().forEach(entry -> files.addAll(entry.assets()));
        if (!changed.isEmpty()) {
            // A file may arrive after the entry that shows it.
            live.values()
                    .forEach(entry ->
                            entry.assets().stream().filter(changed::contains).forEach(files::add));
            used.values().stream().map(Asset::poster).filter(changed::contains).forEach(files::add);
        }
        files.removeIf(sha256 -> used.containsKey(sha256) && !changed.contains(sha256));
        // All is read before anything is kept: what fails half-way is news again the next time.
        used.putAll(find(assets, files));
        live.keySet().removeAll(gone);
        live.keySet().removeAll(fresh.keySet());
        live.putAll(fresh);
        cursor = news.getLast().seq();
        return new News(fresh.values(), !files.isEmpty(), more || !gone.isEmpty());
    }

    private void load() {
        long head = changes.head();
        kinds.reload();
        Set<String> files = new HashSet<>();
        List<LiveEntry> all = new ArrayList<>();
        entries.eachLive(entry -> {
            all.add(entry);
            files.addAll(entry.assets());
        });
        all.sort(Comparator.comparing(LiveEntry::dated));
        all.forEach(entry -> live.put(entry.id(), entry));
        used.putAll(find(assets, files));
        cursor = head;
    }

    /** Those files, and the stills of the films among them. */
    static Map<String, Asset> find(Assets assets, Collection<String> sha256s) {
        Map<String, Asset> found = new HashMap<>(assets.find(sha256s));
        Set<String> stills = new HashSet<>();
        for (Asset asset : found.values()) {
            String poster = asset.poster();
            if (poster != null && !found.containsKey(poster)) {
                stills.add(poster);
            }
        }
        found.putAll(assets.find(stills));
        return found;
    }
}
