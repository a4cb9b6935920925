package org.laodongmei.entry.desk;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.laodongmei.db.tables.Tables.ENTRY;
import static org.laodongmei.db.tables.Tables.REVISION;
import static org.laodongmei.db.tables.Tables.WITHDRAWN;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.laodongmei.db.Database;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * Which entries readers saw once and see no more: what whoever keeps copies of them must be told.
 * Survives that an entry is destroyed. Safe for any threads.
 */
public final class Withdrawals {

    private final Database database;

    public Withdrawals(Database database) {
        this.database = database;
    }

    /**
     * That an entry is not shown any more. It may have been shown again since.
     *
     * @param channel slug of the one that it was shown in; null for none
     */
    public record Withdrawal(
            String entry, String kind, String slug, @Nullable String channel, Instant at) {}

    /** Those among some ids, at most some hundreds, by id. */
    public Map<String, Withdrawal> of(Collection<String> ids) {
        return database.read(db ->
                db.selectFrom(WITHDRAWN)
                        .where(WITHDRAWN.ENTRY.in(ids))
                        .fetchMap(
                                WITHDRAWN.ENTRY,
                                row ->
                                        new Withdrawal(
                                                row.getEntry(),
                                                row.getKind(),
                                                row.getSlug(),
                                                row.getChannel(),
                                                Instant.ofEpochMilli(row.getAt()))));
    }

    /**
     * Notes that those among some ids that are live are about to be so no more, as part of the
     * caller's transaction.
     */
    public static void note(DSLContext tx, Collection<String> ids, long millis) {
        tx.deleteFrom(WITHDRAWN)
                .where(
                        WITHDRAWN.ENTRY.in(
                                select(ENTRY.ID)
                                        .from(ENTRY)
                                        .where(ENTRY.ID.in(ids), ENTRY.LIVE.isNotNull())))
                .execute();
        tx.insertInto(
                        WITHDRAWN,
                        WITHDRAWN.ENTRY,
                        WITHDRAWN.KIND,
                        WITHDRAWN.SLUG,
                        WITHDRAWN.CHANNEL,
                        WITHDRAWN.AT)
                .select(
                        select(ENTRY.ID, ENTRY.KIND, ENTRY.SLUG, REVISION.CHANNEL, inline(millis))
                                .from(ENTRY)
                                .join(REVISION)
                                .on(REVISION.ENTRY.eq(ENTRY.ID), REVISION.NUMBER.eq(ENTRY.LIVE))
                                .where(ENTRY.ID.in(ids), ENTRY.LIVE.isNotNull()))
                .execute();
    }
}
