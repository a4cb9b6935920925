package org.laodongmei.kind;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A field of a kind, as its YAML declares it.
 *
 * @param name the key in front matter, in the API and in the stored fields
 * @param min smallest number, fewest characters or fewest items; null for no bound
 * @param max greatest number, most characters or most items; null for no bound
 * @param searchable whether its words are found by search
 * @param facet whether search can be narrowed by its values
 * @param options the values of a {@link FieldType#CHOICE}, empty otherwise
 * @param kind the kind that a {@link FieldType#REFERENCE} must be of; null for any
 * @param fields the fields of a {@link FieldType#GROUPS}, empty otherwise
 */
public record Field(
        String name,
        FieldType type,
        Label label,
        Label help,
        boolean required,
        @Nullable Double min,
        @Nullable Double max,
        boolean searchable,
        boolean facet,
        List<Option> options,
        @Nullable String kind,
        List<Field> fields) {

    /** One value of a choice. */
    public record Option(String value, Label label) {}
}
