package org.laodongmei.api.graph;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * How large a question is when its fragments are taken for what they stand for. Each fragment is
 * looked at once, so that one that holds others many times over costs no more than its letters.
 *
 * @param depth levels of data; what is asked of the schema itself is as deep as tools need it
 * @param fields how many there are
 */
record Extent(int depth, long fields) {

    private static final Extent NONE = new Extent(0, 0);

    /** More than any question may have, and few enough to be added up. */
    private static final long VERY_MANY = 1_000_000_000;

    static Extent of(OperationDefinition operation, Map<String, FragmentDefinition> fragments) {
        return new Walk(fragments).of(operation.getSelectionSet());
    }

    private Extent beside(Extent other) {
        return new Extent(Math.max(depth, other.depth), Math.min(VERY_MANY, fields + other.fields));
    }

    private record Walk(Map<String, FragmentDefinition> fragments, Map<String, Extent> known) {

        Walk(Map<String, FragmentDefinition> fragments) {
            this(fragments, new HashMap<>());
        }

        Extent of(@Nullable SelectionSet set) {
            Extent all = NONE;
            if (set != null) {
                for (Selection<?> each : set.getSelections()) {
                    all = all.beside(of(each));
                }
            }
            return all;
        }

        private Extent of(Selection<?> selection) {
            return switch (selection) {
                case Field field -> of(field);
                case InlineFragment inline -> of(inline.getSelectionSet());
                case FragmentSpread spread -> of(spread.getName());
                default -> NONE;
            };
        }

        private Extent of(Field field) {
            Extent below = of(field.getSelectionSet());
            boolean ofSchema = field.getName().startsWith("__");
            return new Extent(ofSchema ? 0 : below.depth() + 1, below.fields() + 1);
        }

        private Extent of(String fragment) {
            Extent held = known.get(fragment);
            if (held == null) {
                FragmentDefinition definition = fragments.get(fragment);
                held = definition == null ? NONE : of(definition.getSelectionSet());
                known.put(fragment, held);
            }
            return held;
        }
    }
}
