package org.laodongmei.kind;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds values against the fields of a kind, and finds what they point at. Keys that no field knows
 * are let be.
 */
final class FieldCheck {

    private static final Pattern ASSET = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern URL =
            Pattern.compile("https?://[^\\s\"<>]{1,2000}|entry:[0-9a-f-]{36}");
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_LONGTEXT = 200_000;
    private static final int MOST_ITEMS = 1_000;

    private FieldCheck() {}

    static void check(
            List<Field> fields, Map<String, ?> values, String place, List<Problem> problems) {
        for (Field field : fields) {
            Object value = values.get(field.name());
            String at = place + field.name();
            if (isEmpty(value)) {
                if (field.required()) {
                    problems.add(new Problem(at, "'" + field.label().zh() + "' is needed"));
                }
            } else {
                String wrong = wrong(field, value, at, problems);
                if (wrong != null) {
                    problems.add(new Problem(at, wrong));
                }
            }
        }
    }

    private static boolean isEmpty(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isBlank();
            case List<?> list -> list.isEmpty();
            default -> false;
        };
    }

    /** Why the value does not fit, null when it does. */
    private static @Nullable String wrong(
            Field field, Object value, String at, List<Problem> problems) {
        return switch (field.type()) {
            case TEXT -> text(field, value, LONGEST_TEXT);
            case LONGTEXT, MARKDOWN -> text(field, value, LONGEST_LONGTEXT);
            case NUMBER -> number(field, value);
            case DATE -> parses(value, LocalDate::parse, "a date such as 2019-05-01");
            case TIME -> time(value);
            case BOOLEAN -> value instanceof Boolean ? null : "must be true or false";
            case CHOICE -> choice(field, value);
            case IMAGE -> image(value);
            case IMAGES -> list(field, value, FieldCheck::image);
            case FILE -> isAsset(value) ? null : "must be a file of this site";
            case VIDEO ->
                    isAsset(value) || isUrl(value)
                            ? null
                            : "must be a video of this site or an http(s) address";
            case LINK -> isUrl(value) ? null : "must be an http(s) address or an entry";
            case REFERENCE -> isId(value) ? null : "must name an entry";
            case REFERENCES -> list(field, value, item -> isId(item) ? null : "must name entries");
            case GROUPS -> groups(field, value, at, problems);
        };
    }

    private static @Nullable String text(Field field, Object value, int limit) {
        if (!(value instanceof String text)) {
            return "must be text";
        }
        int length = text.codePointCount(0, text.length());
        double most = field.max() == null ? limit : Math.min(field.max(), limit);
        if (length > most) {
            return "has " + length + " characters, at most " + (int) most + " fit";
        }
        return field.min() != null && length < field.min()
                ? "has "
                        + length
                        + " characters, at least "
                        + field.min().intValue()
                        + " are needed"
                : null;
    }

    private static @Nullable String number(Field field, Object value) {
        if (!(value instanceof Number number)) {
            return "must be a number";
        }
        double n = number.doubleValue();
        if (!Double.isFinite(n)) {
            return "must be a number";
        }
        if (field.min() != null && n < field.min()) {
            return "must be at least " + plain(field.min());
        }
        return field.max() != null && n > field.max()
                ? "must be at most " + plain(field.max())
                : null;
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }

    private interface Parser {
        Object parse(String text);
    }

    private static @Nullable String parses(Object value, Parser parser, String what) {
        try {
            parser.parse(value.toString());
            return null;
        } catch (DateTimeParseException e) {
            return "must be " + what;
        }
    }

    private static @Nullable String time(Object value) {
        return parses(value, LocalTime::parse, "") == null
                ? null
                : parses(value, Instant::parse, "a time such as 09:30 or 2019-05-01T01:30:00Z");
    }

    private static @Nullable String choice(Field field, Object value) {
        return field.options().stream().anyMatch(option -> option.value().equals(value))
                ? null
                : "must be one of "
                        + String.join(
                                ", ", field.options().stream().map(Field.Option::value).toList());
    }

    private static @Nullable String image(Object value) {
        return value instanceof Map<?, ?> map
                        && map.get("asset") instanceof String sha
                        && ASSET.matcher(sha).matches()
                ? null
                : "must be a picture of this site";
    }

    private interface ItemCheck {
        @Nullable String wrong(Object item);
    }

    private static @Nullable String list(Field field, Object value, ItemCheck check) {
        if (!(value instanceof List<?> list)) {
            return "must be a list";
        }
        String wrong = count(field, list);
        for (Object item : list) {
            wrong = wrong != null ? wrong : check.wrong(item);
        }
        return wrong;
    }

    private static @Nullable String count(Field field, List<?> list) {
        double most = field.max() == null ? MOST_ITEMS : Math.min(field.max(), MOST_ITEMS);
        if (list.size() > most) {
            return "has " + list.size() + " items, at most " + (int) most + " fit";
        }
        return field.min() != null && list.size() < field.min()
                ? "needs at least " + field.min().intValue() + " items"
                : null;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable String groups(
            Field field, Object value, String at, List<Problem> problems) {
        if (!(value instanceof List<?> list)) {
            return "must be a list of groups";
        }
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof Map<?, ?> map)) {
                return "must be a list of groups";
            }
            check(field.fields(), (Map<String, ?>) map, at + "[" + i + "].", problems);
        }
        return count(field, list);
    }

    private static boolean isAsset(Object value) {
        return value instanceof String text
                && text.startsWith("asset:")
                && ASSET.matcher(text.substring(6)).matches();
    }

    private static boolean isUrl(Object value) {
        return value instanceof String text && URL.matcher(text).matches();
    }

    private static boolean isId(Object value) {
        return value instanceof String text && text.length() == 36;
    }

    /** Adds what the values point at: {@code entry:ID} and {@code asset:SHA-256}. */
    static void targets(List<Field> fields, Map<String, ?> values, Set<String> targets) {
        for (Field field : fields) {
            Object value = values.get(field.name());
            if (value != null && !isEmpty(value)) {
                targets(field, value, targets);
            }
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
}
