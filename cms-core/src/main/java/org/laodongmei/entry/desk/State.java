package org.laodongmei.entry.desk;

import static org.jooq.impl.DSL.noCondition;
import static org.laodongmei.db.tables.Tables.ENTRY;

import org.jooq.Condition;

/** What people call an entry's state: where it stands, and whether readers see it. */
public enum State {
    DRAFT(ENTRY.STANDING.eq(Standing.WRITING.name()).and(ENTRY.LIVE.isNull())),
    SUBMITTED(ENTRY.STANDING.eq(Standing.SUBMITTED.name())),
    RETURNED(ENTRY.STANDING.eq(Standing.RETURNED.name())),
    APPROVED(ENTRY.STANDING.eq(Standing.APPROVED.name())),
    SCHEDULED(ENTRY.STANDING.eq(Standing.SCHEDULED.name())),
    /** Readers see it as it is. */
    LIVE(ENTRY.STANDING.eq(Standing.WRITING.name()).and(ENTRY.LIVE.eq(ENTRY.DRAFT))),
    /** Readers see an earlier revision. */
    CHANGED(ENTRY.STANDING.eq(Standing.WRITING.name()).and(ENTRY.LIVE.ne(ENTRY.DRAFT))),
    TRASHED(noCondition());

    private final Condition rows;

    State(Condition rows) {
        this.rows = rows;
    }

    /** Which rows are in that state. */
    Condition rows() {
        return rows.and(this == TRASHED ? ENTRY.TRASHED_AT.isNotNull() : ENTRY.TRASHED_AT.isNull());
    }
}
