package org.laodongmei.studio.vote;

import org.laodongmei.vote.ledger.Curve.Hour;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The curve of a campaign as columns of a chart: by the hour for three days, by the day for longer.
 *
 * @param all without gaps, in order
 * @param byDay whether a column is a day
 */
public record Columns(List<Column> all, boolean byDay) {

    /** More hours than this are told by the day. */
    private static final int MOST_HOURS = 72;

    /**
     * A column.
     *
     * @param cast ballots cast, those taken out since among them
     */
    public record Column(ZonedDateTime from, int cast, int voided) {}

    /** Of hours in order; none for none. */
    static Columns of(List<Hour> hours, ZoneId zone) {
        if (hours.isEmpty()) {
            return new Columns(List.of(), false);
        }
        Instant first = hours.getFirst().from();
        Instant last = hours.getLast().from();
        boolean byDay = Duration.between(first, last).toHours() >= MOST_HOURS;
        ChronoUnit unit = byDay ? ChronoUnit.DAYS : ChronoUnit.HOURS;
        List<Column> all = new ArrayList<>();
        ZonedDateTime from = first.atZone(zone).truncatedTo(unit);
        int next = 0;
        while (!from.toInstant().isAfter(last)) {
            ZonedDateTime to = from.plus(1, unit);
            int cast = 0;
            int voided = 0;
            while (next < hours.size() && hours.get(next).from().isBefore(to.toInstant())) {
                cast += hours.get(next).cast();
                voided += hours.get(next).voided();
                next++;
            }
            all.add(new Column(from, cast, voided));
            from = to;
        }
        return new Columns(List.copyOf(all), byDay);
    }

    /** The highest of all; at least 1. */
    public int most() {
        return all.stream().mapToInt(Column::cast).max().orElse(1);
    }

    /** How high a column of so many is, where the highest is {@code height}. */
    public double bar(int count, int height) {
        return Math.round(10.0 * height * count / Math.max(1, most())) / 10.0;
    }
}
