package org.laodongmei.vote.ledger;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.laodongmei.db.tables.Tables.LEDGER;
import static org.laodongmei.db.tables.Tables.POLL;
import static org.laodongmei.db.tables.Tables.VOIDED;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.laodongmei.db.Database;
import org.laodongmei.vote.ledger.Cast.Earlier;
import org.laodongmei.vote.ledger.Cast.Outcome;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * All ledgers of a data folder, with the one who writes them. Only one process may hold it open for
 * writing. Safe for any threads.
 */
public final class Ledger implements AutoCloseable {

    /** Ballots that one act may take out. */
    public static final int MOST_AT_ONCE = 5_000;

    private final Database votes;
    private final InstantSource clock;
    private volatile @Nullable Scribe scribe;
    private final Map<String, Poll> polls = new ConcurrentHashMap<>();

    /** Opens the ledgers; the counts of each poll are made when it is first asked for. */
    public Ledger(Database votes, InstantSource clock) {
        this.votes = votes;
        this.clock = clock;
    }

    /** The poll of a campaign, begun when it is new; at most 70 characters of slug. */
    public Poll poll(String slug) {
        return polls.computeIfAbsent(slug, _ -> load(slug));
    }

    /** When a poll was begun. */
    public Instant begun(Poll poll) {
        return votes.read(db ->
                Instant.ofEpochMilli(
                        db.select(POLL.DEFINED_AT)
                                .from(POLL)
                                .where(POLL.ID.eq(poll.id()))
                                .fetchSingle()
                                .value1()));
    }

    private Poll load(String slug) {
        int id =
                votes.write(tx -> {
                    tx.insertInto(POLL, POLL.SLUG, POLL.DEFINED_AT)
                            .values(slug, clock.millis())
                            .onConflictDoNothing()
                            .execute();
                    return tx.select(POLL.ID)
                            .from(POLL)
                            .where(POLL.SLUG.eq(slug))
                            .fetchSingle()
                            .value1();
                });
        Poll poll = new Poll(id, slug);
        votes.read(db -> {
            recount(db, poll);
            return poll;
        });
        return poll;
    }

    /** Makes the counts from the ballots. */
    private static void recount(DSLContext db, Poll poll) {
        db.selectFrom(LEDGER)
                .where(LEDGER.ID.between(poll.rowBefore(), poll.rowAfter()))
                .orderBy(LEDGER.ID.desc())
                .limit(1)
                .fetchOptional()
                .ifPresent(last ->
                        poll.reach(
                                new Head(
                                        Poll.line(last.getId()),
                                        last.getHash(),
                                        Instant.ofEpochMilli(last.getAt()))));
        // Another process may go on writing: what came after the head is not looked at.
        long last = poll.row(poll.head().lines());
        db.select(LEDGER.CANDIDATE, count())
                .from(LEDGER)
                .where(LEDGER.ID.between(poll.rowBefore(), last), LEDGER.CANDIDATE.isNotNull())
                .andNotExists(
                        selectFrom(VOIDED).where(VOIDED.ID.eq(LEDGER.ID), VOIDED.ACT.le(last)))
                .groupBy(LEDGER.CANDIDATE)
                .forEach(row -> poll.count(row.value1(), row.value2()));
    }

    /**
     * Casts a ballot. The future always completes, when the disk has it or it is known that it
     * won't.
     *
     * @return empty when too many wait already
     */
    public Optional<CompletableFuture<Outcome>> cast(Cast cast) {
        CastTask task = new CastTask(cast);
        return scribe().offer(task) ? Optional.of(task.future()) : Optional.empty();
    }

    /**
     * Writes an act of the office, and waits for it.
     *
     * @param json one line
     * @throws IllegalStateException if it could not be written
     */
    public void record(Poll poll, String json) {
        await(new ActTask(poll, (_, _) -> json));
    }

    /**
     * Takes ballots out of the count; they stay in the ledger.
     *
     * @param lines numbers of lines, at most {@link #MOST_AT_ONCE}
     * @param wording makes the act from the lines that counted until now
     * @return whether there was one
     * @throws IllegalArgumentException if there are more
     * @throws IllegalStateException if it could not be written
     */
    public boolean takeOut(Poll poll, List<Long> lines, Wording wording) {
        if (lines.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("at most " + MOST_AT_ONCE + " ballots at once");
        }
        return await(
                new ActTask(
                        poll,
                        (page, _) -> {
                            List<Long> taken = page.takeOut(poll, lines);
                            return taken.isEmpty() ? null : wording.of(taken);
                        }));
    }

    /** Makes an act of the numbers of lines. */
    public interface Wording {
        /** JSON on one line. */
        String of(List<Long> lines);
    }

    private boolean await(ActTask task) {
        if (!scribe().offer(task)) {
            throw new IllegalStateException("Too many ballots wait to be written.");
        }
        return task.future().join();
    }

