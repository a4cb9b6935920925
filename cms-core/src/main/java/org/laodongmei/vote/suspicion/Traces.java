package org.laodongmei.vote.suspicion;

import static org.jooq.impl.DSL.selectOne;
import static org.laodongmei.db.tables.Tables.CLEARED;
import static org.laodongmei.db.tables.Tables.LEDGER;
import static org.laodongmei.db.tables.Tables.VOIDED;

import org.laodongmei.db.Database;
import org.laodongmei.vote.ledger.Poll;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where ballots came from, as long as that is known, and what the office found in order of it. Safe
 * for any threads.
 */
public final class Traces {

    private final Database votes;

    public Traces(Database votes) {
        this.votes = votes;
    }

    /**
     * Where a ballot that counts came from.
     *
     * @param browser stands for it: the first bits of the keyed hash of who cast it
     * @param net keyed hash of the block of addresses
     * @param agent hash of what the browser calls itself
     */
    public record Trace(long line, Instant at, int candidate, long browser, long net, int agent) {}

    /** Tells those of every ballot that counts, in order, without holding all. */
    public void each(Poll poll, Consumer<Trace> reader) {
        votes.read(db -> {
            try (var rows =
                    db.select(
                                    LEDGER.ID,
                                    LEDGER.AT,
                                    LEDGER.CANDIDATE,
                                    LEDGER.VOTER,
                                    LEDGER.NET,
                                    LEDGER.AGENT)
                            .from(LEDGER)
                            .where(
                                    LEDGER.ID.between(poll.rowBefore(), poll.rowAfter()),
                                    LEDGER.NET.isNotNull())
                            .andNotExists(selectOne().from(VOIDED).where(VOIDED.ID.eq(LEDGER.ID)))
                            .orderBy(LEDGER.ID)
                            .fetchSize(500)
                            .fetchLazy()) {
                rows.forEach(row ->
                        reader.accept(
                                new Trace(
                                        Poll.line(row.value1()),
                                        Instant.ofEpochMilli(row.value2()),
                                        row.value3(),
                                        ByteBuffer.wrap(row.value4()).getLong(),
                                        row.value5(),
                                        row.value6())));
            }
            return null;
        });
    }

    /**
     * Lines that somebody looked at and left in the count.
     *
     * @param note one sentence
     */
    public record Cleared(long net, long first, long last, Instant at, String note) {}

    /** Keeps that somebody looked at lines and left them in the count. */
    public void clear(Poll poll, Cleared cleared) {
        votes.write(tx ->
                tx.insertInto(CLEARED)
                        .set(CLEARED.POLL, poll.id())
                        .set(CLEARED.NET, cleared.net())
                        .set(CLEARED.FIRST_LINE, cleared.first())
                        .set(CLEARED.LAST_LINE, cleared.last())
                        .set(CLEARED.AT, cleared.at().toEpochMilli())
                        .set(CLEARED.NOTE, cleared.note())
                        .onConflict(CLEARED.POLL, CLEARED.NET, CLEARED.FIRST_LINE)
                        .doUpdate()
                        .set(CLEARED.LAST_LINE, cleared.last())
                        .set(CLEARED.AT, cleared.at().toEpochMilli())
                        .set(CLEARED.NOTE, cleared.note())
                        .execute());
    }

    /** What was looked at and left in the count. */
    public List<Cleared> cleared(Poll poll) {
        return votes.read(db ->
                db.selectFrom(CLEARED)
                        .where(CLEARED.POLL.eq(poll.id()))
                        .orderBy(CLEARED.AT)
                        .fetch(row ->
                                new Cleared(
                                        row.getNet(),
                                        row.getFirstLine(),
                                        row.getLastLine(),
                                        Instant.ofEpochMilli(row.getAt()),
                                        row.getNote())));
    }
}
