package org.laodongmei.studio.desk;

import org.laodongmei.channel.Channels;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.kind.Label;
import org.laodongmei.review.sight.Sights;
import org.laodongmei.studio.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds entries by words, sound or initials of the title, for scripts. */
@Controller
final class FindController {

    private static final int MOST = 12;
    private static final int LONGEST = 100;

    private final Desk desk;
    private final Titles titles;
    private final Channels channels;
    private final Kinds kinds;

    FindController(Desk desk, Titles titles, Channels channels, Kinds kinds) {
        this.desk = desk;
        this.titles = titles;
        this.channels = channels;
        this.kinds = kinds;
    }

    /**
     * An entry that was found; see write/finder.ts.
     *
     * @param page what settings name it by: {@code route/slug}
     */
    record Found(String id, String title, String kind, String state, String address, String page) {}

    @GetMapping("/studio/find.json")
    @ResponseBody
    List<Found> find(
            Visit v,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind) {
        String asked = q.substring(0, Math.min(q.length(), LONGEST)).strip();
        List<DeskRow> rows = titles.find(Sights.of(v.account(), channels.all()), asked, kind, MOST);
        Map<String, String> routes =
                kinds.all().stream().collect(Collectors.toMap(Kind::name, Kind::route));
        Map<String, Label> names =
                kinds.all().stream().collect(Collectors.toMap(Kind::name, Kind::label));
        return rows.stream()
                .map(row -> {
                    Label label = names.getOrDefault(row.kind(), new Label(row.kind(), row.kind()));
                    return new Found(
                            row.id(),
                            row.title(),
                            v.say(label.zh(), label.en()),
                            DeskWords.state(v, row.state()),
                            "/studio/entries/" + row.id(),
                            routes.getOrDefault(row.kind(), row.kind()) + "/" + row.slug());
                })
                .toList();
    }
}
