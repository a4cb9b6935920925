package org.laodongmei.review.check;

import static org.laodongmei.db.tables.Tables.EXEMPTION;

import org.jooq.DSLContext;
import org.laodongmei.db.tables.tables.records.ExemptionRecord;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The rows of what was let be. */
final class Exemptions {

    private static final int MOST = 1_000;

    private Exemptions() {}

    static Map<String, Exemption> of(DSLContext db, String entry) {
        Map<String, Exemption> found = new HashMap<>();
        db.selectFrom(EXEMPTION)
                .where(EXEMPTION.ENTRY.eq(entry))
                .limit(MOST)
                .forEach(row ->
                        found.put(
                                row.getFinding(),
                                new Exemption(
                                        row.getFinding(),
                                        row.getReason(),
                                        row.getWho(),
                                        Instant.ofEpochMilli(row.getAt()))));
        return found;
    }

    static void put(DSLContext tx, String entry, Exemption exemption) {
        ExemptionRecord row = tx.newRecord(EXEMPTION);
        row.setEntry(entry);
        row.setFinding(exemption.key());
        row.setReason(exemption.reason());
        row.setWho(exemption.who());
        row.setAt(exemption.at().toEpochMilli());
        tx.insertInto(EXEMPTION)
                .set(row)
                .onConflict(EXEMPTION.ENTRY, EXEMPTION.FINDING)
                .doUpdate()
                .set(row)
                .execute();
    }

    static boolean remove(DSLContext tx, String entry, String key) {
        return tx.deleteFrom(EXEMPTION)
                        .where(EXEMPTION.ENTRY.eq(entry), EXEMPTION.FINDING.eq(key))
                        .execute()
                > 0;
    }
}
