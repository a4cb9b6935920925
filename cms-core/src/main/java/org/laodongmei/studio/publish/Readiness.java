package org.laodongmei.studio.publish;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.History;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.State;
import org.laodongmei.people.Right;
import org.laodongmei.review.Plan;
import org.laodongmei.review.check.Checks;
import org.laodongmei.review.proof.Finding.Weight;
import org.laodongmei.studio.Visit;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

/** Whether a piece may go to readers, and why not: the same for one as for many. */
@Component
final class Readiness {

    private final Channels channels;
    private final History history;
    private final Checks checks;

    Readiness(Channels channels, History history, Checks checks) {
        this.channels = channels;
        this.history = history;
        this.checks = checks;
    }

    /** How many errors the checks find in the newest revision that nobody let be. */
    int errors(DeskRow row) {
        return history.revision(row.id(), row.draft())
                .map(draft -> checks.of(draft).open(Weight.ERROR).size())
                .orElse(0);
    }

    /**
     * Why one of many may not go; empty when it may.
     *
     * @param all the channels there are
     * @param plan what is planned of it already; null when nothing is
     * @param at when it would go
     */
    String why(Visit v, List<Channel> all, DeskRow row, @Nullable Plan plan, Instant at) {
        if (!v.account().may(Right.PUBLISH, Channels.path(all, row.channel()))) {
            return v.say("这个栏目不归您签发。", "Its channel is not yours to publish in.");
        }
        if (row.state() == State.LIVE) {
            return v.say("已经发布，没有新的修改。", "It is live, with nothing new.");
        }
        if (row.state() != State.APPROVED && row.state() != State.SCHEDULED) {
            return v.say("还没有审完。", "It is not through review.");
        }
        if (plan != null && plan.live() != null && plan.bundle() != null) {
            return v.say(
                    "排好了和专题一起上线，请到日历里改。", "It goes with its topic; change that in the calendar.");
        }
        if (plan != null && plan.until() != null && !plan.until().isAfter(at)) {
            return v.say(
                    "定了 " + v.time(plan.until()) + " 撤下，比上线还早。",
                    "It is to be taken off at " + v.time(plan.until()) + ", before that.");
        }
        int errors = errors(row);
        return errors == 0
                ? ""
                : v.say(
                        "检查有 " + errors + " 处错误没有改，也没有写明可以不改的理由。",
                        "The checks find " + errors + " errors, neither mended nor let be.");
    }
}
