package org.laodongmei.entry;

import static org.laodongmei.db.tables.Tables.ENTRY;
import static org.laodongmei.db.tables.Tables.REVISION;

import org.jooq.DSLContext;
import org.jooq.TableField;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads revisions of entries as drafts. */
final class DraftRows {

    private DraftRows() {}

    /**
     * @param number the newest revision or the live one
     */
    static Map<String, Draft> drafts(
            DSLContext db, Collection<String> ids, TableField<?, Integer> number) {
        Map<String, Draft> drafts = new HashMap<>();
        for (List<String> chunk : EntryRows.chunks(ids)) {
            db.select(ENTRY.KIND, ENTRY.SLUG)
                    .select(REVISION.fields())
                    .from(ENTRY)
                    .join(REVISION)
                    .on(REVISION.ENTRY.eq(ENTRY.ID), REVISION.NUMBER.eq(number))
                    .where(ENTRY.ID.in(chunk))
                    .forEach(row ->
                            drafts.put(
                                    row.get(REVISION.ENTRY),
                                    new Draft(
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
                                            Json.fields(row.get(REVISION.FIELDS)))));
        }
        return drafts;
    }
}
