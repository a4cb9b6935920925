package org.laodongmei.vote.ledger;

import static org.jooq.impl.DSL.count;
import static org.laodongmei.db.tables.Tables.LEDGER;
import static org.laodongmei.db.tables.Tables.VOIDED;

import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Result;
import org.laodongmei.db.Database;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the ballots of a ledger came in, and how many of them do not count. Safe for any threads. */
public final class Curve {

    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final Database votes;

    public Curve(Database votes) {
        this.votes = votes;
    }

    /**
     * The ballots of an hour.
     *
     * @param from when it begins
     * @param cast all of it, those taken out since among them
     * @param voided those taken out
     */
    public record Hour(Instant from, int cast, int voided) {}

    /** The hours in which somebody voted, in order. */
    public List<Hour> hours(Poll poll) {
        return grouped(poll, LEDGER.AT.div(HOUR))
                .map(row ->
                        new Hour(
                                Instant.ofEpochMilli(row.value1() * HOUR),
                                row.value2(),
                                row.value3()));
    }

    /** How many ballots were taken out, by the number of the candidate; none for whom none was. */
    public Map<Integer, Integer> voided(Poll poll) {
        Map<Integer, Integer> voided = new HashMap<>();
        votes.read(db ->
                        db.select(LEDGER.CANDIDATE, count())
                                .from(VOIDED)
                                .join(LEDGER)
                                .on(LEDGER.ID.eq(VOIDED.ID))
                                .where(VOIDED.ID.between(poll.rowBefore(), poll.rowAfter()))
                                .groupBy(LEDGER.CANDIDATE)
                                .fetch())
                .forEach(row -> voided.put(row.value1(), row.value2()));
        return voided;
    }

    private Result<Record3<Long, Integer, Integer>> grouped(Poll poll, Field<Long> by) {
        return votes.read(db ->
                db.select(by, count(), count(VOIDED.ID))
                        .from(LEDGER)
                        .leftJoin(VOIDED)
                        .on(VOIDED.ID.eq(LEDGER.ID))
                        .where(
                                LEDGER.ID.between(poll.rowBefore(), poll.rowAfter()),
                                LEDGER.CANDIDATE.isNotNull())
                        .groupBy(by)
                        .orderBy(by)
                        .fetch());
    }
}
