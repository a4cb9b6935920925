package org.laodongmei.site.page.vote;

import org.laodongmei.theme.page.ResultPage.Bar;
import org.laodongmei.vote.Results.Result;
import org.laodongmei.vote.ledger.Curve.Hour;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the ballots of a campaign came in, from its beginning to its end, hours and days without any
 * included.
 *
 * @param hourly whether a bar is an hour rather than a day
 */
record Turnout(boolean hourly, List<Bar> bars) {

    /** Up to so long, hours can be told apart. */
    private static final Duration SHORT = Duration.ofHours(72);

    static Turnout of(Result result) {
        ZonedDateTime start = result.campaign().start().atZone(result.campaign().zone());
        ZonedDateTime end = result.campaign().end().atZone(result.campaign().zone());
        boolean hourly = Duration.between(start, end).compareTo(SHORT) <= 0;
        ChronoUnit step = hourly ? ChronoUnit.HOURS : ChronoUnit.DAYS;
        Map<ZonedDateTime, Integer> cast = new HashMap<>();
        Map<ZonedDateTime, Integer> voided = new HashMap<>();
        for (Hour hour : result.hours()) {
            ZonedDateTime at = hour.from().atZone(start.getZone()).truncatedTo(step);
            cast.merge(at, hour.cast(), Integer::sum);
            voided.merge(at, hour.voided(), Integer::sum);
        }
        DateTimeFormatter label =
                DateTimeFormatter.ofPattern(hourly ? "MM-dd H时" : "MM-dd", Locale.CHINA);
        List<Bar> bars = new ArrayList<>();
        ZonedDateTime first = start.truncatedTo(step);
        for (ZonedDateTime at = first; at.isBefore(end); at = at.plus(1, step)) {
            bars.add(
                    new Bar(
                            label.format(at),
                            cast.getOrDefault(at, 0),
                            voided.getOrDefault(at, 0)));
        }
        return new Turnout(hourly, bars);
    }
}
