package org.laodongmei.entry.desk;

import static org.laodongmei.db.tables.Tables.ENTRY;
import static org.laodongmei.db.tables.Tables.REFERENCE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.laodongmei.db.Database;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which entries point at an asset, in any revision. Safe for any threads. */
public final class Uses {

    private final Database database;

    public Uses(Database database) {
        this.database = database;
    }

    /**
     * An entry that points at it.
     *
     * @param draft whether its newest revision does
     * @param live whether what readers see does; when neither, only its history
     */
    public record Use(String id, String title, boolean draft, boolean live) {}

    /** Up to {@code limit} entries that point at one of those SHA-256s, last changed first. */
    public List<Use> of(Collection<String> sha256s, int limit) {
        Field<Integer> draft = most(REFERENCE.NUMBER.eq(ENTRY.DRAFT));
        Field<Integer> live = most(REFERENCE.NUMBER.eq(ENTRY.LIVE));
        return database.read(db ->
                db.select(ENTRY.ID, ENTRY.TITLE, draft, live)
                        .from(REFERENCE)
                        .join(ENTRY)
                        .on(ENTRY.ID.eq(REFERENCE.ENTRY))
                        .where(REFERENCE.TARGET.in(targets(sha256s)))
                        .groupBy(ENTRY.ID, ENTRY.TITLE, ENTRY.UPDATED_AT)
                        .orderBy(ENTRY.UPDATED_AT.desc(), ENTRY.ID)
                        .limit(limit)
                        .fetch(row ->
                                new Use(
                                        row.value1(),
                                        row.value2(),
                                        row.value3() > 0,
                                        row.value4() > 0)));
    }

    /** Those of the SHA-256s that some entry points at. At most some hundreds. */
    public Set<String> used(Collection<String> sha256s) {
        return database.read(db ->
                db.selectDistinct(REFERENCE.TARGET)
                        .from(REFERENCE)
                        .where(REFERENCE.TARGET.in(targets(sha256s)))
                        .fetchSet(row -> row.value1().substring("asset:".length())));
    }

    /** Whether some entry points at one of them, as part of the caller's transaction. */
    public boolean any(DSLContext tx, Collection<String> sha256s) {
        return tx.fetchExists(REFERENCE, REFERENCE.TARGET.in(targets(sha256s)));
    }

    private static Field<Integer> most(Condition condition) {
        return DSL.max(DSL.when(condition, 1).otherwise(0));
    }

    private static List<String> targets(Collection<String> sha256s) {
        return sha256s.stream().map(sha256 -> "asset:" + sha256).toList();
    }
}
