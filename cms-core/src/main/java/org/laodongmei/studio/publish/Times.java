package org.laodongmei.studio.publish;

import org.jspecify.annotations.Nullable;
import org.laodongmei.studio.Visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When many pieces go: all at once, or from a time on with so long between one and the next.
 *
 * @param later whether at a time; else now
 * @param at the time as it was written
 * @param every the minutes between as they were written
 * @param first null for now, and where the time makes no sense
 * @param errors a sentence by field
 */
public record Times(
        boolean later,
        String at,
        String every,
        @Nullable Instant first,
        int minutes,
        Map<String, String> errors) {

    /** A day: pieces that are further apart are not one act any more. */
    private static final int MOST_MINUTES = 24 * 60;

    static Times of(Visit v, String when, String at, String every) {
        boolean later = when.equals("at");
        Map<String, String> errors = new LinkedHashMap<>();
        Instant first = null;
        int minutes = 0;
        if (later) {
            try {
                first = LocalDateTime.parse(at).atZone(v.zone()).toInstant();
                if (!first.isAfter(v.now())) {
                    errors.put("at", v.say("时间要在现在之后。", "The time must lie ahead."));
                }
            } catch (DateTimeParseException e) {
                errors.put("at", v.say("请写日期和时间。", "Write a date and a time."));
            }
            minutes = every.matches("\\d{1,4}") ? Integer.parseInt(every) : 0;
            if (!every.isEmpty() && !every.matches("\\d{1,4}") || minutes > MOST_MINUTES) {
                errors.put(
                        "every",
                        v.say(
                                "写 0 到 " + MOST_MINUTES + " 的分钟数，或者空着。",
                                "Write minutes from 0 to " + MOST_MINUTES + ", or nothing."));
            }
        }
        return new Times(later, at, every, first, minutes, errors);
    }

    /** When the piece of that number goes, counted from 0; null for now. */
    @Nullable Instant of(int number) {
        return first == null ? null : first.plus(Duration.ofMinutes((long) number * minutes));
    }
}
