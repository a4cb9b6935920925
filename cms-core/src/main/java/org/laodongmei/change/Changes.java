package org.laodongmei.change;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.laodongmei.db.tables.Tables.CHANGE;

import org.jooq.DSLContext;
import org.laodongmei.change.Change.Subject;
import org.laodongmei.db.Database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * The change log: append inside your transaction, read after a cursor, wait for more. Safe for any
 * threads.
 */
public final class Changes {

    /** How often another process's writes are looked for. */
    private static final Duration POLL = Duration.ofMillis(400);

    private final Database database;
    private final InstantSource clock;
    private final Object news = new Object();

    public Changes(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        database.afterCommit(this::wake);
    }

    /** Appends one change to the log as part of the caller's transaction. */
    public void append(DSLContext tx, Subject subject, String id) {
        append(tx, subject, List.of(id));
    }

    /** Appends a change for each id, in order, as part of the caller's transaction. */
    public void append(DSLContext tx, Subject subject, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        long seq =
                tx.select(coalesce(max(CHANGE.SEQ), inline(0L)))
                        .from(CHANGE)
                        .fetchSingle()
                        .value1();
        var insert =
                tx.batch(
                        tx.insertInto(CHANGE, CHANGE.SEQ, CHANGE.AT, CHANGE.SUBJECT, CHANGE.ID)
                                .values((Long) null, null, null, null));
        for (String id : ids) {
            insert = insert.bind(++seq, clock.millis(), subject.name(), id);
        }
        insert.execute();
    }

    /** The position of the newest change, 0 when there is none yet. */
    public long head() {
        return database.read(db ->
                db.select(coalesce(max(CHANGE.SEQ), inline(0L)))
                        .from(CHANGE)
                        .fetchSingle()
                        .value1());
    }

    /** Up to {@code limit} changes after {@code cursor}, oldest first. */
    public List<Change> after(long cursor, int limit) {
        return database.read(db ->
                db.selectFrom(CHANGE)
                        .where(CHANGE.SEQ.gt(cursor))
                        .orderBy(CHANGE.SEQ)
                        .limit(limit)
                        .fetch(row ->
                                new Change(
                                        row.getSeq(),
                                        Instant.ofEpochMilli(row.getAt()),
                                        Subject.valueOf(row.getSubject()),
                                        row.getId())));
    }

    /**
     * The newest change of each of a sort between two positions, oldest first: whatever changed ten
     * times is there once.
     *
     * @param from position before the first
     * @param to position of the last
     */
    public List<Change> newest(Subject subject, long from, long to, int limit) {
        return database.read(db ->
                db.select(max(CHANGE.SEQ), max(CHANGE.AT), CHANGE.ID)
                        .from(CHANGE)
                        .where(
                                CHANGE.SEQ.gt(from),
                                CHANGE.SEQ.le(to),
                                CHANGE.SUBJECT.eq(subject.name()))
                        .groupBy(CHANGE.ID)
                        .orderBy(max(CHANGE.SEQ))
                        .limit(limit)
                        .fetch(row ->
                                new Change(
                                        row.value1(),
                                        Instant.ofEpochMilli(row.value2()),
                                        subject,
                                        row.value3())));
    }

    /** What sorts of things changed between two positions. */
    public Set<Subject> subjects(long from, long to) {
        return database.read(db ->
                db.selectDistinct(CHANGE.SUBJECT)
                        .from(CHANGE)
                        .where(CHANGE.SEQ.gt(from), CHANGE.SEQ.le(to))
                        .fetchSet(row -> Subject.valueOf(row.value1())));
    }

    /**
     * Blocks until the log reaches beyond {@code cursor} or the time is over; sees this process's
     * commits at once and those of other processes within half a second.
     *
     * @return whether there is something after the cursor
     */
    public boolean await(long cursor, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (news) {
            while (head() <= cursor) {
                if (System.nanoTime() - end >= 0) {
                    return false;
                }
                news.wait(POLL.toMillis());
            }
        }
        return true;
    }

    private void wake() {
        synchronized (news) {
            news.notifyAll();
        }
    }
}
