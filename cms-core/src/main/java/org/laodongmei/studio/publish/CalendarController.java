package org.laodongmei.studio.publish;

import gg.jte.generated.precompiled.studio.JtecalendarGenerated;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskQuery;
import org.laodongmei.entry.desk.DeskQuery.Sight;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.State;
import org.laodongmei.people.Right;
import org.laodongmei.review.Plan;
import org.laodongmei.review.Publishing;
import org.laodongmei.review.Refused;
import org.laodongmei.review.sight.Sights;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.desk.DeskWords;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What goes live and ends when, by month or week; what waits to be published. */
@Controller
final class CalendarController {

    private static final int MOST_WAITING = 100;

    private final Desk desk;
    private final Channels channels;
    private final Publishing publishing;

    CalendarController(Desk desk, Channels channels, Publishing publishing) {
        this.desk = desk;
        this.channels = channels;
        this.publishing = publishing;
    }

    @GetMapping("/studio/calendar")
    View calendar(
            Visit v,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "month") String by) {
        if (!v.may(Right.PUBLISH)) {
            throw new AccessDeniedException("may not publish");
        }
        LocalDate today = LocalDate.ofInstant(v.now(), v.zone());
        LocalDate shown = day(day, today);
        boolean isWeek = by.equals("week");
        LocalDate first =
                (isWeek ? shown : YearMonth.from(shown).atDay(1))
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last =
                isWeek
                        ? first.plusDays(6)
                        : YearMonth.from(shown)
                                .atEndOfMonth()
                                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Sight sight = Sights.of(v.account(), channels.all());
        List<DeskRow> waiting = desk.list(DeskQuery.of(sight, State.APPROVED), null, MOST_WAITING);
        CalendarPage page = new CalendarPage(shown, today, isWeek, days(v, first, last), waiting);
        return Screen.of(out -> JtecalendarGenerated.render(out, null, v, page));
    }

    private Map<LocalDate, List<CalendarPage.Due>> days(Visit v, LocalDate first, LocalDate last) {
        Map<LocalDate, List<CalendarPage.Due>> days = new LinkedHashMap<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days.put(day, new ArrayList<>());
        }
        List<Plan> plans =
                publishing.between(
                        first.atStartOfDay(v.zone()).toInstant(),
                        last.plusDays(1).atStartOfDay(v.zone()).toInstant());
        Map<String, DeskRow> rows =
                desk.find(new TreeSet<>(plans.stream().map(Plan::entry).toList()));
        for (Plan plan : plans) {
            DeskRow row = rows.get(plan.entry());
            if (row != null) {
                put(days, v, row, plan.live(), false);
                put(days, v, row, plan.until(), true);
            }
        }
        days.values().forEach(day -> day.sort(CalendarPage.Due.IN_ORDER));
        return days;
    }

    private static void put(
            Map<LocalDate, List<CalendarPage.Due>> days,
            Visit v,
            DeskRow row,
            @Nullable Instant moment,
            boolean end) {
        if (moment != null) {
            ZonedDateTime local = moment.atZone(v.zone());
            List<CalendarPage.Due> day = days.get(local.toLocalDate());
            if (day != null) {
                day.add(new CalendarPage.Due(row, local.toLocalTime(), end));
            }
        }
    }

    private static LocalDate day(String text, LocalDate today) {
        try {
            return text.isEmpty() ? today : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return today;
        }
    }

    /** Moves what goes live to another day, at the same time of day: a drag in the calendar. */
    @PostMapping(path = "/studio/calendar/move", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> move(Visit v, @RequestParam String id, @RequestParam String day) {
        Plan plan =
                publishing
                        .plan(id)
                        .filter(found -> found.live() != null)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate to = day(day, LocalDate.MIN);
        if (to.equals(LocalDate.MIN)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        try {
            Instant live =
                    to.atTime(plan.live().atZone(v.zone()).toLocalTime())
                            .atZone(v.zone())
                            .toInstant();
            publishing.move(id, v.account(), live);
            return ResponseEntity.ok("");
        } catch (Refused e) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(DeskWords.refused(v, e));
        }
    }
}
