package org.laodongmei.api.query;

import java.util.List;

/**
 * A filter as it was written: tests of properties, joined by {@code +} (and) and {@code ,} (or),
 * where and binds closer.
 */
public sealed interface Clause {

    /** All of them hold. */
    record All(List<Clause> parts) implements Clause {}

    /** One of them holds at least. */
    record Any(List<Clause> parts) implements Clause {}

    /**
     * A property is held against words.
     *
     * @param property its name, with dots
     * @param at where the name stands in the filter, from 1
     * @param not whether the opposite is asked for
     * @param operands more than one for a list, of which one must fit
     */
    record Test(String property, int at, boolean not, Comparison comparison, List<Operand> operands)
            implements Clause {}

    /** How a property is held against a word. */
    enum Comparison {
        IS,
        ABOVE,
        AT_LEAST,
        BELOW,
        AT_MOST,
        CONTAINS,
        BEGINS,
        ENDS
    }

    /**
     * A word to compare with. What it means depends on the property.
     *
     * @param quoted whether it stood in quotation marks; then {@code null} is a text like others
     * @param at where it stands in the filter, from 1
     */
    record Operand(String text, boolean quoted, int at) {

        /** Whether it asks for what has no value. */
        public boolean isNull() {
            return !quoted && text.equals("null");
        }
    }
}
