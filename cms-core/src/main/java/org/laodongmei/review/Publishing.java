package org.laodongmei.review;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.Standing;
import org.laodongmei.people.Account;
import org.laodongmei.people.Right;
import org.laodongmei.review.Decision.Act;
import org.laodongmei.review.Refused.Reason;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 签发: what went through review goes live, now or at a time, alone or with others, and is taken
 * back. All that is asked for in one call happens, or nothing. Safe for any threads.
 */
public final class Publishing {

    /** So long after they were thrown away, that is taken back as if nothing had been. */
    public static final Duration AT_ONCE = Duration.ofMinutes(10);

    /** Most entries in one call. */
    public static final int MOST = 500;

    private final Database database;
    private final Entries entries;
    private final Desk desk;
    private final Channels channels;
    private final DecisionRows rows;
    private final InstantSource clock;

    public Publishing(
            Database database,
            Audit audit,
            Entries entries,
            Desk desk,
            Channels channels,
            Decision.Told told,
            InstantSource clock) {
        this.database = database;
        this.entries = entries;
        this.desk = desk;
        this.channels = channels;
        this.rows = new DecisionRows(audit, told, clock);
        this.clock = clock;
    }

    /**
     * Has entries go live together.
     *
     * @param revisions by id, those that were looked at
     * @param at null for now
     * @param until when readers lose them again; null for never
     * @param bundle id of the topic whose bundle they are; null when they are none
     * @throws Refused if one of them may not go, or not by them
     */
    public void publish(
            Map<String, Integer> revisions,
            Account who,
            @Nullable Instant at,
            @Nullable Instant until,
            @Nullable String bundle) {
        List<Plan> plans = new ArrayList<>();
        revisions.forEach(
                (id, revision) -> plans.add(new Plan(id, revision, at, until, bundle, who.id())));
        publish(plans, who);
    }

    /**
     * Has entries go live, each as planned: at its own time, or now where none is set.
     *
     * @throws Refused if one of them may not go, or not by them
     */
    public void publish(Collection<Plan> plans, Account who) {
        database.write(tx -> {
            publish(tx, plans, who);
            return null;
        });
    }

    private void publish(DSLContext tx, Collection<Plan> plans, Account who) {
        Instant now = clock.instant();
        if (!plans.stream().allMatch(plan -> plan.isAhead(now))) {
            throw new Refused(Reason.TIME_UNFIT);
        }
        List<Channel> all = channels.all();
        Map<Plan, DeskRow> found = new LinkedHashMap<>();
        plans.forEach(plan -> found.put(plan, ready(tx, all, plan.entry(), plan.revision(), who)));
        Map<String, Integer> live = new LinkedHashMap<>();
        List<String> later = new ArrayList<>();
        found.forEach((plan, entry) -> {
            boolean isNow = plan.live() == null;
            Act act = isNow ? Act.PUBLISHED : Act.SCHEDULED;
            rows.add(tx, entry, act, null, who.id(), plan.times());
            if (isNow) {
                live.put(entry.id(), plan.revision());
            } else {
                later.add(entry.id());
            }
            Plans.put(tx, plan);
        });
        entries.publish(tx, live);
        desk.stand(tx, live.keySet(), Standing.WRITING, 0);
        desk.stand(tx, later, Standing.SCHEDULED, 0);
    }

    private DeskRow ready(DSLContext tx, List<Channel> all, String id, int revision, Account who) {
        DeskRow entry = allowed(tx, all, id, who);
        if (entry.standing() != Standing.APPROVED && entry.standing() != Standing.SCHEDULED) {
            throw new Refused(Reason.NOT_NOW);
        }
        if (entry.draft() != revision) {
            throw new Refused(Reason.CHANGED);
        }
        return entry;
    }

    private DeskRow allowed(DSLContext tx, List<Channel> all, String id, Account who) {
        DeskRow entry = desk.find(tx, id).orElseThrow(() -> new Refused(Reason.GONE));
        if (!who.may(Right.PUBLISH, Channels.path(all, entry.channel()))) {
            throw new Refused(Reason.NOT_ALLOWED);
        }
        return entry;
    }

    /**
     * Has what goes live at a time go at another; the rest of its bundle with it.
     *
     * @throws Refused if nothing was planned, they may not, or the time has passed
     */
    public void move(String id, Account who, Instant at) {
        database.write(tx -> {
            DeskRow entry = allowed(tx, channels.all(), id, who);
            Plan plan = Plans.of(tx, id).orElseThrow(() -> new Refused(Reason.NOT_NOW));
            boolean ends = plan.until() != null && !plan.until().isAfter(at);
            if (plan.live() == null || ends || !at.isAfter(clock.instant())) {
                throw new Refused(Reason.TIME_UNFIT);
            }
            Plans.move(tx, plan, at);
            rows.add(tx, entry, Act.SCHEDULED, null, who.id(), at.toString());
            return null;
        });
    }

    /**
     * Calls off what was to go live at a time; with it the rest of its bundle.
     *
     * @param before what was planned of them before, and is planned again
     * @throws Refused if nothing was planned of one, they may not, or the time before has passed
     */
    public void unschedule(Collection<String> ids, Account who, Collection<Plan> before) {
        database.write(tx -> {
            List<Channel> all = channels.all();
            for (String id : ids) {
                DeskRow entry = allowed(tx, all, id, who);
                if (entry.standing() != Standing.SCHEDULED) {
                    throw new Refused(Reason.NOT_NOW);
                }
                Plans.cancel(tx, desk, id);
                desk.stand(tx, List.of(id), Standing.APPROVED, 0);
                rows.add(tx, entry, Act.UNSCHEDULED, null, who.id(), "");
            }
            publish(tx, before, who);
            return null;
        });
    }

