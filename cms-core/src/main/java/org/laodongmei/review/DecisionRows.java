package org.laodongmei.review;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.laodongmei.db.tables.Tables.DECISION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.db.tables.tables.records.DecisionRecord;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.review.Decision.Act;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Writes down what was decided, in the order of decisions and in the audit log, and tells it. */
final class DecisionRows {

    private static final int LONGEST_REASON = 1_000;

    private final Audit audit;
    private final Decision.Told told;
    private final InstantSource clock;

    DecisionRows(Audit audit, Decision.Told told, InstantSource clock) {
        this.audit = audit;
        this.told = told;
        this.clock = clock;
    }

    void add(
            DSLContext tx,
            DeskRow entry,
            Act act,
            @Nullable Stage stage,
            String who,
            String reason) {
        String cut = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        Long last =
                tx.select(coalesce(max(DECISION.SEQ), 0L)).from(DECISION).fetchSingle().value1();
        DecisionRecord row = tx.newRecord(DECISION);
        row.setSeq(last + 1);
        row.setEntry(entry.id());
        row.setRevision(entry.draft());
        row.setAct(act.name());
        row.setStep(stage == null ? 0 : stage.number());
        row.setStage(stage == null ? "" : stage.name());
        row.setWho(who);
        row.setAt(clock.millis());
        row.setReason(cut);
        row.insert();
        audit.append(
                tx,
                who,
                "entry." + act.name().toLowerCase(Locale.ROOT),
                entry.id(),
                String.join(
                        " · ",
                        List.of(
                                entry.title(),
                                stage == null ? "" : stage.name(),
                                "#" + entry.draft(),
                                cut)));
        told.decided(tx, entry, decision(row));
    }

    /** All about an entry, oldest first. */
    static List<Decision> of(DSLContext db, String entry) {
        return db.selectFrom(DECISION)
                .where(DECISION.ENTRY.eq(entry))
                .orderBy(DECISION.SEQ)
                .fetch(DecisionRows::decision);
    }

    static Decision decision(DecisionRecord row) {
        return new Decision(
                row.getSeq(),
                row.getEntry(),
                row.getRevision(),
                Act.valueOf(row.getAct()),
                row.getStep(),
                row.getStage(),
                row.getWho(),
                Instant.ofEpochMilli(row.getAt()),
                row.getReason());
    }
}
