package org.laodongmei.studio;

import gg.jte.generated.precompiled.studio.JtetodayGenerated;

import org.laodongmei.channel.Channels;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskQuery;
import org.laodongmei.entry.desk.DeskQuery.Sight;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.State;
import org.laodongmei.people.Account;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Right;
import org.laodongmei.people.Units;
import org.laodongmei.question.Questions;
import org.laodongmei.review.Remarks;
import org.laodongmei.review.Reviews;
import org.laodongmei.review.figures.Contributions;
import org.laodongmei.review.link.OutsideLinks;
import org.laodongmei.review.sight.Sights;
import org.laodongmei.site.Preview;
import org.laodongmei.site.catalog.Deadline;
import org.laodongmei.vote.Turnouts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first screen: what there is to do. */
@Controller
final class TodayController {

    private static final int SHOWN = 8;
    private static final int MOST_WAITING = 500;

    /** So many of one's own are looked at for remarks. */
    private static final int LAST = 200;

    private static final int DAYS = 7;
    private static final Duration WEEK = Duration.ofDays(DAYS);

    /** So many days before a channel counts as neglected the office is told. */
    private static final int SOON = 7;

    private final Accounts accounts;
    private final Units units;
    private final Desk desk;
    private final Channels channels;
    private final Reviews reviews;
    private final Remarks remarks;
    private final Contributions contributions;
    private final Preview preview;
    private final Questions questions;
    private final OutsideLinks links;
    private final Turnouts turnouts;

    TodayController(
            Accounts accounts,
            Units units,
            Desk desk,
            Channels channels,
            Reviews reviews,
            Remarks remarks,
            Contributions contributions,
            Preview preview,
            Questions questions,
            OutsideLinks links,
            Turnouts turnouts) {
        this.accounts = accounts;
        this.units = units;
        this.desk = desk;
        this.channels = channels;
        this.reviews = reviews;
        this.remarks = remarks;
        this.contributions = contributions;
        this.preview = preview;
        this.questions = questions;
        this.links = links;
        this.turnouts = turnouts;
    }

    @GetMapping({"/studio", "/studio/"})
    View today(Visit v) {
        Account who = v.account();
        Sight sight = Sights.of(who, channels.all());
        Map<State, Integer> counts = desk.counts(sight);
        List<DeskRow> waiting =
                v.may(Right.REVIEW)
                        ? reviews.decidable(
                                who,
                                desk.list(
                                        DeskQuery.of(Sight.EVERYTHING, State.SUBMITTED),
                                        null,
                                        MOST_WAITING))
                        : List.of();
        boolean office = v.may(Right.ADMINISTER);
        TodayPage page =
                new TodayPage(
                        mine(sight, who, State.RETURNED),
                        mine(sight, who, State.DRAFT),
                        remarked(sight, who),
                        waiting.reversed().stream().limit(SHOWN).toList(),
                        waiting.size(),
                        counts,
                        used(v, sight),
                        v.may(Right.PUBLISH) ? pressing(v) : List.of(),
                        v.may(Right.WRITE) ? questions.asked(DAYS, false, SHOWN) : List.of(),
                        turnouts.since(v.now().minus(WEEK)),
                        office ? accounts.count() : 0,
                        office ? units.count() : 0,
                        office ? links.dead().size() : 0);
        return Screen.of(out -> JtetodayGenerated.render(out, null, v, page));
    }

    /** What went live first in the last seven days, of what the visitor may see. */
    private int used(Visit v, Sight sight) {
        return (int)
                contributions.between(v.now().minus(WEEK), v.now()).stream()
                        .filter(one ->
                                one.used() && sight.sees(one.maker(), one.unit(), one.channel()))
                        .count();
    }

    private List<Deadline> pressing(Visit v) {
        return preview.deadlines().stream()
                .filter(deadline -> deadline.days(v.now()) < SOON)
                .limit(SHOWN)
                .toList();
    }

    /** Of what the visitor wrote last, what others said something about. */
    private Map<DeskRow, Integer> remarked(Sight sight, Account who) {
        DeskQuery query =
                new DeskQuery(sight, List.of(), null, null, List.of(), who.id(), null, List.of());
        List<DeskRow> rows = desk.list(query, null, LAST);
        Map<String, Integer> counts =
                remarks.waiting(rows.stream().map(DeskRow::id).toList(), who.id());
        Map<DeskRow, Integer> remarked = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> counts.containsKey(row.id()))
                .limit(SHOWN)
                .forEach(row -> remarked.put(row, counts.get(row.id())));
        return remarked;
    }

    private List<DeskRow> mine(Sight sight, Account who, State state) {
        DeskQuery query =
                new DeskQuery(sight, List.of(), null, state, List.of(), who.id(), null, List.of());
        return desk.list(query, null, SHOWN);
    }
}
