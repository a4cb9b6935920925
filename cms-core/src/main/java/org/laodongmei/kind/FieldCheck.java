package org.laodongmei.kind;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Holds values of any sort, JSON or not, against the fields of a kind. Keys that no field knows are
 * let be.
 */
final class FieldCheck {

    private static final Pattern ASSET = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern URL =
            Pattern.compile("https?://[^\\s\"<>]{1,2000}|entry:" + ID.pattern());
    private static final List<String> IMAGE_TEXTS = List.of("alt", "caption", "credit");
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_LONGTEXT = 200_000;
    private static final int MOST_ITEMS = 1_000;

    private FieldCheck() {}

    static void check(
            List<Field> fields, Map<String, ?> values, String place, List<Problem> problems) {
        for (Field field : fields) {
            Object value = values.get(field.name());
            String at = place + field.name();
            if (field.required() && isNothing(value)) {
                String name = field.label().zh();
                problems.add(Problem.missing(at, "'" + name + "' is needed", "要填“" + name + "”"));
                continue;
            }
            Label wrong = value == null ? null : wrong(field, value, at, problems);
            if (wrong != null) {
                problems.add(Problem.of(at, wrong.en(), wrong.zh()));
            }
        }
    }

    private static boolean isNothing(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> isBlank(text);
            case List<?> list -> list.isEmpty();
            default -> false;
        };
    }

    /** Texts that were pasted from elsewhere are often blank with spaces that do not break. */
    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** Why the value does not fit, null when it does. */
    private static @Nullable Label wrong(
            Field field, Object value, String at, List<Problem> problems) {
        return switch (field.type()) {
            case TEXT -> text(field, value, LONGEST_TEXT);
            case LONGTEXT, MARKDOWN -> text(field, value, LONGEST_LONGTEXT);
            case NUMBER -> number(field, value);
            case DATE ->
                    parses(value, LocalDate::parse)
                            ? null
                            : say("要写成日期，如 2019-05-01", "must be a date such as 2019-05-01");
            case TIME ->
                    parses(value, LocalTime::parse) || parses(value, Instant::parse)
                            ? null
                            : say(
                                    "要写成时间，如 09:30",
                                    "must be a time such as 09:30 or 2019-05-01T01:30:00Z");
            case BOOLEAN ->
                    value instanceof Boolean ? null : say("只能是“是”或“否”", "must be true or false");
            case CHOICE -> choice(field, value);
            case IMAGE -> image(value);
            case IMAGES -> list(field, value, FieldCheck::image);
            case FILE -> isAsset(value) ? null : say("要选本站的一个文件", "must be a file of this site");
            case VIDEO ->
                    isAsset(value) || isUrl(value)
                            ? null
                            : say(
                                    "要选本站的一个视频，或写 http(s) 地址",
                                    "must be a video of this site or an http(s) address");
            case LINK ->
                    isUrl(value)
                            ? null
                            : say("要写 http(s) 地址，或选一篇稿件", "must be an http(s) address or an entry");
            case REFERENCE -> isId(value) ? null : say("要选一篇稿件", "must name an entry");
            case REFERENCES ->
                    list(
                            field,
                            value,
                            item -> isId(item) ? null : say("要选稿件", "must name entries"));
            case GROUPS -> groups(field, value, at, problems);
        };
    }

    private static @Nullable Label text(Field field, Object value, int limit) {
        if (!(value instanceof String text)) {
            return say("要写文字", "must be text");
        }
        int length = text.codePointCount(0, text.length());
        double most = field.max() == null ? limit : Math.min(field.max(), limit);
        if (length > most) {
            return say(
                    "有 " + length + " 字，最多 " + (int) most + " 字",
                    "has " + length + " characters, at most " + (int) most + " fit");
        }
        return field.min() != null && length < field.min() && !isBlank(text)
                ? say(
                        "只有 " + length + " 字，至少要 " + field.min().intValue() + " 字",
                        "has "
                                + length
                                + " characters, at least "
                                + field.min().intValue()
                                + " are needed")
                : null;
    }

    private static @Nullable Label number(Field field, Object value) {
        if (!(value instanceof Number number)) {
            return say("要填数字", "must be a number");
        }
        double n = number.doubleValue();
        if (!Double.isFinite(n)) {
            return say("要填数字", "must be a number");
        }
        if (field.min() != null && n < field.min()) {
            return say("不能小于 " + plain(field.min()), "must be at least " + plain(field.min()));
        }
        return field.max() != null && n > field.max()
                ? say("不能大于 " + plain(field.max()), "must be at most " + plain(field.max()))
                : null;
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }

    private interface Parser {
        Object parse(String text);
    }

    /** A year of more than four digits, or before the first, begins with a sign. */
    private static boolean parses(Object value, Parser parser) {
        try {
            return value instanceof String text
                    && !text.startsWith("+")
                    && !text.startsWith("-")
                    && parser.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static @Nullable Label choice(Field field, Object value) {
        return field.options().stream().anyMatch(option -> option.value().equals(value))
                ? null
                : say(
                        "要选：" + join(field, "、", option -> option.label().zh()),
                        "must be one of " + join(field, ", ", Field.Option::value));
    }

    private static @Nullable Label image(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)
                || !(map.get("asset") instanceof String sha)
                || !ASSET.matcher(sha).matches()) {
            return say("要选本站的一幅图", "must be a picture of this site");
        }
        return IMAGE_TEXTS.stream()
                .filter(name -> map.get(name) != null && !(map.get(name) instanceof String))
                .findFirst()
                .map(name ->
                        say("图的 " + name + " 要写文字", "must be a picture whose " + name + " is text"))
                .orElse(null);
    }

    private interface ItemCheck {
        @Nullable Label wrong(@Nullable Object item);
    }

    private static @Nullable Label list(Field field, Object value, ItemCheck check) {
        if (!(value instanceof List<?> list)) {
            return say("要列出来", "must be a list");
        }
        Label wrong = count(field, list);
        for (Object item : list) {
            wrong = wrong != null ? wrong : check.wrong(item);
        }
        return wrong;
    }

    private static @Nullable Label count(Field field, List<?> list) {
        double most = field.max() == null ? MOST_ITEMS : Math.min(field.max(), MOST_ITEMS);
        if (list.size() > most) {
            return say(
                    "有 " + list.size() + " 项，最多 " + (int) most + " 项",
                    "has " + list.size() + " items, at most " + (int) most + " fit");
        }
        return field.min() != null && list.size() < field.min() && !list.isEmpty()
                ? say(
                        "至少要 " + field.min().intValue() + " 项",
                        "needs at least " + field.min().intValue() + " items")
                : null;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Label groups(
            Field field, Object value, String at, List<Problem> problems) {
        if (!(value instanceof List<?> list)) {
            return say("要分组填写", "must be a list of groups");
        }
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof Map<?, ?> map)) {
                return say("要分组填写", "must be a list of groups");
            }
            check(field.fields(), (Map<String, ?>) map, at + "[" + i + "].", problems);
        }
        return count(field, list);
    }

    private static Label say(String zh, String en) {
        return new Label(zh, en);
    }

    private static String join(Field field, String separator, Function<Field.Option, String> word) {
        return field.options().stream().map(word).collect(Collectors.joining(separator));
    }

    private static boolean isAsset(Object value) {
        return value instanceof String text
                && text.startsWith("asset:")
                && ASSET.matcher(text.substring(6)).matches();
    }

    private static boolean isUrl(Object value) {
        return value instanceof String text && URL.matcher(text).matches();
    }

    private static boolean isId(@Nullable Object value) {
        return value instanceof String text && ID.matcher(text).matches();
    }
}
