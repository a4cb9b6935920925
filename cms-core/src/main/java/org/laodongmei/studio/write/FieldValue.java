package org.laodongmei.studio.write;

import org.jspecify.annotations.Nullable;
import org.laodongmei.kind.Field;
import org.laodongmei.kind.FieldType;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value of a draft's field, or of a part of one, as the form of the writing screen shows it.
 *
 * @param raw as it stands in the revision; null for none
 */
public record FieldValue(@Nullable Object raw) {

    /** No value. */
    public static final FieldValue NONE = new FieldValue(null);

    private static final Set<FieldType> GROUPS =
            EnumSet.of(
                    FieldType.IMAGE,
                    FieldType.IMAGES,
                    FieldType.REFERENCE,
                    FieldType.REFERENCES,
                    FieldType.GROUPS);

    /** Whether a field is shown as items that come and go. */
    public static boolean isGroup(Field field) {
        return GROUPS.contains(field.type());
    }

    /** Whether a field's YAML says more about it than its name. */
    public static boolean hasHelp(Field field) {
        return !field.help().zh().isBlank();
    }

    /** The value as text; empty for none. */
    public String text() {
        return raw == null ? "" : raw.toString();
    }

    /** Its items; a single one counts as one. */
    public List<FieldValue> items() {
        return switch (raw) {
            case null -> List.of();
            case List<?> list -> list.stream().map(FieldValue::new).toList();
            default -> List.of(this);
        };
    }

    /** A part of it. */
    public FieldValue part(String name) {
        return raw instanceof Map<?, ?> map ? new FieldValue(map.get(name)) : NONE;
    }
}
