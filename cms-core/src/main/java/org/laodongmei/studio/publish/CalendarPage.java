package org.laodongmei.studio.publish;

import org.laodongmei.entry.desk.DeskRow;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What the calendar shows.
 *
 * @param shown the day that the month or week is of
 * @param days every day from a Monday to a Sunday, with what is due
 * @param waiting what is through review and waits to be published
 */
public record CalendarPage(
        LocalDate shown,
        LocalDate today,
        boolean isWeek,
        Map<LocalDate, List<Due>> days,
        List<DeskRow> waiting) {

    /**
     * Something that is due on a day.
     *
     * @param end whether readers lose it then
     */
    public record Due(DeskRow row, LocalTime at, boolean end) {

        static final Comparator<Due> IN_ORDER = Comparator.comparing(Due::at);

        private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

        /** The time of day as people read it. */
        public String clock() {
            return CLOCK.format(at);
        }
    }

    /** The address of the calendar some months or weeks on. */
    public String by(int steps) {
        LocalDate other = isWeek ? shown.plusWeeks(steps) : shown.plusMonths(steps);
        return address(other, isWeek);
    }

    /** The address of the same day by month or by week. */
    public static String address(LocalDate day, boolean week) {
        return "/studio/calendar?day=" + day + (week ? "&by=week" : "");
    }
}
