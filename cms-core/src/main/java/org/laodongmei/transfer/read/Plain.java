package org.laodongmei.transfer.read;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A value of YAML that was written without quotes and reads as a number, truth value or nothing.
 * Kept with its letters, because a title {@code 007} or {@code No} is a text, and only the field
 * that it stands in can tell.
 */
public record Plain(String text, @Nullable Object value) {

    /** The letters of a single value; null when it is nothing, a list or a mapping. */
    public static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case Plain plain -> plain.value() == null ? null : plain.text();
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            case null, default -> null;
        };
    }

    /** Whether it is nothing at all. */
    public static boolean isNothing(@Nullable Object value) {
        return value == null || value instanceof Plain plain && plain.value() == null;
    }

    /** What a text means where true or false is expected; empty when it is neither. */
    public static Optional<Boolean> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "是", "1" -> Optional.of(true);
            case "false", "no", "off", "否", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** The value as JSON knows it: texts, numbers, truth values, lists, mappings, null. */
    public static @Nullable Object json(@Nullable Object value) {
        return switch (value) {
            case Plain plain -> plain.value();
            case List<?> list -> {
                List<@Nullable Object> all = new ArrayList<>(list.size());
                list.forEach(item -> all.add(json(item)));
                yield all;
            }
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> all = new LinkedHashMap<>();
                map.forEach((key, item) -> all.put(String.valueOf(key), json(item)));
                yield all;
            }
            case null, default -> value;
        };
    }
}
