package org.laodongmei.entry.desk;

import static org.jooq.impl.DSL.exists;
import static org.laodongmei.db.tables.Tables.AUTOSAVE;
import static org.laodongmei.db.tables.Tables.ENTRY;
import static org.laodongmei.db.tables.Tables.REFERENCE;
import static org.laodongmei.db.tables.Tables.RENDERING;
import static org.laodongmei.db.tables.Tables.REVISION;
import static org.laodongmei.db.tables.Tables.WRITER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.laodongmei.change.Change.Subject;
import org.laodongmei.change.Changes;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Entries.Address;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All entries, as lists of the studio show them. Safe for any threads. */
public final class Desk {

    private final Database database;
    private final Changes changes;
    private final InstantSource clock;

    public Desk(Database database, Changes changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Where a page of a list begins: after the row with that value, by which the list is ordered,
     * and id.
     */
    public record Place(String value, String id) {

        /** The value as a moment; 0 when it is none. */
        long millis() {
            try {
                return Long.parseLong(value);
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }

    /** Up to {@code limit} rows, last changed first, after a place or from the beginning. */
    public List<DeskRow> list(DeskQuery query, @Nullable Place after, int limit) {
        return list(query, Order.CHANGED, after, limit);
    }

    /** The same in another order. */
    public List<DeskRow> list(DeskQuery query, Order order, @Nullable Place after, int limit) {
        Condition rows = after == null ? query.rows() : query.rows().and(order.after(after));
        return database.read(db ->
                db.selectFrom(ENTRY)
                        .where(rows)
                        .orderBy(order.fields())
                        .limit(limit)
                        .fetch(Desk::deskRow));
    }

    /**
     * How many entries there are, and when one was changed last: whoever keeps something of all of
     * them sees by it whether that still holds.
     */
    public record Pulse(int count, Instant changed) {}

    /** The pulse of all entries. */
    public Pulse pulse() {
        return database.read(db ->
                db.select(DSL.count(), DSL.coalesce(DSL.max(ENTRY.UPDATED_AT), 0L))
                        .from(ENTRY)
                        .fetchSingle(row ->
                                new Pulse(row.value1(), Instant.ofEpochMilli(row.value2()))));
    }

    /** Entries that were changed at a moment or later, last first, up to {@code limit}. */
    public List<DeskRow> changed(Instant since, int limit) {
        return database.read(db ->
                db.selectFrom(ENTRY)
                        .where(ENTRY.UPDATED_AT.ge(since.toEpochMilli()))
                        .orderBy(ENTRY.UPDATED_AT.desc(), ENTRY.ID.desc())
                        .limit(limit)
                        .fetch(Desk::deskRow));
    }

    /** How many there are. */
    public int count(DeskQuery query) {
        return database.read(db -> db.fetchCount(ENTRY, query.rows()));
    }

    /** How many there are of each state that somebody may see. */
    public Map<State, Integer> counts(DeskQuery.Sight sight) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        database.read(db ->
                db.select(
                                ENTRY.STANDING,
                                ENTRY.LIVE.isNull().as("dark"),
                                ENTRY.LIVE.eq(ENTRY.DRAFT).as("same"),
                                ENTRY.TRASHED_AT.isNotNull().as("trashed"),
                                DSL.count())
                        .from(ENTRY)
                        .where(sight.rows())
                        .groupBy(
                                ENTRY.STANDING,
                                ENTRY.LIVE.isNull(),
                                ENTRY.LIVE.eq(ENTRY.DRAFT),
                                ENTRY.TRASHED_AT.isNotNull())
                        .fetch(group ->
                                counts.merge(
                                        state(
                                                Standing.valueOf(group.value1()),
                                                group.value2(),
                                                Boolean.TRUE.equals(group.value3()),
                                                group.value4()),
                                        group.value5(),
                                        Integer::sum)));
        return counts;
    }

    private static State state(Standing standing, boolean dark, boolean same, boolean trashed) {
        Integer live = dark ? null : same ? 1 : 0;
        return new DeskRow(
                        "",
                        "",
                        "",
                        "",
                        null,
                        "",
                        null,
                        standing,
                        0,
                        1,
                        live,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        trashed ? Instant.EPOCH : null)
                .state();
    }

    /** The entry of that id. */
    public Optional<DeskRow> find(String id) {
        return database.read(db -> find(db, id));
    }

    /** The same, as part of the caller's transaction. */
    public Optional<DeskRow> find(DSLContext db, String id) {
        return db.selectFrom(ENTRY).where(ENTRY.ID.eq(id)).fetchOptional(Desk::deskRow);
    }

    /** Those that there are, by id, in the order asked for. At most some hundreds. */
    public Map<String, DeskRow> find(Collection<String> ids) {
        Map<String, DeskRow> found =
                database.read(db ->
                        db.selectFrom(ENTRY)
                                .where(ENTRY.ID.in(ids))
                                .fetchMap(ENTRY.ID, Desk::deskRow));
        Map<String, DeskRow> ordered = new LinkedHashMap<>();
        for (String id : ids) {
            DeskRow row = found.get(id);
            if (row != null) {
                ordered.put(id, row);
            }
        }
        return ordered;
    }

    /** The titles of entries at some addresses, at most some hundreds, by address. */
    public Map<Address, String> titles(Collection<Address> addresses) {
        return database.read(db ->
                db
                        .select(ENTRY.KIND, ENTRY.SLUG, ENTRY.TITLE)
                        .from(ENTRY)
                        .where(ENTRY.SLUG.in(addresses.stream().map(Address::slug).toList()))
                        .fetch()
                        .stream()
                        .filter(row -> addresses.contains(new Address(row.value1(), row.value2())))
                        .collect(
                                Collectors.toMap(
                                        row -> new Address(row.value1(), row.value2()),
                                        row -> row.value3())));
    }

    /**
     * How many stand in that channel itself, in the trash too, by what is written or what readers
     * see, as part of the caller's transaction.
     */
    public int countIn(DSLContext db, String channel) {
        return db.fetchCount(
                ENTRY,
                ENTRY.CHANNEL
                        .eq(channel)
                        .or(
                                exists(
                                        db.selectOne()
                                                .from(REVISION)
                                                .where(
                                                        REVISION.ENTRY.eq(ENTRY.ID),
                                                        REVISION.NUMBER.eq(ENTRY.LIVE),
                                                        REVISION.CHANNEL.eq(channel)))));
    }

    /** Says where entries stand, as part of the caller's transaction. */
    public void stand(DSLContext tx, Collection<String> ids, Standing standing, int step) {
        tx.update(ENTRY)
                .set(ENTRY.STANDING, standing.name())
                .set(ENTRY.STEP, step)
                .where(ENTRY.ID.in(ids))
                .execute();
    }

    /** Throws entries away, from readers' sight too, as part of the caller's transaction. */
    public void trash(DSLContext tx, Collection<String> ids) {
        Withdrawals.note(tx, ids, clock.millis());
        tx.update(ENTRY)
                .set(ENTRY.TRASHED_AT, clock.millis())
                .set(ENTRY.LIVE_BEFORE, ENTRY.LIVE)
                .set(ENTRY.LIVE, (Integer) null)
                .set(ENTRY.STANDING, Standing.WRITING.name())
                .set(ENTRY.STEP, 0)
                .where(ENTRY.ID.in(ids), ENTRY.TRASHED_AT.isNull())
                .execute();
        changes.append(tx, Subject.ENTRY, List.copyOf(ids));
    }

    /** Takes entries out of the trash again, as drafts, as part of the caller's transaction. */
    public void restore(DSLContext tx, Collection<String> ids) {
        tx.update(ENTRY)
                .set(ENTRY.TRASHED_AT, (Long) null)
                .set(ENTRY.UPDATED_AT, clock.millis())
                .where(ENTRY.ID.in(ids))
                .execute();
    }

    /**
     * What readers saw of entries in the trash before, by id; those that they saw nothing of not.
     */
    public Map<String, Integer> liveBefore(DSLContext tx, Collection<String> ids) {
        return tx.select(ENTRY.ID, ENTRY.LIVE_BEFORE)
                .from(ENTRY)
                .where(
                        ENTRY.ID.in(ids),
                        ENTRY.TRASHED_AT.isNotNull(),
                        ENTRY.LIVE_BEFORE.isNotNull())
                .fetchMap(ENTRY.ID, ENTRY.LIVE_BEFORE);
    }

    /** Entries that were thrown away before a moment, up to {@code limit}. */
    public List<DeskRow> trashed(DSLContext db, Instant before, int limit) {
        return db.selectFrom(ENTRY)
                .where(ENTRY.TRASHED_AT.lt(before.toEpochMilli()))
                .orderBy(ENTRY.TRASHED_AT)
                .limit(limit)
                .fetch(Desk::deskRow);
    }

    /**
     * Destroys entries with their history, as part of the caller's transaction. What other rooms
     * know of them must be gone before.
     */
    public void destroy(DSLContext tx, Collection<String> ids) {
        tx.deleteFrom(REFERENCE).where(REFERENCE.ENTRY.in(ids)).execute();
        tx.deleteFrom(RENDERING).where(RENDERING.ENTRY.in(ids)).execute();
        tx.deleteFrom(AUTOSAVE).where(AUTOSAVE.ENTRY.in(ids)).execute();
        tx.deleteFrom(WRITER).where(WRITER.ENTRY.in(ids)).execute();
        tx.deleteFrom(REVISION).where(REVISION.ENTRY.in(ids)).execute();
        tx.deleteFrom(ENTRY).where(ENTRY.ID.in(ids)).execute();
    }

    static DeskRow deskRow(Record row) {
        Long trashed = row.get(ENTRY.TRASHED_AT);
        return new DeskRow(
                row.get(ENTRY.ID),
                row.get(ENTRY.KIND),
                row.get(ENTRY.SLUG),
                row.get(ENTRY.TITLE),
                row.get(ENTRY.CHANNEL),
                row.get(ENTRY.MAKER),
                row.get(ENTRY.UNIT),
                Standing.valueOf(row.get(ENTRY.STANDING)),
                row.get(ENTRY.STEP),
                row.get(ENTRY.DRAFT),
                row.get(ENTRY.LIVE),
                Instant.ofEpochMilli(row.get(ENTRY.CREATED_AT)),
                Instant.ofEpochMilli(row.get(ENTRY.UPDATED_AT)),
                trashed == null ? null : Instant.ofEpochMilli(trashed));
    }
}
