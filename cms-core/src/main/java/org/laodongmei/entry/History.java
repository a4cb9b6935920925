package org.laodongmei.entry;

import static org.jooq.impl.DSL.row;
import static org.laodongmei.db.tables.Tables.ENTRY;
import static org.laodongmei.db.tables.Tables.REVISION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Entries.Address;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every revision of every entry, which none is ever taken from. Safe for any threads. */
public final class History {

    private final Database database;

    public History(Database database) {
        this.database = database;
    }

    /**
     * That a revision was made.
     *
     * @param by id of the account, or a word for what is nobody
     * @param reason why, or what it is called; may be empty
     */
    public record Made(int number, Instant at, String by, String reason, String title) {}

    /** What was made of an entry, newest first, up to {@code limit}. */
    public List<Made> of(String entry, int limit) {
        return database.read(db ->
                db.select(
                                REVISION.NUMBER,
                                REVISION.MADE_AT,
                                REVISION.MADE_BY,
                                REVISION.REASON,
                                REVISION.TITLE)
                        .from(REVISION)
                        .where(REVISION.ENTRY.eq(entry))
                        .orderBy(REVISION.NUMBER.desc())
                        .limit(limit)
                        .fetch(row ->
                                new Made(
                                        row.value1(),
                                        Instant.ofEpochMilli(row.value2()),
                                        row.value3(),
                                        row.value4(),
                                        row.value5())));
    }

    /**
     * Those among some ids, at most some hundreds, of which a revision stood in one of those
     * channels.
     */
    public Set<String> everIn(Collection<String> ids, Collection<String> channels) {
        return database.read(db ->
                db.selectDistinct(REVISION.ENTRY)
                        .from(REVISION)
                        .where(REVISION.ENTRY.in(ids), REVISION.CHANNEL.in(channels))
                        .fetchSet(REVISION.ENTRY));
    }

    /** The titles of those that are live, by address. */
    public Map<Address, String> titles(Collection<Address> addresses) {
        return database.read(db ->
                db.select(ENTRY.KIND, ENTRY.SLUG, REVISION.TITLE)
                        .from(ENTRY)
                        .join(REVISION)
                        .on(REVISION.ENTRY.eq(ENTRY.ID), REVISION.NUMBER.eq(ENTRY.LIVE))
                        .where(
                                row(ENTRY.KIND, ENTRY.SLUG)
                                        .in(
                                                addresses.stream()
                                                        .map(it -> row(it.kind(), it.slug()))
                                                        .toList()))
                        .fetchMap(it -> new Address(it.value1(), it.value2()), it -> it.value3()));
    }

    /** A revision as a draft. */
    public Optional<Draft> revision(String entry, int number) {
        return database.read(db -> revision(db, entry, number));
    }

    static Optional<Draft> revision(DSLContext db, String entry, int number) {
        return db.select(ENTRY.KIND, ENTRY.SLUG)
                .select(REVISION.fields())
                .from(ENTRY)
                .join(REVISION)
                .on(REVISION.ENTRY.eq(ENTRY.ID))
                .where(ENTRY.ID.eq(entry), REVISION.NUMBER.eq(number))
                .fetchOptional(History::draft);
    }

    /**
     * Drafts with the tags that they are read with now; a single revision has those that were
     * written.
     *
     * @param number the newest revision or the live one
     */
    static Map<String, Draft> drafts(DSLContext db, Collection<String> ids, Field<Integer> number) {
        Map<String, Draft> drafts = new HashMap<>();
        Map<String, String> aliases = Tags.aliases(db);
        for (List<String> chunk : EntryRows.chunks(ids)) {
            Condition wanted = ENTRY.ID.in(chunk).and(ENTRY.TRASHED_AT.isNull());
            db.select(ENTRY.KIND, ENTRY.SLUG)
                    .select(REVISION.fields())
                    .from(ENTRY)
                    .join(REVISION)
                    .on(REVISION.ENTRY.eq(ENTRY.ID), REVISION.NUMBER.eq(number))
                    .where(wanted)
                    .forEach(row -> drafts.put(row.get(REVISION.ENTRY), draft(row).read(aliases)));
        }
        return drafts;
    }

    private static Draft draft(Record row) {
        return new Draft(
                row.get(REVISION.ENTRY),
                row.get(ENTRY.KIND),
                row.get(ENTRY.SLUG),
                row.get(REVISION.TITLE),
                row.get(REVISION.SUMMARY),
                row.get(REVISION.BODY),
                row.get(REVISION.CHANNEL),
                Json.strings(row.get(REVISION.TOPICS)),
                Json.strings(row.get(REVISION.TAGS)),
                Instant.ofEpochMilli(row.get(REVISION.DATED)),
                row.get(REVISION.AUTHOR),
                row.get(REVISION.SOURCE),
                row.get(REVISION.COVER),
                Json.fields(row.get(REVISION.FIELDS)));
    }
}
