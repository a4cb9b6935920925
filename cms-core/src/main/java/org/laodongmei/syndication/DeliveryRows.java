package org.laodongmei.syndication;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.laodongmei.db.tables.Tables.WEBHOOK;
import static org.laodongmei.db.tables.Tables.WEBHOOK_DELIVERY;

import com.github.f4b6a3.uuid.UuidCreator;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.laodongmei.db.tables.tables.WebhookDelivery;
import org.laodongmei.db.tables.tables.records.WebhookDeliveryRecord;
import org.laodongmei.syndication.Delivery.State;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Deliveries as rows. */
final class DeliveryRows {

    /** What was taken is kept for so long, what was given up for longer. */
    private static final Duration KEPT = Duration.ofDays(14);

    private static final Duration DEAD_KEPT = Duration.ofDays(60);
    private static final int LONGEST_ANSWER = 1_000;

    private DeliveryRows() {}

    /** Puts one into the queue. */
    static void add(
            DSLContext tx, String webhook, Event event, String subject, String body, Instant now) {
        long last =
                tx.select(coalesce(max(WEBHOOK_DELIVERY.SEQ), inline(0L)))
                        .from(WEBHOOK_DELIVERY)
                        .fetchSingle()
                        .value1();
        WebhookDeliveryRecord row = tx.newRecord(WEBHOOK_DELIVERY);
        row.setId(UuidCreator.getTimeOrderedEpoch().toString());
        row.setSeq(last + 1);
        row.setWebhook(webhook);
        row.setEvent(event.word());
        row.setSubject(subject);
        row.setBody(body);
        row.setState(State.WAITING.name());
        row.setTries(0);
        row.setDueAt(now.toEpochMilli());
        row.setMadeAt(now.toEpochMilli());
        row.setTriedAt(0L);
        row.setTook(0);
        row.setStatus(0);
        row.setAnswer("");
        row.insert();
    }

    /** Those that wait for nothing but their time, the first due first. */
    private static Condition isNext() {
        WebhookDelivery earlier = WEBHOOK_DELIVERY.as("earlier");
        return WEBHOOK_DELIVERY
                .STATE
                .eq(State.WAITING.name())
                .and(
                        WEBHOOK_DELIVERY.WEBHOOK.in(
                                org.jooq
                                        .impl
                                        .DSL
                                        .select(WEBHOOK.ID)
                                        .from(WEBHOOK)
                                        .where(WEBHOOK.ACTIVE.isTrue())))
                .and(
                        notExists(
                                selectOne()
                                        .from(earlier)
                                        .where(
                                                earlier.WEBHOOK.eq(WEBHOOK_DELIVERY.WEBHOOK),
                                                earlier.SUBJECT.eq(WEBHOOK_DELIVERY.SUBJECT),
                                                earlier.STATE.eq(State.WAITING.name()),
                                                earlier.SEQ.lt(WEBHOOK_DELIVERY.SEQ))));
    }

    /** Some that are due; none of those webhooks, which are busy. */
    static List<Delivery> due(DSLContext db, Instant now, Collection<String> busy, int most) {
        return db.selectFrom(WEBHOOK_DELIVERY)
                .where(
                        isNext(),
                        WEBHOOK_DELIVERY.DUE_AT.le(now.toEpochMilli()),
                        WEBHOOK_DELIVERY.WEBHOOK.notIn(busy))
                .orderBy(WEBHOOK_DELIVERY.DUE_AT, WEBHOOK_DELIVERY.SEQ)
                .limit(most)
                .fetch(DeliveryRows::delivery);
    }

    /** When the next is due after now. */
    static Optional<Instant> next(DSLContext db, Instant now) {
        return db.select(WEBHOOK_DELIVERY.DUE_AT)
                .from(WEBHOOK_DELIVERY)
                .where(isNext(), WEBHOOK_DELIVERY.DUE_AT.gt(now.toEpochMilli()))
                .orderBy(WEBHOOK_DELIVERY.DUE_AT)
                .limit(1)
                .fetchOptional(WEBHOOK_DELIVERY.DUE_AT)
                .map(Instant::ofEpochMilli);
    }

    /** The newest of the condition. */
    static List<Delivery> newest(DSLContext db, Condition condition, int most) {
        return db.selectFrom(WEBHOOK_DELIVERY)
                .where(condition)
                .orderBy(WEBHOOK_DELIVERY.SEQ.desc())
                .limit(most)
                .fetch(DeliveryRows::delivery);
    }

    /** Writes what came of a try. */
    static void tried(DSLContext tx, Delivery delivery) {
        String answer = delivery.answer();
        tx.update(WEBHOOK_DELIVERY)
                .set(WEBHOOK_DELIVERY.STATE, delivery.state().name())
                .set(WEBHOOK_DELIVERY.TRIES, delivery.tries())
                .set(WEBHOOK_DELIVERY.DUE_AT, delivery.due().toEpochMilli())
                .set(WEBHOOK_DELIVERY.TRIED_AT, delivery.tried().toEpochMilli())
                .set(WEBHOOK_DELIVERY.TOOK, delivery.took())
                .set(WEBHOOK_DELIVERY.STATUS, delivery.status())
                .set(
                        WEBHOOK_DELIVERY.ANSWER,
                        answer.substring(0, Math.min(answer.length(), LONGEST_ANSWER)))
                .where(WEBHOOK_DELIVERY.ID.eq(delivery.id()))
                .execute();
    }

    /** Has those of the condition sent again, from the beginning. */
    static int again(DSLContext tx, Condition condition, Instant now) {
        return tx.update(WEBHOOK_DELIVERY)
                .set(WEBHOOK_DELIVERY.STATE, State.WAITING.name())
                .set(WEBHOOK_DELIVERY.TRIES, 0)
                .set(WEBHOOK_DELIVERY.DUE_AT, now.toEpochMilli())
                .where(condition)
                .execute();
    }

    /** Forgets what is old. */
    static void forget(DSLContext tx, Instant now) {
        tx.deleteFrom(WEBHOOK_DELIVERY)
                .where(
                        older(State.DONE, now.minus(KEPT))
                                .or(older(State.DEAD, now.minus(DEAD_KEPT))))
                .execute();
    }

    private static Condition older(State state, Instant than) {
        return WEBHOOK_DELIVERY
                .STATE
                .eq(state.name())
                .and(WEBHOOK_DELIVERY.MADE_AT.lt(than.toEpochMilli()));
    }

    private static Delivery delivery(WebhookDeliveryRecord row) {
        return new Delivery(
                row.getId(),
                row.getWebhook(),
                row.getEvent(),
                row.getSubject(),
                row.getBody(),
                State.valueOf(row.getState()),
                row.getTries(),
                Instant.ofEpochMilli(row.getDueAt()),
                Instant.ofEpochMilli(row.getMadeAt()),
                Instant.ofEpochMilli(row.getTriedAt()),
                row.getTook(),
                row.getStatus(),
                row.getAnswer());
    }
}
