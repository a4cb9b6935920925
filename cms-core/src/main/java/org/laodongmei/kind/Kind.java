package org.laodongmei.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A type of content, declared in YAML: form, validation, API, search, page and import follow from
 * it.
 *
 * @param name its identifier, such as {@code article}
 * @param route the folder of its files and the first part of its pages' addresses, such as {@code
 *     articles}
 * @param label what one of them is called
 * @param plural what all of them are called
 * @param list how they are listed: list, table, cards, wall or grid
 * @param columns the fields that a table shows, in order
 * @param builtIn whether it comes with the product and has a page of its own design
 */
public record Kind(
        String name,
        String route,
        Label label,
        Label plural,
        Label description,
        ListStyle list,
        List<String> columns,
        List<Field> fields,
        boolean builtIn) {

    /** How a kind's entries are listed. */
    public enum ListStyle {
        LIST,
        TABLE,
        CARDS,
        WALL,
        GRID
    }

    /** The field of that name. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * Holds values against the fields.
     *
     * @param values to be normalised as {@link FieldType} says; a field without a value is left out
     *     or null, a blank text stands for nothing only where a text is expected; keys that no
     *     field knows are let be
     * @return what is wrong, empty when all is well
     */
    public List<Problem> check(Map<String, Object> values) {
        List<Problem> problems = new ArrayList<>();
        FieldCheck.check(fields, values, "", problems);
        return problems;
    }

    /**
     * Those of the checked values that are Markdown: they may point at more than {@link #targets}
     * can tell.
     */
    public List<String> texts(Map<String, Object> values) {
        List<String> texts = new ArrayList<>();
        FieldTargets.texts(fields, values, texts);
        return texts;
    }

    /**
     * What checked values point at, but those that are Markdown: {@code entry:ID} and {@code
     * asset:SHA-256}, sorted.
     */
    public Set<String> targets(Map<String, Object> values) {
        Set<String> targets = new TreeSet<>();
        FieldTargets.targets(fields, values, targets);
        return targets;
    }
}
