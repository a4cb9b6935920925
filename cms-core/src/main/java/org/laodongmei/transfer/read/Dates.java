package org.laodongmei.transfer.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in the many forms that people and programs write; one without an offset is in the site's
 * zone.
 */
public final class Dates {

    private static final Pattern NUMERIC =
            Pattern.compile(
                    "(\\d{4})([-/.年])\\s?(\\d{1,2})[-/.月]\\s?(\\d{1,2})日?"
                            + "(?:(?:[Tt]|\\s+)(\\d{1,2})[:：时](\\d{1,2})分?(?:[:：]?(\\d{1,2})秒?(?:[.,](\\d{1,9}))?)?)?"
                            + "\\s*(Z|z|UTC|GMT|[+-]\\d{1,2}(?::?\\d{2})?)?");
    private static final Pattern WEEKDAY = Pattern.compile("^[A-Za-z]{3,9},\\s+");
    private static final List<DateTimeFormatter> ENGLISH =
            List.of(
                    english("MMMM d, uuuu[ H:mm[:ss]]"),
                    english("MMM d, uuuu[ H:mm[:ss]]"),
                    english("d MMMM uuuu[ H:mm[:ss]]"),
                    english("d MMM uuuu[ H:mm[:ss]]"));

    private Dates() {}

    /** The instant that the text names, to the millisecond; midnight when it names a day only. */
    public static Optional<Instant> instant(String text, ZoneId zone) {
        String trimmed = text.strip();
        if (trimmed.length() > 60) {
            return Optional.empty();
        }
        try {
            Matcher m = NUMERIC.matcher(trimmed);
            return Optional.of(m.matches() ? numeric(m, zone) : worded(trimmed, zone));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** The day that the text names. */
    public static Optional<LocalDate> day(String text, ZoneId zone) {
        return instant(text, zone).map(instant -> LocalDate.ofInstant(instant, zone));
    }

    private static Instant numeric(Matcher m, ZoneId zone) {
        LocalDateTime local =
                LocalDateTime.of(
                        number(m.group(1)),
                        number(m.group(3)),
                        number(m.group(4)),
                        number(m.group(5)),
                        number(m.group(6)),
                        number(m.group(7)),
                        m.group(8) == null ? 0 : number((m.group(8) + "00000000").substring(0, 9)));
        Instant instant =
                m.group(9) == null
                        ? local.atZone(zone).toInstant()
                        : local.toInstant(offset(m.group(9)));
        return Instant.ofEpochMilli(instant.toEpochMilli());
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneOffset offset(String text) {
        if (Character.isLetter(text.charAt(0))) {
            return ZoneOffset.UTC;
        }
        String digits = text.substring(1).replace(":", "");
        int hours =
                Integer.parseInt(
                        digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
        int minutes =
                digits.length() <= 2 ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
        int sign = text.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private static Instant worded(String text, ZoneId zone) {
        try {
            return Instant.ofEpochMilli(OffsetDateTime.parse(text).toInstant().toEpochMilli());
        } catch (DateTimeException e) {
            // One of the forms below, then.
        }
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException e) {
            // One of the forms below, then.
        }
        String withoutWeekday = WEEKDAY.matcher(text).replaceFirst("");
        for (DateTimeFormatter format : ENGLISH) {
            try {
                var parsed = format.parseBest(withoutWeekday, LocalDateTime::from, LocalDate::from);
                return parsed instanceof LocalDateTime time
                        ? time.atZone(zone).toInstant()
                        : LocalDate.from(parsed).atStartOfDay(zone).toInstant();
            } catch (DateTimeException e) {
                // The next form, then.
            }
        }
        throw new DateTimeException("no date: " + text);
    }

    private static DateTimeFormatter english(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
