package org.laodongmei.review.figures;

import static org.jooq.impl.DSL.min;
import static org.laodongmei.db.tables.Tables.DECISION;

import org.laodongmei.db.Database;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.review.Decision.Act;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 报送与采用: which pieces were submitted, and which of them readers got. Each counts once, when it was
 * submitted first and when it went live first. Safe for any threads.
 */
public final class Contributions {

    private static final int CHUNK = 500;

    private final Database database;
    private final Desk desk;

    public Contributions(Database database, Desk desk) {
        this.database = database;
        this.desk = desk;
    }

    private record First(String entry, boolean used, Instant at) {}

    /**
     * Those from one moment to before another, in order of time. Some statements for each thousand;
     * only entries that something was decided about in that time are looked at.
     */
    public List<Contribution> between(Instant from, Instant to) {
        List<First> firsts =
                database.read(db ->
                        db.select(DECISION.ENTRY, DECISION.ACT, min(DECISION.AT))
                                .from(DECISION)
                                .where(
                                        DECISION.ACT.in(Act.SUBMITTED.name(), Act.PUBLISHED.name()),
                                        DECISION.ENTRY.in(
                                                db.select(DECISION.ENTRY)
                                                        .from(DECISION)
                                                        .where(
                                                                DECISION.AT.between(
                                                                        from.toEpochMilli(),
                                                                        to.toEpochMilli() - 1))))
                                .groupBy(DECISION.ENTRY, DECISION.ACT)
                                .having(
                                        min(DECISION.AT)
                                                .between(
                                                        from.toEpochMilli(), to.toEpochMilli() - 1))
                                .orderBy(min(DECISION.AT), DECISION.ENTRY, DECISION.ACT.desc())
                                .fetch(row ->
                                        new First(
                                                row.value1(),
                                                row.value2().equals(Act.PUBLISHED.name()),
                                                Instant.ofEpochMilli(row.value3()))));
        Map<String, DeskRow> rows = new HashMap<>();
        List<String> ids = firsts.stream().map(First::entry).distinct().toList();
        for (int at = 0; at < ids.size(); at += CHUNK) {
            rows.putAll(desk.find(ids.subList(at, Math.min(ids.size(), at + CHUNK))));
        }
        List<Contribution> found = new ArrayList<>();
        for (First first : firsts) {
            DeskRow row = rows.get(first.entry());
            if (row != null) {
                found.add(
                        new Contribution(
                                row.id(),
                                row.title(),
                                row.maker(),
                                row.unit(),
                                row.channel(),
                                first.used(),
                                first.at()));
            }
        }
        return found;
    }
}
