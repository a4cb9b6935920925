package org.laodongmei.review;

import static org.laodongmei.db.tables.Tables.DECISION;
import static org.laodongmei.db.tables.Tables.EXEMPTION;
import static org.laodongmei.db.tables.Tables.PLAN;
import static org.laodongmei.db.tables.Tables.PREVIEW_LINK;
import static org.laodongmei.db.tables.Tables.REMARK;

import org.jooq.DSLContext;
import org.laodongmei.audit.Audit;
import org.laodongmei.db.Database;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskRow;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** What was thrown away, until it is destroyed. Safe for any threads. */
public final class Trash {

    /** So long it can be taken out again. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int CHUNK = 200;

    private final Database database;
    private final Audit audit;
    private final Desk desk;
    private final InstantSource clock;

    public Trash(Database database, Audit audit, Desk desk, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Destroys what was thrown away more than {@link #KEPT} ago, with its history. The audit log
     * keeps what was done with it.
     *
     * @return how many entries
     */
    public int empty() {
        int all = 0;
        int last;
        do {
            last = database.write(this::chunk);
            all += last;
        } while (last == CHUNK);
        return all;
    }

    private int chunk(DSLContext tx) {
        List<DeskRow> old = desk.trashed(tx, clock.instant().minus(KEPT), CHUNK);
        List<String> ids = old.stream().map(DeskRow::id).toList();
        if (!ids.isEmpty()) {
            tx.deleteFrom(DECISION).where(DECISION.ENTRY.in(ids)).execute();
            tx.deleteFrom(EXEMPTION).where(EXEMPTION.ENTRY.in(ids)).execute();
            tx.deleteFrom(PLAN).where(PLAN.ENTRY.in(ids)).execute();
            tx.deleteFrom(PREVIEW_LINK).where(PREVIEW_LINK.ENTRY.in(ids)).execute();
            tx.deleteFrom(REMARK).where(REMARK.ENTRY.in(ids)).execute();
            desk.destroy(tx, ids);
            old.forEach(row -> audit.append(tx, "trash", "entry.destroyed", row.id(), row.title()));
        }
        return ids.size();
    }
}
