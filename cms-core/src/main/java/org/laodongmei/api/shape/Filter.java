package org.laodongmei.api.shape;

import org.laodongmei.api.query.Clause;
import org.laodongmei.api.query.Clause.Comparison;
import org.laodongmei.api.query.Clause.Operand;
import org.laodongmei.api.query.InvalidQuery;
import org.laodongmei.api.shape.Property.Sort;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clause as a question to entries, or to things of another sort. A day stands for its first
 * moment where something is to be after or before it, and for all of it where something is to be on
 * it or not after it. A time without an offset is one of the zone where days begin.
 *
 * @param <T> what is asked
 */
public final class Filter<T> {

    private static final Pattern AGO = Pattern.compile("now-(\\d{1,4})([smhdwMy])");

    /** A plus sign of an offset that was typed into an address as it is comes as a blank. */
    private static final Pattern OFFSET = Pattern.compile(" (?=\\d\\d:?\\d\\d$)");

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .appendLiteral('T')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .appendPattern("[XXX][XX]")
                    .toFormatter(Locale.ROOT);

    private final String parameter;
    private final Map<String, Property<T>> properties;
    private final ZoneId zone;
    private final Instant now;

    /**
     * @param parameter where the clause came from, for mistakes
     * @param properties what there is to ask for, by name
     * @param zone where days begin
     * @param now what {@code now-30d} counts from
     */
    public Filter(String parameter, Map<String, Property<T>> properties, ZoneId zone, Instant now) {
        this.parameter = parameter;
        this.properties = properties;
        this.zone = zone;
        this.now = now;
    }

    /**
     * Whether one is what the clause asks for.
     *
     * @throws InvalidQuery if a name or a value in it makes no sense
     */
    public Predicate<T> of(Clause clause) {
        return switch (clause) {
            case Clause.All(List<Clause> parts) ->
                    parts.stream().map(this::of).reduce(_ -> true, Predicate::and);
            case Clause.Any(List<Clause> parts) ->
                    parts.stream().map(this::of).reduce(_ -> false, Predicate::or);
            case Clause.Test test -> test(test);
        };
    }

    private Predicate<T> test(Clause.Test test) {
        Property<T> property = properties.get(test.property());
        if (property == null) {
            throw InvalidQuery.unknown(
                    parameter, test.at(), "property", "属性", test.property(), properties.keySet());
        }
        List<Predicate<Object>> wanted =
                test.operands().stream()
                        .filter(operand -> !operand.isNull())
                        .map(operand -> value(property, test.comparison(), operand))
                        .toList();
        boolean none = test.operands().stream().anyMatch(Operand::isNull);
        Predicate<T> fits =
                item -> {
                    List<?> values = property.values().apply(item);
                    if (values.isEmpty()) {
                        return none;
                    }
                    for (Object value : values) {
                        for (Predicate<Object> each : wanted) {
                            if (each.test(value)) {
                                return true;
                            }
                        }
                    }
                    return false;
                };
        return test.not() ? fits.negate() : fits;
    }

    private Predicate<Object> value(Property<T> property, Comparison comparison, Operand operand) {
        boolean onTexts =
                comparison == Comparison.CONTAINS
                        || comparison == Comparison.BEGINS
                        || comparison == Comparison.ENDS;
        if (onTexts && property.sort() != Sort.TEXT) {
            throw mistake(
                    operand,
                    "only texts can be looked into, not '" + property.name() + "'",
                    "“" + property.name() + "”不是文字，不能用 ~");
        }
        return switch (property.sort()) {
            case TEXT -> text(comparison, operand.text());
            case NUMBER -> ordered(comparison, number(operand));
            case TRUTH -> ordered(comparison, truth(operand));
            case DAY -> ordered(comparison, moment(operand).day(zone));
            case MOMENT -> moment(comparison, moment(operand));
        };
    }

    private static Predicate<Object> text(Comparison comparison, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return switch (comparison) {
            case CONTAINS -> value -> small(value).contains(small);
            case BEGINS -> value -> small(value).startsWith(small);
            case ENDS -> value -> small(value).endsWith(small);
            default -> ordered(comparison, text);
        };
    }

    private static String small(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }

    private static <T extends Comparable<? super T>> Predicate<Object> ordered(
            Comparison comparison, T wanted) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) wanted.getClass();
        return value -> {
            int order = type.cast(value).compareTo(wanted);
            return switch (comparison) {
                case ABOVE -> order > 0;
                case AT_LEAST -> order >= 0;
                case BELOW -> order < 0;
                case AT_MOST -> order <= 0;
                default -> order == 0;
            };
        };
    }

    private static Predicate<Object> moment(Comparison comparison, Span wanted) {
        return switch (comparison) {
            case AT_MOST -> value -> ((Instant) value).isBefore(wanted.end());
            case IS ->
                    value ->
                            !((Instant) value).isBefore(wanted.start())
                                    && ((Instant) value).isBefore(wanted.end());
            default -> ordered(comparison, wanted.start());
        };
    }

    /** From a moment until another. */
    private record Span(Instant start, Instant end) {

        LocalDate day(ZoneId zone) {
            return start.atZone(zone).toLocalDate();
        }
    }

    private Span moment(Operand operand) {
        String text = operand.text().strip();
        Matcher ago = AGO.matcher(text);
        try {
            if (text.equals("now")) {
                return new Span(now, now.plusMillis(1));
            }
            if (ago.matches()) {
                int count = Integer.parseInt(ago.group(1));
                Instant then = now.atZone(zone).minus(amount(ago.group(2), count)).toInstant();
                return new Span(then, then.plusMillis(1));
            }
            if (text.length() > 10) {
                Instant then = time(text);
                return new Span(then, then.plusMillis(1));
            }
            LocalDate day = LocalDate.parse(text);
            return new Span(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
        } catch (DateTimeException | ArithmeticException e) {
            throw mistake(
                    operand,
                    "'"
                            + text
                            + "' is no time; write '2019-05-01', '2019-05-01 08:00:00',"
                            + " '2019-05-01T08:00:00+08:00' or now-30d",
                    "“"
                            + text
                            + "”不是时间，应写作 '2019-05-01'、'2019-05-01 08:00:00'、"
                            + "'2019-05-01T08:00:00+08:00' 或 now-30d");
        }
    }

    /** RFC 3339, with a blank for the T as databases write it, and with or without an offset. */
    private Instant time(String text) {
        String plain =
                text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
        String whole = OFFSET.matcher(plain).replaceFirst("+");
        return switch (TIME.parseBest(whole, OffsetDateTime::from, LocalDateTime::from)) {
            case OffsetDateTime then -> then.toInstant();
            case TemporalAccessor then -> LocalDateTime.from(then).atZone(zone).toInstant();
        };
    }

    private static TemporalAmount amount(String unit, int count) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "d" -> Period.ofDays(count);
            case "w" -> Period.ofWeeks(count);
            case "M" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }

    private Double number(Operand operand) {
        try {
            return Double.valueOf(operand.text());
        } catch (NumberFormatException e) {
            throw mistake(
                    operand,
                    "'" + operand.text() + "' is no number",
                    "“" + operand.text() + "”不是数");
        }
    }

    private Boolean truth(Operand operand) {
        return switch (operand.text()) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw mistake(
                            operand,
                            "expected true or false, not '" + operand.text() + "'",
                            "这里应是 true 或 false，不是“" + operand.text() + "”");
        };
    }

    private InvalidQuery mistake(Operand operand, String message, String zh) {
        return new InvalidQuery(parameter, operand.at(), message, zh, null);
    }
}
