package org.laodongmei.api.admin;

import static org.laodongmei.db.tables.Tables.IDEMPOTENCY;

import org.jspecify.annotations.Nullable;
import org.laodongmei.db.Database;
import org.laodongmei.db.tables.tables.records.IdempotencyRecord;
import org.laodongmei.people.secret.Token;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Does once what is asked for again under the same {@code Idempotency-Key}, also over a restart:
 * the answer is kept for a day. What failed is forgotten and may be asked for again.
 */
final class Repeats {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST = 200;

    /** Of what is being done, or was when the process ended. */
    private static final int UNDER_WAY = 0;

    private final Database database;
    private final InstantSource clock;

    Repeats(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Does it, or answers as before.
     *
     * @param key null to do it whatever was done before
     * @param what all that makes the request what it is
     * @throws Fault if the key was used for something else, or that is still being done
     */
    Said once(Actor actor, @Nullable String key, String what, Supplier<Said> deed) {
        if (key == null) {
            return deed.get();
        }
        if (key.isBlank() || key.length() > LONGEST) {
            throw Fault.of(400, "idempotency-key", "Key unfit", "Idempotency-Key 要有 1 到 200 个字符。");
        }
        String id = Token.hash(actor.token().id() + " " + key);
        Said before = begin(id, Token.hash(what));
        if (before != null) {
            return before;
        }
        try {
            Said said = deed.get();
            keep(id, said);
            return said;
        } catch (RuntimeException e) {
            database.write(tx -> tx.deleteFrom(IDEMPOTENCY).where(IDEMPOTENCY.ID.eq(id)).execute());
            throw e;
        }
    }

    private @Nullable Said begin(String id, String body) {
        return database.write(tx -> {
            tx.deleteFrom(IDEMPOTENCY)
                    .where(IDEMPOTENCY.MADE_AT.lt(clock.millis() - KEPT.toMillis()))
                    .execute();
            IdempotencyRecord row =
                    tx.selectFrom(IDEMPOTENCY).where(IDEMPOTENCY.ID.eq(id)).fetchOne();
            if (row == null) {
                tx.insertInto(IDEMPOTENCY)
                        .set(IDEMPOTENCY.ID, id)
                        .set(IDEMPOTENCY.BODY, body)
                        .set(IDEMPOTENCY.STATUS, UNDER_WAY)
                        .set(IDEMPOTENCY.ANSWER, "")
                        .set(IDEMPOTENCY.MADE_AT, clock.millis())
                        .execute();
                return null;
            }
            if (!row.getBody().equals(body)) {
                throw Fault.of(
                        422,
                        "idempotency-key",
                        "Key used before",
                        "这个 Idempotency-Key 已经用在另一个请求上。");
            }
            if (row.getStatus() == UNDER_WAY) {
                throw Fault.of(409, "under-way", "Under way", "同样的请求正在处理，或者处理时服务停了；请先查看结果再决定是否重试。");
            }
            return new Said(row.getStatus(), row.getEtag(), row.getLocation(), row.getAnswer());
        });
    }

    private void keep(String id, Said said) {
        database.write(tx ->
                tx.update(IDEMPOTENCY)
                        .set(IDEMPOTENCY.STATUS, said.status())
                        .set(IDEMPOTENCY.ETAG, said.etag())
                        .set(IDEMPOTENCY.LOCATION, said.location())
                        .set(IDEMPOTENCY.ANSWER, said.json())
                        .where(IDEMPOTENCY.ID.eq(id))
                        .execute());
    }
}
