package org.laodongmei.vote.serve;

import org.laodongmei.vote.Answer.Refused;
import org.laodongmei.vote.Electors.Entry;
import org.laodongmei.vote.campaign.Campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What voters are told: one sentence that says what to do, and no number that helps to cheat. */
public final class Words {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("M月d日H时m分", Locale.CHINA);

    private Words() {}

    /** Says why a ballot was refused, and what to do. */
    public static String of(Refused refused, Campaign campaign) {
        Instant next = refused.next();
        return switch (refused.why()) {
            case WINDOW ->
                    next == null
                            ? "投票已经结束，谢谢您。"
                            : "投票还没有开始，" + moment(next, campaign.zone()) + "再来。";
            case LIMIT -> limit(refused, campaign);
            case TOKEN -> "请先打开投票页，再点一次赞。";
            case IDENTITY -> "这个活动先要验明身份，请到投票页上按提示办，再点一次。";
            case PACE -> "点得太快了，请过" + wait(refused.delay()) + "再点。";
            case NET -> "您这里的网络现在点的人太多，请过" + wait(refused.delay()) + "再点，或换用手机流量。";
            case PROOF -> "现在点的人很多，请稍等再点。";
            case ORIGIN -> "请到本站的投票页上点赞。";
            case FORM -> "没有找到您点的这一位，请刷新投票页再点。";
            case BUSY -> "现在点的人太多，没有记上，请过几秒再点一次。";
        };
    }

    /** Says why a number of a member was not taken, and what to do. */
    public static String of(Entry.Unknown unknown) {
        return "名册里没有这个号码，请对照会员卡再输一次；还是不行，请找单位工会。";
    }

    /** Says when the next number is taken. */
    public static String of(Entry.TooFast tooFast) {
        return "试得太快了，请过" + wait(tooFast.delay()) + "再输。";
    }

    private static String limit(Refused refused, Campaign campaign) {
        Instant next = refused.next();
        String more = next == null ? "" : moment(next, campaign.zone()) + "以后再来。";
        return switch (refused.rule()) {
            case DAY -> "今天的赞点完了，" + (more.isEmpty() ? "谢谢您。" : more);
            case GROUP -> "这一组的票投完了，可以投别的组。";
            case CANDIDATE -> "这一位的赞点满了，可以点别的人。";
            case null, default -> "您的票都投完了，谢谢您。";
        };
    }

    private static String moment(Instant at, ZoneId zone) {
        LocalDateTime time = LocalDateTime.ofInstant(at, zone);
        return MOMENT.format(time).replace("时0分", "时");
    }

    private static String wait(Duration delay) {
        long seconds = Math.max(1, delay.plusMillis(999).toSeconds());
        return seconds < 60 ? seconds + "秒" : (seconds + 59) / 60 + "分钟";
    }
}
