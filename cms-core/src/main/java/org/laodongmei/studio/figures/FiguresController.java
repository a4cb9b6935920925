package org.laodongmei.studio.figures;

import gg.jte.generated.precompiled.studio.JtefiguresGenerated;

import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.desk.DeskQuery.Sight;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Units;
import org.laodongmei.review.figures.Contribution;
import org.laodongmei.review.figures.Contributions;
import org.laodongmei.review.sight.Sights;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was submitted and used in a year. Who may see a channel's entries sees its figures; others
 * see their own and their unit's.
 */
@Controller
final class FiguresController {

    private static final int FIRST_YEAR = 2000;
    private static final int MOST_PIECES = 500;

    private final Contributions contributions;
    private final Channels channels;
    private final Units units;
    private final Accounts accounts;

    FiguresController(
            Contributions contributions, Channels channels, Units units, Accounts accounts) {
        this.contributions = contributions;
        this.channels = channels;
        this.units = units;
        this.accounts = accounts;
    }

    /** What was asked for. */
    private record Asked(int year, String by, String channel, String of) {

        static Asked from(Map<String, String> form, int thisYear) {
            String year = form.getOrDefault("year", "");
            int asked = year.matches("\\d{4}") ? Integer.parseInt(year) : thisYear;
            return new Asked(
                    Math.clamp(asked, FIRST_YEAR, thisYear),
                    form.getOrDefault("by", "").equals("person") ? "person" : "unit",
                    form.getOrDefault("channel", ""),
                    form.getOrDefault("of", ""));
        }

        String key(Contribution one) {
            String unit = one.unit();
            return by.equals("person") ? one.maker() : unit == null ? "" : unit;
        }
    }

    @GetMapping("/studio/figures")
    View figures(Visit v, @RequestParam Map<String, String> form) {
        FiguresPage page = page(v, form);
        return Screen.of(out -> JtefiguresGenerated.render(out, null, v, page));
    }

    /** The same as a table for a spreadsheet, a month a column. */
    @GetMapping("/studio/figures.csv")
    ResponseEntity<byte[]> table(Visit v, @RequestParam Map<String, String> form) {
        FiguresPage page = page(v, form);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"figures-%d-%s.csv\""
                                .formatted(page.year(), page.by()))
                .body(FiguresTable.csv(v, page));
    }

    private FiguresPage page(Visit v, Map<String, String> form) {
        int thisYear = LocalDate.ofInstant(v.now(), v.zone()).getYear();
        Asked asked = Asked.from(form, thisYear);
        List<Channel> all = channels.all();
        Sight sight = Sights.of(v.account(), all);
        Set<String> below = Channels.below(all, List.of(asked.channel()));
        List<Contribution> seen =
                contributions
                        .between(start(asked.year(), v.zone()), start(asked.year() + 1, v.zone()))
                        .stream()
                        .filter(one -> sight.sees(one.maker(), one.unit(), one.channel()))
                        .filter(one -> asked.channel().isEmpty() || below.contains(one.channel()))
                        .toList();
        Tally total = Tally.of("");
        Map<String, Tally> each = new TreeMap<>();
        for (Contribution one : seen) {
            int month = one.at().atZone(v.zone()).getMonthValue() - 1;
            total.count(one.used(), month);
            each.computeIfAbsent(asked.key(one), Tally::of).count(one.used(), month);
        }
        List<Tally> sorted = new ArrayList<>(each.values());
        sorted.sort(
                Comparator.comparing(Tally::allUsed)
                        .thenComparing(Tally::allSent)
                        .reversed()
                        .thenComparing(Tally::id));
        return new FiguresPage(
                asked.year(),
                thisYear,
                asked.by(),
                asked.channel(),
                asked.of(),
                all,
                total,
                sorted,
                asked.by().equals("person")
                        ? accounts.displays(each.keySet())
                        : units.names(each.keySet()),
                asked.of().isEmpty() ? List.of() : pieces(asked, seen),
                sight.everything());
    }

    private static List<Contribution> pieces(Asked asked, List<Contribution> seen) {
        return seen.reversed().stream()
                .filter(one -> asked.key(one).equals(asked.of().equals("-") ? "" : asked.of()))
                .limit(MOST_PIECES)
                .toList();
    }

    private static Instant start(int year, ZoneId zone) {
        return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
    }
}
