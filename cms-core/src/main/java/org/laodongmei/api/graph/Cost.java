package org.laodongmei.api.graph;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;

import org.laodongmei.api.ask.Query;
import org.laodongmei.api.shape.Members;

import java.util.Map;

/**
 * What a field costs: one, and for a list as much as its entries may; what looks at all that there
 * is costs a good deal more, however little of it is told.
 */
final class Cost implements FieldComplexityCalculator {

    /** Entries of relations and renditions, about. */
    private static final int A_FEW = 3;

    /** A search, or a filter held against all entries. */
    private static final int A_LOOK = 100;

    /** The text of an entry: a thousand characters in several coats, where others are a few. */
    private static final int A_TEXT = 20;

    /** Lists that nobody cuts into pages, about. */
    private static final Map<String, Integer> WHOLE =
            Map.of("channels", 20, "children", 5, "campaigns", 10, "candidates", 50);

    /** Past the bound, and few enough that all of them can be added up. */
    private static final long MUCH = 10L * Bounds.COSTLIEST;

    @Override
    public int calculate(FieldComplexityEnvironment asked, int children) {
        return (int) Math.min(MUCH, cost(asked, children));
    }

    private static long cost(FieldComplexityEnvironment asked, long children) {
        String name = asked.getField().getName();
        if (name.startsWith("__") || asked.getParentType().getName().startsWith("__")) {
            return 1 + children;
        }
        if (Members.FORMATS.contains(name)) {
            return A_TEXT;
        }
        boolean looks = name.equals("search") || asked.getArguments().get("filter") != null;
        return (looks ? A_LOOK : 1) + children * times(asked, name, children);
    }

    private static int times(FieldComplexityEnvironment asked, String name, long children) {
        if (asked.getFieldDefinition().getArgument("limit") != null) {
            int usual = name.equals("tags") ? Query.MOST : Query.USUAL;
            return asked.getArguments().get("limit") instanceof Integer limit
                    ? Math.clamp(limit, 1, Query.MOST)
                    : usual;
        }
        boolean plain = children == 0 || name.equals("items");
        return plain ? 1 : WHOLE.getOrDefault(name, A_FEW);
    }
}
