package org.laodongmei.kind;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what values point at; they must have been checked and found to fit their fields. */
final class FieldTargets {

    private FieldTargets() {}

    /** Adds what the values point at: {@code entry:ID} and {@code asset:SHA-256}. */
    static void targets(List<Field> fields, Map<String, ?> values, Set<String> targets) {
        for (Field field : fields) {
            Object value = values.get(field.name());
            if (value != null) {
                targets(field, value, targets);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void targets(Field field, Object value, Set<String> targets) {
        switch (field.type()) {
            case IMAGE -> targets.add("asset:" + ((Map<String, ?>) value).get("asset"));
            case IMAGES ->
                    ((List<Map<String, ?>>) value)
                            .forEach(image -> targets.add("asset:" + image.get("asset")));
            case FILE, VIDEO, LINK -> {
                if (value.toString().startsWith("asset:")
                        || value.toString().startsWith("entry:")) {
                    targets.add(value.toString());
                }
            }
            case REFERENCE -> targets.add("entry:" + value);
            case REFERENCES -> ((List<?>) value).forEach(id -> targets.add("entry:" + id));
            case GROUPS ->
                    ((List<Map<String, ?>>) value)
                            .forEach(group -> targets(field.fields(), group, targets));
            case TEXT, LONGTEXT, MARKDOWN, NUMBER, DATE, TIME, BOOLEAN, CHOICE -> {}
        }
    }

    /** Adds the values that are Markdown. */
    @SuppressWarnings("unchecked")
    static void texts(List<Field> fields, Map<String, ?> values, List<String> texts) {
        for (Field field : fields) {
            Object value = values.get(field.name());
            if (value != null && field.type() == FieldType.MARKDOWN) {
                texts.add(value.toString());
            } else if (field.type() == FieldType.GROUPS && value instanceof List<?> groups) {
                groups.forEach(group -> texts(field.fields(), (Map<String, ?>) group, texts));
            }
        }
    }
}
