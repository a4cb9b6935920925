package org.laodongmei.studio.write;

import org.jspecify.annotations.Nullable;
import org.laodongmei.kind.Field;
import org.laodongmei.kind.Label;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the fields of a kind from a form, as {@link org.laodongmei.kind.FieldType} wants them. */
final class FormFields {

    private static final Label NO_NUMBER = new Label("要填数字", "must be a number");

    private final Map<String, Label> wrong;

    /**
     * @param wrong takes what is wrong, by the field's place
     */
    FormFields(Map<String, Label> wrong) {
        this.wrong = wrong;
    }

    /** The values that were given; fields without one are left out. */
    Map<String, Object> read(List<Field> fields, Map<?, ?> typed, String place) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields) {
            Object value = value(field, typed.get(field.name()), place + field.name());
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return values;
    }

    private @Nullable Object value(Field field, @Nullable Object typed, String at) {
        String text = typed instanceof String string ? string : "";
        return switch (field.type()) {
            case TEXT, DATE, TIME, CHOICE, FILE, VIDEO, LINK ->
                    text.isBlank() ? null : text.strip();
            case LONGTEXT, MARKDOWN -> text.isBlank() ? null : text.replace("\r\n", "\n");
            case NUMBER -> text.isBlank() ? null : number(text.strip(), at);
            case BOOLEAN -> text.isEmpty() ? null : text.equals("true");
            case IMAGE -> first(images(typed));
            case IMAGES -> images(typed);
            case REFERENCE -> first(references(typed));
            case REFERENCES -> references(typed);
            case GROUPS -> groups(field, FormTree.items(typed), at);
        };
    }

    private static @Nullable List<Object> images(@Nullable Object typed) {
        return some(
                FormTree.items(typed).stream()
                        .map(item -> item instanceof Map<?, ?> map ? image(map) : null)
                        .toList());
    }

    private static @Nullable List<Object> references(@Nullable Object typed) {
        return some(
                FormTree.items(typed).stream()
                        .map(item -> item instanceof String id && !id.isBlank() ? id : null)
                        .toList());
    }

    private static @Nullable Object first(@Nullable List<Object> items) {
        return items == null ? null : items.getFirst();
    }

    private static @Nullable List<Object> some(List<? extends @Nullable Object> items) {
        List<Object> some = new ArrayList<>();
        for (Object item : items) {
            if (item != null) {
                some.add(item);
            }
        }
        return some.isEmpty() ? null : some;
    }

    private @Nullable List<Object> groups(Field field, List<Object> items, String at) {
        List<Object> groups = new ArrayList<>();
        for (Object item : items) {
            Map<String, Object> group =
                    item instanceof Map<?, ?> map
                            ? read(field.fields(), map, at + "[" + groups.size() + "].")
                            : Map.of();
            if (!group.isEmpty()) {
                groups.add(group);
            }
        }
        return groups.isEmpty() ? null : groups;
    }

    private @Nullable Object number(String text, String at) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.precision() > 15 || Math.abs(number.scale()) > 9) {
                wrong.put(at, NO_NUMBER);
                return null;
            }
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            long rounded = number.longValue();
            if (!whole) {
                return number.doubleValue();
            }
            return rounded == (int) rounded ? (Object) (int) rounded : (Object) rounded;
        } catch (NumberFormatException e) {
            wrong.put(at, NO_NUMBER);
            return null;
        }
    }

    private static @Nullable Map<String, Object> image(Map<?, ?> typed) {
        String asset = FormTree.text(typed, "asset");
        if (asset.isBlank()) {
            return null;
        }
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("asset", asset);
        for (String name : List.of("alt", "caption", "credit")) {
            String text = FormTree.text(typed, name).strip();
            if (!text.isEmpty()) {
                image.put(name, text);
            }
        }
        return image;
    }
}
