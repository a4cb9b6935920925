package org.laodongmei.site.page.vote;

import org.jspecify.annotations.Nullable;
import org.laodongmei.theme.part.Deed;
import org.laodongmei.vote.Act;
import org.laodongmei.vote.Results.Contest;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What an office did about a campaign, in plain words. */
final class Deeds {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);

    private Deeds() {}

    static List<Deed> of(Contest contest) {
        ZoneId zone = contest.campaign().zone();
        return contest.acts().stream()
                .map(act -> new Deed(act.at(), what(act, zone), act.reason(), act.line()))
                .toList();
    }

    private static String what(Act act, ZoneId zone) {
        return switch (act.kind()) {
            case EXTENDED -> "投票延长到" + moment(act.end(), zone) + "。";
            case STOPPED -> "投票提前结束。";
            case VOIDED -> "作废" + act.ballots() + "个赞，不计数，记录保留。";
            case FROZEN -> "结果定稿，以后不再改动。";
        };
    }

    private static String moment(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : MOMENT.format(at.atZone(zone));
    }
}
