package org.laodongmei.studio.piece;

import gg.jte.generated.precompiled.studio.JtereviewGenerated;

import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskQuery;
import org.laodongmei.entry.desk.DeskQuery.Sight;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.State;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Right;
import org.laodongmei.review.Reviews;
import org.laodongmei.review.Stage;
import org.laodongmei.review.Stages;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What waits for the visitor's decision, longest first. */
@Controller
final class ReviewController {

    private static final int MOST = 500;

    private final Desk desk;
    private final Channels channels;
    private final Reviews reviews;
    private final Stages stages;
    private final Accounts accounts;

    ReviewController(
            Desk desk, Channels channels, Reviews reviews, Stages stages, Accounts accounts) {
        this.desk = desk;
        this.channels = channels;
        this.reviews = reviews;
        this.stages = stages;
        this.accounts = accounts;
    }

    @GetMapping("/studio/review")
    View waiting(Visit v) {
        if (!v.may(Right.REVIEW)) {
            throw new AccessDeniedException("may not review");
        }
        List<Channel> all = channels.all();
        // A reviewer may be named for a step in a channel that is not otherwise theirs.
        List<DeskRow> rows =
                reviews.decidable(
                                v.account(),
                                desk.list(
                                        DeskQuery.of(Sight.EVERYTHING, State.SUBMITTED),
                                        null,
                                        MOST))
                        .reversed();
        Map<String, List<Stage>> own = stages.own();
        Map<String, String> names =
                all.stream().collect(Collectors.toMap(Channel::slug, Channel::name));
        Map<String, String> makers = accounts.displays(rows.stream().map(DeskRow::maker).toList());
        Map<String, List<Stage>> steps =
                rows.stream()
                        .collect(
                                Collectors.toMap(
                                        DeskRow::id,
                                        row -> Stages.of(own, Channels.path(all, row.channel()))));
        return Screen.of(
                out -> JtereviewGenerated.render(out, null, v, rows, names, makers, steps));
    }
}
