package org.laodongmei.api.graph;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;

import org.laodongmei.api.ask.Query;

/** What a field costs: one, and for a list as much as its entries may. */
final class Cost implements FieldComplexityCalculator {

    /** Entries of relations and renditions, about. */
    private static final int A_FEW = 3;

    @Override
    public int calculate(FieldComplexityEnvironment asked, int children) {
        if (asked.getFieldDefinition().getArgument("limit") != null) {
            Object limit = asked.getArguments().get("limit");
            int entries =
                    limit instanceof Integer number
                            ? Math.clamp(number, 1, Query.MOST)
                            : Query.USUAL;
            return 1 + entries * children;
        }
        boolean plain = children == 0 || asked.getField().getName().equals("items");
        return 1 + children * (plain ? 1 : A_FEW);
    }
}
