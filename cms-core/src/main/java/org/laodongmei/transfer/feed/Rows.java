package org.laodongmei.transfer.feed;

import static org.laodongmei.db.tables.Tables.SUBSCRIPTION;

import org.jooq.DSLContext;
import org.laodongmei.db.tables.tables.records.SubscriptionRecord;
import org.laodongmei.transfer.feed.Subscription.Counts;
import org.laodongmei.transfer.feed.Subscription.Outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of subscriptions. */
final class Rows {

    private Rows() {}

    static List<Subscription> all(DSLContext db) {
        return db.selectFrom(SUBSCRIPTION)
                .orderBy(SUBSCRIPTION.NAME, SUBSCRIPTION.ID)
                .fetch(Rows::read);
    }

    static Optional<Subscription> find(DSLContext db, String id) {
        return db.selectFrom(SUBSCRIPTION).where(SUBSCRIPTION.ID.eq(id)).fetchOptional(Rows::read);
    }

    static void put(DSLContext tx, Subscription one) {
        SubscriptionRecord row = tx.newRecord(SUBSCRIPTION);
        row.setId(one.id());
        row.setAddress(one.address());
        row.setName(one.name());
        row.setChannel(one.channel());
        row.setKind(one.kind());
        row.setEveryMinutes(one.minutes());
        row.setPaused(one.paused() ? 1 : 0);
        row.setAskedAt(one.asked().toEpochMilli());
        row.setDueAt(one.due().toEpochMilli());
        row.setEtag(one.etag());
        row.setModified(one.modified());
        row.setFailures(one.failures());
        row.setOutcome(outcome(one));
        row.setAdded(one.counts().added());
        row.setChanged(one.counts().changed());
        row.setUnchanged(one.counts().unchanged());
        row.setLeftAlone(one.counts().leftAlone());
        row.setRefused(one.counts().refused());
        tx.insertInto(SUBSCRIPTION)
                .set(row)
                .onConflict(SUBSCRIPTION.ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    /** A word, and behind it the status of HTTP where there is one. */
    private static String outcome(Subscription one) {
        String word = one.outcome() == null ? "" : one.outcome().name();
        return one.status() == 0 ? word : word + ' ' + one.status();
    }

    static void remove(DSLContext tx, String id) {
        tx.deleteFrom(SUBSCRIPTION).where(SUBSCRIPTION.ID.eq(id)).execute();
    }

    private static Subscription read(SubscriptionRecord row) {
        String[] outcome = row.getOutcome().split(" ");
        return new Subscription(
                row.getId(),
                row.getAddress(),
                row.getName(),
                row.getChannel(),
                row.getKind(),
                row.getEveryMinutes(),
                row.getPaused() != 0,
                Instant.ofEpochMilli(row.getAskedAt()),
                Instant.ofEpochMilli(row.getDueAt()),
                row.getEtag(),
                row.getModified(),
                row.getFailures(),
                outcome[0].isEmpty() ? null : Outcome.valueOf(outcome[0]),
                outcome.length > 1 ? Integer.parseInt(outcome[1]) : 0,
                new Counts(
                        row.getAdded(),
                        row.getChanged(),
                        row.getUnchanged(),
                        row.getLeftAlone(),
                        row.getRefused()));
    }
}
