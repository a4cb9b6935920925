package org.laodongmei.review;

import static org.jooq.impl.DSL.min;
import static org.laodongmei.db.tables.Tables.PLAN;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.laodongmei.db.tables.tables.records.PlanRecord;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.Standing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of what happens at a time. */
final class Plans {

    private Plans() {}

    /** Keeps what is still to happen of a plan in the place of what was planned before. */
    static void put(DSLContext tx, Plan plan) {
        if (plan.live() == null && plan.until() == null) {
            remove(tx, List.of(plan.entry()));
            return;
        }
        tx.insertInto(
                        PLAN,
                        PLAN.ENTRY,
                        PLAN.REVISION,
                        PLAN.LIVE_AT,
                        PLAN.UNTIL_AT,
                        PLAN.BUNDLE,
                        PLAN.WHO)
                .values(
                        plan.entry(),
                        plan.revision(),
                        millis(plan.live()),
                        millis(plan.until()),
                        plan.bundle(),
                        plan.who())
                .onConflict(PLAN.ENTRY)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    static Optional<Plan> of(DSLContext db, String entry) {
        return db.selectFrom(PLAN).where(PLAN.ENTRY.eq(entry)).fetchOptional(Plans::plan);
    }

    static Map<String, Plan> of(DSLContext db, Collection<String> entries) {
        return db.selectFrom(PLAN).where(PLAN.ENTRY.in(entries)).fetchMap(PLAN.ENTRY, Plans::plan);
    }

    /** What goes live or ends in that time, soonest first, up to {@code limit}. */
    static List<Plan> between(DSLContext db, Instant from, Instant to, int limit) {
        return db.selectFrom(PLAN)
                .where(
                        PLAN.LIVE_AT
                                .between(from.toEpochMilli(), to.toEpochMilli() - 1)
                                .or(
                                        PLAN.UNTIL_AT.between(
                                                from.toEpochMilli(), to.toEpochMilli() - 1)))
                .orderBy(PLAN.LIVE_AT.asc().nullsLast(), PLAN.UNTIL_AT)
                .limit(limit)
                .fetch(Plans::plan);
    }

    /** When the next of them is due. */
    static Optional<Instant> next(DSLContext db) {
        Long live = db.select(min(PLAN.LIVE_AT)).from(PLAN).fetchSingle().value1();
        Long until =
                db.select(min(PLAN.UNTIL_AT))
                        .from(PLAN)
                        .where(PLAN.LIVE_AT.isNull())
                        .fetchSingle()
                        .value1();
        if (live == null || until == null) {
            return Optional.ofNullable(live == null ? until : live).map(Instant::ofEpochMilli);
        }
        return Optional.of(Instant.ofEpochMilli(Math.min(live, until)));
    }

    static List<Plan> toGoLive(DSLContext tx, Instant now) {
        return tx.selectFrom(PLAN)
                .where(PLAN.LIVE_AT.le(now.toEpochMilli()))
                .orderBy(PLAN.LIVE_AT, PLAN.ENTRY)
                .fetch(Plans::plan);
    }

    static List<Plan> toEnd(DSLContext tx, Instant now) {
        return tx.selectFrom(PLAN)
                .where(PLAN.LIVE_AT.isNull(), PLAN.UNTIL_AT.le(now.toEpochMilli()))
                .orderBy(PLAN.UNTIL_AT, PLAN.ENTRY)
                .fetch(Plans::plan);
    }

    static void move(DSLContext tx, Plan plan, Instant at) {
        tx.update(PLAN)
                .set(PLAN.LIVE_AT, at.toEpochMilli())
                .where(
                        plan.bundle() == null
                                ? PLAN.ENTRY.eq(plan.entry())
                                : PLAN.BUNDLE.eq(plan.bundle()).and(PLAN.LIVE_AT.isNotNull()))
                .execute();
    }

    /** The plans of these entries have been carried out but for their end. */
    static void wentLive(DSLContext tx, Collection<String> ids) {
        tx.deleteFrom(PLAN).where(PLAN.ENTRY.in(ids), PLAN.UNTIL_AT.isNull()).execute();
        tx.update(PLAN).set(PLAN.LIVE_AT, (Long) null).where(PLAN.ENTRY.in(ids)).execute();
    }

    static void remove(DSLContext tx, Collection<String> ids) {
        tx.deleteFrom(PLAN).where(PLAN.ENTRY.in(ids)).execute();
    }

    /**
     * Calls off what was to happen to an entry. What was to go live with it waits again too, as a
     * bundle goes together or not at all.
     */
    static void cancel(DSLContext tx, Desk desk, String entry) {
        Optional<Plan> plan = of(tx, entry);
        if (plan.isEmpty()) {
            return;
        }
        String bundle = plan.get().bundle();
        if (bundle != null && plan.get().live() != null) {
            List<String> others =
                    tx.select(PLAN.ENTRY)
                            .from(PLAN)
                            .where(PLAN.BUNDLE.eq(bundle), PLAN.LIVE_AT.isNotNull())
                            .fetch(PLAN.ENTRY);
            desk.stand(tx, others, Standing.APPROVED, 0);
            remove(tx, others);
        }
        remove(tx, List.of(entry));
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static Plan plan(PlanRecord row) {
        return new Plan(
                row.getEntry(),
                row.getRevision(),
                row.getLiveAt() == null ? null : Instant.ofEpochMilli(row.getLiveAt()),
                row.getUntilAt() == null ? null : Instant.ofEpochMilli(row.getUntilAt()),
                row.getBundle(),
                row.getWho());
    }
}
