package org.laodongmei.review.link;

import org.laodongmei.db.Database;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.kind.Kinds;
import org.laodongmei.media.remote.Answer;
import org.laodongmei.media.remote.Answer.Outcome;
import org.laodongmei.media.remote.RemotePages;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;

/** What is known of the links to other sites. Safe for any threads. */
public final class OutsideLinks {

    /** So many dead ones are told of; who has more begins with these. */
    public static final int MOST_TOLD = 200;

    private static final int ASKED_BY_HAND_AT_A_TIME = 2;

    private final Database database;
    private final Entries entries;
    private final Kinds kinds;
    private final RemotePages pages;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(ASKED_BY_HAND_AT_A_TIME);

    public OutsideLinks(
            Database database,
            Entries entries,
            Kinds kinds,
            RemotePages pages,
            InstantSource clock) {
        this.database = database;
        this.entries = entries;
        this.kinds = kinds;
        this.pages = pages;
        this.clock = clock;
    }

    /** An address as it is asked for; empty for what is no address of the web. */
    public static Optional<String> address(String target) {
        return Addresses.of(target);
    }

    /** The dead ones of a draft, by {@link #address}: one statement. */
    public Map<String, OutsideLink> dead(Draft draft) {
        Set<String> found = addresses(draft);
        Map<String, OutsideLink> dead = new TreeMap<>();
        if (!found.isEmpty()) {
            List<String> ids = found.stream().map(LinkRows::id).toList();
            database.read(db -> LinkRows.dead(db, ids))
                    .forEach(link -> dead.put(link.address(), link));
        }
        return dead;
    }

    /**
     * The dead ones that readers still meet, each with those entries that lead there now, whatever
     * was changed since the night.
     */
    public List<OutsideLink> dead() {
        List<OutsideLink> all = database.read(db -> LinkRows.dead(db, MOST_TOLD));
        Set<String> holders = new HashSet<>();
        all.forEach(link -> holders.addAll(link.entries()));
        Map<String, Set<String>> now = new HashMap<>();
        entries.liveDrafts(holders).forEach((id, draft) -> now.put(id, addresses(draft)));
        List<OutsideLink> met = new ArrayList<>();
        for (OutsideLink link : all) {
            List<String> still =
                    link.entries().stream()
                            .filter(id -> now.getOrDefault(id, Set.of()).contains(link.address()))
                            .toList();
            if (!still.isEmpty()) {
                met.add(with(link, still));
            }
        }
        return met;
    }

    /**
     * Asks one at once. That it is there clears it; that it is not is no further night.
     *
     * @return empty when nobody leads there any more, or too many are being asked
     */
    public Optional<OutsideLink> ask(String id) {
        Optional<OutsideLink> known = database.read(db -> LinkRows.find(db, id));
        if (known.isEmpty() || !places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            Answer answer = pages.ask(known.get().address());
            Instant now = clock.instant();
            return database.write(tx -> {
                Optional<OutsideLink> after =
                        LinkRows.find(tx, id).map(link -> byHand(link, answer, now));
                after.ifPresent(link -> LinkRows.put(tx, List.of(link)));
                return after;
            });
        } finally {
            places.release();
        }
    }

    private static OutsideLink byHand(OutsideLink link, Answer answer, Instant now) {
        OutsideLink after = link.after(answer.outcome(), answer.status(), now);
        return answer.outcome() == Outcome.THERE
                ? after
                : new OutsideLink(
                        link.id(),
                        link.address(),
                        link.entries(),
                        now,
                        answer.outcome(),
                        answer.status(),
                        link.broken(),
                        link.strikes());
    }

    static OutsideLink with(OutsideLink link, List<String> entries) {
        return new OutsideLink(
                link.id(),
                link.address(),
                entries,
                link.asked(),
                link.outcome(),
                link.status(),
                link.broken(),
                link.strikes());
    }

    private Set<String> addresses(Draft draft) {
        return Addresses.of(draft, kinds.find(draft.kind()).orElse(null));
    }
}
