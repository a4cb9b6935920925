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
import org.laodongmei.review.Reviews;
import org.laodongmei.studio.desk.Sights;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

import java.util.List;
import java.util.Map;

/** The first screen: what there is to do. */
@Controller
final class TodayController {

    private static final int SHOWN = 8;
    private static final int MOST_WAITING = 500;

    private final Accounts accounts;
    private final Units units;
    private final Desk desk;
    private final Channels channels;
    private final Reviews reviews;

    TodayController(Accounts accounts, Units units, Desk desk, Channels channels, Reviews reviews) {
        this.accounts = accounts;
        this.units = units;
        this.desk = desk;
        this.channels = channels;
        this.reviews = reviews;
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
                                        DeskQuery.of(
                                                new Sight(true, List.of(), who.id(), null),
                                                State.SUBMITTED),
                                        null,
                                        MOST_WAITING))
                        : List.of();
        boolean office = v.may(Right.ADMINISTER);
        TodayPage page =
                new TodayPage(
                        mine(sight, who, State.RETURNED),
                        mine(sight, who, State.DRAFT),
                        waiting.reversed().stream().limit(SHOWN).toList(),
                        waiting.size(),
                        counts,
                        office ? accounts.count() : 0,
                        office ? units.count() : 0);
        return Screen.of(out -> JtetodayGenerated.render(out, null, v, page));
    }

    private List<DeskRow> mine(Sight sight, Account who, State state) {
        DeskQuery query =
                new DeskQuery(sight, List.of(), null, state, List.of(), who.id(), null, List.of());
        return desk.list(query, null, SHOWN);
    }
}
