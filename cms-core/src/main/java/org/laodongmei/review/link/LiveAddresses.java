package org.laodongmei.review.link;

import org.jooq.DSLContext;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Entries;
import org.laodongmei.kind.Kinds;
import org.laodongmei.media.remote.Answer.Outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Brings the rows to what live entries lead to now. */
final class LiveAddresses {

    /** So many entries are remembered of an address. */
    private static final int MOST_ENTRIES = 20;

    private final Database database;
    private final Entries entries;
    private final Kinds kinds;
    private final String own;

    /**
     * For one site.
     *
     * @param own its host, which is not asked: from inside it may not be reached by its name
     */
    LiveAddresses(Database database, Entries entries, Kinds kinds, String own) {
        this.database = database;
        this.entries = entries;
        this.kinds = kinds;
        this.own = own;
    }

    /** Reads all live texts; forgets what nobody leads to, and puts down what is new. */
    void gather() {
        Map<String, List<String>> now = read();
        List<String> gone = new ArrayList<>();
        List<OutsideLink> changed = new ArrayList<>();
        for (OutsideLink link : database.read(LinkRows::all)) {
            List<String> holders = now.remove(link.address());
            if (holders == null) {
                gone.add(link.id());
            } else if (!holders.equals(link.entries())) {
                changed.add(OutsideLinks.with(link, holders));
            }
        }
        now.forEach((address, holders) -> changed.add(unasked(address, holders)));
        inChunks(gone, LinkRows::remove);
        inChunks(changed, LinkRows::put);
    }

    private static OutsideLink unasked(String address, List<String> holders) {
        return new OutsideLink(
                LinkRows.id(address),
                address,
                holders,
                Instant.EPOCH,
                Outcome.THERE,
                0,
                Instant.EPOCH,
                0);
    }

    private Map<String, List<String>> read() {
        List<String> live = new ArrayList<>();
        entries.liveNumbers().forEach((id, number) -> number.ifPresent(_ -> live.add(id)));
        Map<String, List<String>> found = new HashMap<>();
        for (int at = 0; at < live.size(); at += LinkRows.CHUNK) {
            List<String> chunk = live.subList(at, Math.min(live.size(), at + LinkRows.CHUNK));
            entries.liveDrafts(chunk)
                    .forEach((id, draft) -> {
                        for (String address :
                                Addresses.of(draft, kinds.find(draft.kind()).orElse(null))) {
                            if (!Addresses.host(address).equals(own)) {
                                List<String> holders =
                                        found.computeIfAbsent(address, _ -> new ArrayList<>(1));
                                if (holders.size() < MOST_ENTRIES) {
                                    holders.add(id);
                                }
                            }
                        }
                    });
        }
        found.values().forEach(holders -> holders.sort(null));
        return found;
    }

    private <T> void inChunks(List<T> all, BiConsumer<DSLContext, Collection<T>> statement) {
        for (int at = 0; at < all.size(); at += LinkRows.CHUNK) {
            List<T> chunk = all.subList(at, Math.min(all.size(), at + LinkRows.CHUNK));
            database.write(tx -> {
                statement.accept(tx, chunk);
                return null;
            });
        }
    }
}