    /**
     * Takes entries from readers' sight.
     *
     * @param reason for the record; needed
     * @throws Refused if one is not live, or they may not
     */
    public void withdraw(Collection<String> ids, Account who, String reason) {
        if (reason.isBlank()) {
            throw new Refused(Reason.REASON_NEEDED);
        }
        database.write(tx -> {
            List<Channel> all = channels.all();
            for (String id : ids) {
                DeskRow entry = allowed(tx, all, id, who);
                if (entry.live() == null) {
                    throw new Refused(Reason.NOT_NOW);
                }
                rows.add(tx, entry, Act.WITHDRAWN, null, who.id(), reason.strip());
                if (entry.standing() != Standing.SCHEDULED) {
                    Plans.remove(tx, List.of(id));
                }
            }
            entries.withdraw(tx, ids);
            return null;
        });
    }

    /**
     * Throws entries away: out of readers' sight, and out of review.
     *
     * @throws Refused if they may not: what readers see needs the right to publish
     */
    public void trash(Collection<String> ids, Account who, Reviews reviews) {
        database.write(tx -> {
            List<Channel> all = channels.all();
            for (String id : ids) {
                DeskRow entry = desk.find(tx, id).orElseThrow(() -> new Refused(Reason.GONE));
                boolean may =
                        entry.live() == null
                                ? reviews.mayWrite(who, entry)
                                : who.may(Right.PUBLISH, Channels.path(all, entry.channel()));
                if (!may) {
                    throw new Refused(Reason.NOT_ALLOWED);
                }
                Plans.cancel(tx, desk, id);
                rows.add(tx, entry, Act.TRASHED, null, who.id(), "");
            }
            desk.trash(tx, ids);
            return null;
        });
    }

    /**
     * Takes entries out of the trash again; they are drafts then.
     *
     * @throws Refused if one is not in the trash, or they may not
     */
    public void restore(Collection<String> ids, Account who, Reviews reviews) {
        database.write(tx -> {
            restore(tx, ids, who, reviews);
            return null;
        });
    }

    /**
     * Takes back at once that entries were thrown away: readers see again what they saw.
     *
     * @throws Refused if one was not thrown away within {@link #AT_ONCE}; if they may not: what
     *     readers saw needs the right to publish
     */
    public void undoTrash(Collection<String> ids, Account who, Reviews reviews) {
        database.write(tx -> {
            Map<String, Integer> live = desk.liveBefore(tx, ids);
            List<DeskRow> thrown = restore(tx, ids, who, reviews);
            Instant earliest = clock.instant().minus(AT_ONCE);
            if (thrown.stream().anyMatch(row -> isBefore(row.trashed(), earliest))) {
                throw new Refused(Reason.NOT_NOW);
            }
            List<Channel> all = channels.all();
            for (String id : live.keySet()) {
                rows.add(tx, allowed(tx, all, id, who), Act.PUBLISHED, null, who.id(), "");
            }
            entries.publish(tx, live);
            return null;
        });
    }

    /** As they were in the trash. */
    private List<DeskRow> restore(
            DSLContext tx, Collection<String> ids, Account who, Reviews reviews) {
        List<DeskRow> thrown = new ArrayList<>();
        for (String id : ids) {
            DeskRow entry = desk.find(tx, id).orElseThrow(() -> new Refused(Reason.GONE));
            if (!reviews.mayWrite(who, entry)) {
                throw new Refused(Reason.NOT_ALLOWED);
            }
            if (entry.trashed() == null) {
                throw new Refused(Reason.NOT_NOW);
            }
            rows.add(tx, entry, Act.RESTORED, null, who.id(), "");
            thrown.add(entry);
        }
        desk.restore(tx, ids);
        return thrown;
    }

    private static boolean isBefore(@Nullable Instant moment, Instant earliest) {
        return moment == null || moment.isBefore(earliest);
    }

    /** What is planned for an entry. */
    public Optional<Plan> plan(String entry) {
        return database.read(db -> Plans.of(db, entry));
    }

    /**
     * What is planned for each of these entries, by id; those of which nothing is are not there.
     */
    public Map<String, Plan> plans(Collection<String> entries) {
        return database.read(db -> Plans.of(db, entries));
    }

    /** What goes live or ends from one moment to another, soonest first, up to {@link #MOST}. */
    public List<Plan> between(Instant from, Instant to) {
        return database.read(db -> Plans.between(db, from, to, MOST));
    }

    /** When the next thing is due. */
    Optional<Instant> next() {
        return database.read(Plans::next);
    }

    /** Does what is due, each bundle as one. Twice is as good as once. */
    void carryOut() {
        database.write(tx -> {
            Instant now = clock.instant();
            goLive(tx, Plans.toGoLive(tx, now));
            end(tx, Plans.toEnd(tx, now));
            return null;
        });
    }

    private void goLive(DSLContext tx, List<Plan> due) {
        Map<String, Integer> revisions = new LinkedHashMap<>();
        for (Plan plan : due) {
            desk.find(tx, plan.entry())
                    .ifPresent(entry -> {
                        rows.add(tx, entry, Act.PUBLISHED, null, plan.who(), "");
                        revisions.put(plan.entry(), plan.revision());
                    });
        }
        entries.publish(tx, revisions);
        desk.stand(tx, revisions.keySet(), Standing.WRITING, 0);
        Plans.wentLive(tx, revisions.keySet());
    }

    private void end(DSLContext tx, List<Plan> due) {
        List<String> ids = due.stream().map(Plan::entry).toList();
        for (Plan plan : due) {
            desk.find(tx, plan.entry())
                    .ifPresent(entry -> rows.add(tx, entry, Act.WITHDRAWN, null, plan.who(), ""));
        }
        entries.withdraw(tx, ids);
        Plans.remove(tx, ids);
    }
}
