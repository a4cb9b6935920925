package org.laodongmei.transfer.arrival;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.Entries.Saved;
import org.laodongmei.entry.InvalidEntry;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.Standing;
import org.laodongmei.transfer.arrival.Arrivals.Arrival;
import org.laodongmei.transfer.arrival.Arrivals.Came;
import org.laodongmei.transfer.arrival.Taken.Outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Takes what comes from elsewhere, once: what says the same as last time makes no revision, what
 * changed there makes one, and what was edited here since is left alone. Safe for any threads, as
 * long as each origin is taken by one.
 */
public final class Intake {

    private final Entries entries;
    private final Desk desk;
    private final Arrivals arrivals;

    public Intake(Entries entries, Desk desk, Arrivals arrivals) {
        this.entries = entries;
        this.desk = desk;
        this.arrivals = arrivals;
    }

    /**
     * Takes some, all of one origin, in a few transactions.
     *
     * @param by who does it, for the history
     * @param reason for the history
     * @return what came of each, in no particular order
     */
    public List<Taken> take(String origin, List<Brought> all, String by, String reason) {
        Map<String, Arrival> known = arrivals.of(origin, all.stream().map(Brought::item).toList());
        Map<String, DeskRow> rows =
                known.isEmpty()
                        ? Map.of()
                        : desk.find(known.values().stream().map(Arrival::target).toList());
        List<Taken> taken = new ArrayList<>();
        List<Brought> wanted = new ArrayList<>();
        for (Brought one : all) {
            Arrival before = known.get(one.item());
            if (before == null || before.number() == 0) {
                wanted.add(one);
            } else if (before.digest().equals(one.digest())) {
                taken.add(new Taken(one, Outcome.UNCHANGED, ""));
            } else if (isTouched(rows.get(before.target()), before.number(), one.live())) {
                taken.add(new Taken(one, Outcome.LEFT_ALONE, "was changed here; left as it is"));
            } else {
                wanted.add(one);
            }
        }
        save(origin, standing(origin, wanted, taken), by, reason, taken);
        return taken;
    }

    /**
     * What came of some origins and nobody here took in hand, by origin; the newest of each first.
     *
     * @param most of how many that came last is looked
     */
    public SequencedMap<DeskRow, String> waiting(Collection<String> origins, int most) {
        List<Came> came = origins.isEmpty() ? List.of() : arrivals.newest(origins, most);
        Map<String, DeskRow> rows = desk.find(came.stream().map(Came::target).toList());
        SequencedMap<DeskRow, String> waiting = new LinkedHashMap<>();
        for (Came one : came) {
            DeskRow row = rows.get(one.target());
            if (row != null && !isTouched(row, one.number(), false)) {
                waiting.put(row, one.origin());
            }
        }
        return waiting;
    }

    /** Whether somebody here took it in hand: then what comes from elsewhere is theirs to take. */
    private static boolean isTouched(@Nullable DeskRow row, int number, boolean live) {
        return row == null
                || row.trashed() != null
                || row.draft() != number
                || row.standing() != Standing.WRITING
                || !live && row.live() != null;
    }

    /**
     * Passes over what stands as it is and is only not remembered, as after an import that was
     * killed.
     */
    private List<Brought> standing(String origin, List<Brought> wanted, List<Taken> taken) {
        List<String> ids = wanted.stream().map(one -> one.draft().id()).toList();
        Map<String, Draft> newest = ids.isEmpty() ? Map.of() : entries.drafts(ids);
        Map<String, Draft> live = newest.isEmpty() ? Map.of() : entries.liveDrafts(newest.keySet());
        Map<String, DeskRow> rows = newest.isEmpty() ? Map.of() : desk.find(newest.keySet());
        List<Brought> different = new ArrayList<>();
        List<Arrival> found = new ArrayList<>();
        for (Brought one : wanted) {
            String id = one.draft().id();
            if (one.draft().equals(newest.get(id))
                    && (!one.live() || one.draft().equals(live.get(id)))) {
                int number = rows.get(id).draft();
                found.add(new Arrival(one.item(), id, number, one.digest()));
                taken.add(new Taken(one, Outcome.UNCHANGED, ""));
            } else {
                different.add(one);
            }
        }
        arrivals.put(origin, found);
        return different;
    }

    private void save(
            String origin, List<Brought> wanted, String by, String reason, List<Taken> taken) {
        if (wanted.isEmpty()) {
            return;
        }
        List<Saved> saved;
        try {
            saved = entries.save(wanted.stream().map(Brought::draft).toList(), by, reason);
        } catch (InvalidEntry e) {
            if (wanted.size() == 1) {
                taken.add(
                        new Taken(
                                wanted.getFirst(),
                                Outcome.REFUSED,
                                String.valueOf(e.getMessage())));
            } else {
                wanted.forEach(one -> save(origin, List.of(one), by, reason, taken));
            }
            return;
        }
        Map<String, Integer> live = new HashMap<>();
        Map<String, Arrival> came = new LinkedHashMap<>();
        for (int i = 0; i < saved.size(); i++) {
            Brought one = wanted.get(i);
            Saved as = saved.get(i);
            came.put(one.item(), new Arrival(one.item(), as.id(), as.number(), one.digest()));
            if (one.live()) {
                live.put(as.id(), as.number());
            }
            taken.add(
                    new Taken(
                            one,
                            as.number() == 1 && as.changed() ? Outcome.ADDED : Outcome.CHANGED,
                            ""));
        }
        if (!live.isEmpty()) {
            entries.publish(live);
        }
        arrivals.put(origin, came.values());
    }
}
