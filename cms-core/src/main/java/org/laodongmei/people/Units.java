package org.laodongmei.people;

import static org.jooq.impl.DSL.noCondition;
import static org.laodongmei.db.tables.Tables.UNIT;

import com.github.f4b6a3.uuid.UuidCreator;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.laodongmei.audit.Audit;
import org.laodongmei.db.Database;
import org.laodongmei.db.tables.tables.records.UnitRecord;
import org.laodongmei.people.UnitTable.Problem;
import org.laodongmei.people.UnitTable.Reason;
import org.laodongmei.people.UnitTable.Row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tree of grassroots unions. Safe for any threads. */
public final class Units {

    private static final int MOST_LEVELS = 10;

    private final Database database;
    private final Audit audit;

    public Units(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** All units, in order of code. */
    public List<Unit> all() {
        return database.read(Units::all);
    }

    /** How many there are. */
    public int count() {
        return database.read(db -> db.fetchCount(UNIT));
    }

    /** The unit of that id. */
    public Optional<Unit> find(String id) {
        return database.read(db -> find(db, UNIT.ID.eq(id))).stream().findFirst();
    }

    /** The unit of that code. */
    public Optional<Unit> coded(String code) {
        return database.read(db -> find(db, UNIT.CODE.eq(code))).stream().findFirst();
    }

    /** The unit that alone has that name. */
    public Optional<Unit> named(String name) {
        List<Unit> found = database.read(db -> find(db, UNIT.NAME.eq(name)));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Up to so many whose code begins with the text or whose name contains it, by code. */
    public List<Unit> search(String text, int most) {
        String wanted = text.strip();
        return database.read(db ->
                db.selectFrom(UNIT)
                        .where(UNIT.CODE.startsWith(wanted).or(UNIT.NAME.contains(wanted)))
                        .orderBy(UNIT.CODE)
                        .limit(most)
                        .fetch(Units::unit));
    }

    /** What those of the ids that are units' are called, by id. */
    public Map<String, String> names(Collection<String> ids) {
        return database.read(db ->
                db.select(UNIT.ID, UNIT.NAME)
                        .from(UNIT)
                        .where(UNIT.ID.in(ids))
                        .fetchMap(UNIT.ID, UNIT.NAME));
    }

    private static List<Unit> all(DSLContext db) {
        return find(db, noCondition());
    }

    private static List<Unit> find(DSLContext db, Condition wanted) {
        return db.selectFrom(UNIT).where(wanted).orderBy(UNIT.CODE).fetch(Units::unit);
    }

    private static Unit unit(UnitRecord row) {
        return new Unit(row.getId(), row.getCode(), row.getName(), row.getParent());
    }

    /**
     * What came of taking a table.
     *
     * @param problems lines that were not taken, in order
     */
    public record Taken(int added, int changed, int same, List<Problem> problems) {}

    /**
     * Makes the units of a table, and gives those that are there by the same code their name and
     * place; all of it or, when it fails, nothing. Units that the table does not name stay.
     */
    public Taken take(String by, UnitTable table) {
        return database.write(tx -> {
            Map<String, Unit> before = new HashMap<>();
            all(tx).forEach(unit -> before.put(unit.code(), unit));
            List<Problem> problems = new ArrayList<>(table.problems());
            Map<String, Row> rows = placed(table.rows(), before, problems);
            Map<String, String> ids = new HashMap<>();
            before.forEach((code, unit) -> ids.put(code, unit.id()));
            rows.keySet()
                    .forEach(code ->
                            ids.computeIfAbsent(
                                    code, _ -> UuidCreator.getTimeOrderedEpoch().toString()));
            List<Unit> changed = new ArrayList<>();
            int added = 0;
            for (Row row : rows.values()) {
                Unit unit =
                        new Unit(
                                ids.get(row.code()),
                                row.code(),
                                row.name(),
                                row.parent().isEmpty() ? null : ids.get(row.parent()));
                if (!unit.equals(before.get(row.code()))) {
                    changed.add(unit);
                    added += before.containsKey(row.code()) ? 0 : 1;
                }
            }
            put(tx, changed);
            audit.append(
                    tx,
                    by,
                    "units.taken",
                    "",
                    added + " added, " + (changed.size() - added) + " changed");
            return new Taken(added, changed.size() - added, rows.size() - changed.size(), problems);
        });
    }

    /** The rows whose chain of parents leads to the top; the others are problems. */
    private static Map<String, Row> placed(
            Map<String, Row> rows, Map<String, Unit> before, List<Problem> problems) {
        Map<String, String> codes = new HashMap<>();
        before.values().forEach(unit -> codes.put(unit.id(), unit.code()));
        Map<String, Row> placed = new LinkedHashMap<>();
        for (Row row : rows.values()) {
            Reason reason = null;
            Set<String> seen = new HashSet<>();
            for (String code = row.code(); reason == null && !code.isEmpty(); ) {
                if (!seen.add(code)) {
                    reason = Reason.BELOW_ITSELF;
                } else if (seen.size() > MOST_LEVELS) {
                    reason = Reason.TOO_DEEP;
                } else if (rows.containsKey(code)) {
                    code = rows.get(code).parent();
                } else if (before.containsKey(code)) {
                    String parent = before.get(code).parent();
                    code = parent == null ? "" : codes.get(parent);
                } else {
                    reason = Reason.PARENT_UNKNOWN;
                }
            }
            if (reason == null) {
                placed.put(row.code(), row);
            } else {
                problems.add(new Problem(row.line(), reason, row.parent()));
            }
        }
        return placed;
    }

    private static void put(DSLContext tx, List<Unit> units) {
        if (units.isEmpty()) {
            return;
        }
        var insert =
                tx.batch(
                        tx.insertInto(UNIT, UNIT.ID, UNIT.CODE, UNIT.NAME)
                                .values((String) null, null, null)
                                .onConflict(UNIT.CODE)
                                .doUpdate()
                                .set(UNIT.NAME, DSL.excluded(UNIT.NAME)));
        // The parents come after all units are there.
        var place =
                tx.batch(
                        tx.update(UNIT)
                                .set(UNIT.PARENT, (String) null)
                                .where(UNIT.ID.eq((String) null)));
        for (Unit unit : units) {
            insert = insert.bind(unit.id(), unit.code(), unit.name());
            place = place.bind(unit.parent(), unit.id());
        }
        insert.execute();
        place.execute();
    }
}