    /** What stands at a receipt; empty when there is no such ballot. */
    public Optional<Found> find(Poll poll, Receipt receipt) {
        return votes.read(db ->
                db.select(LEDGER.AT, LEDGER.CANDIDATE, LEDGER.HASH, VOIDED.ACT)
                        .from(LEDGER)
                        .leftJoin(VOIDED)
                        .on(VOIDED.ID.eq(LEDGER.ID))
                        .where(LEDGER.ID.eq(poll.row(receipt.line())), LEDGER.CANDIDATE.isNotNull())
                        .fetchOptional()
                        .filter(row -> Receipt.of(receipt.line(), row.value3()).equals(receipt))
                        .map(row ->
                                new Found(
                                        row.value2(),
                                        Instant.ofEpochMilli(row.value1()),
                                        row.value4() == null
                                                ? Optional.empty()
                                                : act(db, row.value4()))));
    }

    /**
     * A ballot that was looked up.
     *
     * @param voided the act, as JSON, by which it does not count; empty when it counts
     */
    public record Found(int candidate, Instant at, Optional<String> voided) {}

    private static Optional<String> act(DSLContext db, long row) {
        return db.select(LEDGER.ACT)
                .from(LEDGER)
                .where(LEDGER.ID.eq(row))
                .fetchOptional(LEDGER.ACT);
    }

    /** The ballots of a voter, in the order of casting. */
    public List<Earlier> of(byte[] voter) {
        return votes.read(db ->
                db.select(LEDGER.CANDIDATE, LEDGER.ONCE, LEDGER.AT)
                        .from(LEDGER)
                        .where(LEDGER.VOTER.eq(voter))
                        .orderBy(LEDGER.ID)
                        .fetch(row ->
                                new Earlier(
                                        row.value1(),
                                        row.value2(),
                                        Instant.ofEpochMilli(row.value3()))));
    }

    /** All acts of a ledger in order: few. */
    public List<Line.Act> acts(Poll poll) {
        return votes.read(db ->
                db.select(LEDGER.ID, LEDGER.AT, LEDGER.ACT)
                        .from(LEDGER)
                        .where(
                                LEDGER.ID.between(poll.rowBefore(), poll.rowAfter()),
                                LEDGER.ACT.isNotNull())
                        .orderBy(LEDGER.ID)
                        .fetch(row ->
                                new Line.Act(
                                        Poll.line(row.value1()),
                                        Instant.ofEpochMilli(row.value2()),
                                        row.value3())));
    }

    /**
     * Tells every line up to the head in order, with the hash that is kept beside it, without
     * holding all.
     */
    public void each(Poll poll, Consumer<Kept> reader) {
        votes.read(db -> {
            try (var rows =
                    db.selectFrom(LEDGER)
                            .where(
                                    LEDGER.ID.between(
                                            poll.rowBefore(), poll.row(poll.head().lines())))
                            .orderBy(LEDGER.ID)
                            .fetchSize(500)
                            .fetchLazy()) {
                rows.forEach(row -> reader.accept(new Kept(line(row), row.getHash())));
            }
            return null;
        });
    }

    /** A line with the hash that is kept with it. */
    public record Kept(Line line, byte[] hash) {}

    private static Line line(Record row) {
        long number = Poll.line(row.get(LEDGER.ID));
        Instant at = Instant.ofEpochMilli(row.get(LEDGER.AT));
        String act = row.get(LEDGER.ACT);
        return act != null
                ? new Line.Act(number, at, act)
                : new Line.Ballot(
                        number,
                        at,
                        row.get(LEDGER.CANDIDATE),
                        row.get(LEDGER.ONCE),
                        row.get(LEDGER.VOTER));
    }

    /** Forgets where ballots came from, some thousand at a time, so that no ballot waits long. */
    public void dropTraces(Poll poll) {
        int changed;
        do {
            changed =
                    votes.write(tx ->
                            tx.update(LEDGER)
                                    .setNull(LEDGER.NET)
                                    .setNull(LEDGER.AGENT)
                                    .where(
                                            LEDGER.ID.in(
                                                    select(LEDGER.ID)
                                                            .from(LEDGER)
                                                            .where(
                                                                    LEDGER.ID.between(
                                                                            poll.rowBefore(),
                                                                            poll.rowAfter()),
                                                                    LEDGER.NET.isNotNull())
                                                            .limit(2_000)))
                                    .execute());
        } while (changed > 0);
    }

    /** Begun with the first thing to write: most commands only read. */
    private Scribe scribe() {
        Scribe begun = scribe;
        if (begun == null) {
            synchronized (this) {
                begun = scribe;
                if (begun == null) {
                    begun = new Scribe(votes, clock);
                    scribe = begun;
                }
            }
        }
        return begun;
    }

    @Override
    public synchronized void close() {
        if (scribe != null) {
            scribe.close();
        }
    }
}
