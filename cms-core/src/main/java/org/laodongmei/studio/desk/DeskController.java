package org.laodongmei.studio.desk;

import gg.jte.generated.precompiled.studio.JteentriesGenerated;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskQuery.Sight;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.SavedLists;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.people.Accounts;
import org.laodongmei.review.Stage;
import org.laodongmei.review.Stages;
import org.laodongmei.review.sight.Sights;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.springframework.http.HttpStatus;
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
    private final Pieces pieces;
    private final SavedLists lists;

    DeskController(
            Desk desk,
            Kinds kinds,
            Channels channels,
            Accounts accounts,
            Stages stages,
            Pieces pieces,
            SavedLists lists) {
        this.desk = desk;
        this.kinds = kinds;
        this.channels = channels;
        this.accounts = accounts;
        this.stages = stages;
        this.pieces = pieces;
        this.lists = lists;
    }

    @GetMapping("/studio/entries")
    View list(Visit v, @RequestParam Map<String, String> asked) {
        DeskPage page = page(v, DeskFilter.of(asked), asked, "");
        return Screen.of(out -> JteentriesGenerated.render(out, null, v, page));
    }

    /** The list that a form came from, with why nothing or not all was done. */
    View told(Visit v, @Nullable String query, String error) {
        DeskFilter filter = DeskFilter.parse(query == null ? "" : query);
        DeskPage page = page(v, filter, Map.of(), error);
        return Screen.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                out -> JteentriesGenerated.render(out, null, v, page));
    }

    private DeskPage page(Visit v, DeskFilter filter, Map<String, String> asked, String error) {
        List<Channel> all = channels.all();
        Sight sight = Sights.of(v.account(), all);
        Collection<String> below =
                filter.channel().isEmpty()
                        ? List.of()
                        : Channels.below(all, List.of(filter.channel()));
        List<DeskRow> rows =
                desk.list(
                        filter.query(sight, below, v.account().id()),
                        filter.order(),
                        filter.place(),
                        PAGE + 1);
        List<DeskRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        Map<String, List<Stage>> own = stages.own();
        return new DeskPage(
                filter,
                shown,
                rows.size() > PAGE
                        ? filter.from(DeskFilter.after(filter.order().of(shown.getLast())))
                        : "",
                lists.of(v.account().id()),
                pieces.channels(v.account()),
                toast(v, asked),
                error,
                undo(asked),
                desk.counts(sight),
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

    /** What an address says that was just done. */
    private static String toast(Visit v, Map<String, String> asked) {
        String n = asked.getOrDefault("n", "");
        if (!n.matches("\\d{1,3}")) {
            return "";
        }
        return switch (asked.getOrDefault("did", "")) {
            case "trashed" -> v.say(n + " 篇移到了回收站。", n + " thrown away.");
            case "restored" -> v.say(n + " 篇从回收站恢复。", n + " taken out of the trash.");
            case "withdrawn" -> v.say(n + " 篇已撤下。", n + " withdrawn.");
            case "unscheduled" -> v.say(n + " 篇恢复了原来的安排。", n + " are planned as they were before.");
            case "changed" -> v.say(n + " 篇已修改。", n + " changed.");
            default -> "";
        };
    }

    private static List<String> undo(Map<String, String> asked) {
        return List.of(asked.getOrDefault("undo", "").split(",")).stream()
                .filter(id -> !id.isEmpty())
                .limit(2 * PAGE)
                .toList();
    }
}
