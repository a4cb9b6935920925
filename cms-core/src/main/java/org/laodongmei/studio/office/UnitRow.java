package org.laodongmei.studio.office;

import org.jspecify.annotations.Nullable;
import org.laodongmei.people.Unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A unit as a list shows it, below the one above it.
 *
 * @param depth 0 at the top, at most 4
 * @param above name of the one above, or empty
 */
public record UnitRow(String code, String name, int depth, String above) {

    private static final int DEEPEST = 4;

    /** All units as a tree, each before those below it, in order of code. */
    static List<UnitRow> tree(List<Unit> units) {
        Map<String, List<Unit>> below = new HashMap<>();
        units.forEach(unit ->
                below.computeIfAbsent(key(unit.parent()), _ -> new ArrayList<>()).add(unit));
        below.values().forEach(list -> list.sort(Comparator.comparing(Unit::code)));
        List<UnitRow> rows = new ArrayList<>(units.size());
        add(rows, below, null, 0);
        return rows;
    }

    private static void add(
            List<UnitRow> rows, Map<String, List<Unit>> below, @Nullable Unit above, int depth) {
        for (Unit unit : below.getOrDefault(key(above == null ? null : above.id()), List.of())) {
            rows.add(
                    new UnitRow(
                            unit.code(),
                            unit.name(),
                            Math.min(depth, DEEPEST),
                            above == null ? "" : above.name()));
            add(rows, below, unit, depth + 1);
        }
    }

    private static String key(@Nullable String parent) {
        return parent == null ? "" : parent;
    }

    boolean matches(String wanted) {
        return name.contains(wanted) || code.startsWith(wanted);
    }
}
