package org.laodongmei.studio.desk;

import gg.jte.generated.precompiled.studio.JteentriesGenerated;

import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.Desk.Place;
import org.laodongmei.entry.desk.DeskQuery.Sight;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.State;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.people.Accounts;
import org.laodongmei.review.Stage;
import org.laodongmei.review.Stages;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The list of all entries, narrowed by whatever one looks for. */
@Controller
final class DeskController {

    private static final int PAGE = 50;

    private final Desk desk;
    private final Kinds kinds;
    private final Channels channels;
    private final Accounts accounts;
    private final Stages stages;

    DeskController(Desk desk, Kinds kinds, Channels channels, Accounts accounts, Stages stages) {
        this.desk = desk;
        this.kinds = kinds;
        this.channels = channels;
        this.accounts = accounts;
        this.stages = stages;
    }

    @GetMapping("/studio/entries")
    View list(Visit v, @RequestParam Map<String, String> asked) {
        DeskFilter filter = DeskFilter.of(asked);
        List<Channel> all = channels.all();
        Sight sight = Sights.of(v.account(), all);
        Collection<String> below =
                filter.channel().isEmpty()
                        ? List.of()
                        : Channels.below(all, List.of(filter.channel()));
        List<DeskRow> rows =
                desk.list(filter.query(sight, below, v.account().id()), filter.place(), PAGE + 1);
        DeskPage page = page(filter, all, rows, desk.counts(sight));
        return Screen.of(out -> JteentriesGenerated.render(out, null, v, page));
    }

    private DeskPage page(
            DeskFilter filter, List<Channel> all, List<DeskRow> rows, Map<State, Integer> counts) {
        List<DeskRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        DeskRow last = shown.isEmpty() ? null : shown.getLast();
        Map<String, List<Stage>> own = stages.own();
        return new DeskPage(
                filter,
                shown,
                rows.size() > PAGE && last != null
                        ? filter.from(DeskFilter.after(new Place(last.updated(), last.id())))
                        : "",
                counts,
                List.copyOf(kinds.all()),
                all,
                kinds.all().stream().collect(Collectors.toMap(Kind::name, Kind::label)),
                all.stream().collect(Collectors.toMap(Channel::slug, Channel::name)),
                accounts.displays(shown.stream().map(DeskRow::maker).toList()),
                shown.stream()
                        .collect(
                                Collectors.toMap(
                                        DeskRow::id,
                                        row -> Stages.of(own, Channels.path(all, row.channel())))));
    }
}
