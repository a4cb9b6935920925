package org.laodongmei.studio.vote;

import org.laodongmei.studio.Visit;
import org.laodongmei.vote.Act;
import org.laodongmei.vote.Declarations.Declared;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.Campaign.Identity;
import org.laodongmei.vote.campaign.Campaign.Order;
import org.laodongmei.vote.campaign.InvalidCampaign;
import org.laodongmei.vote.guard.Refusal;
import org.laodongmei.vote.suspicion.Cluster;
import org.laodongmei.vote.suspicion.Sign;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the screens of campaigns call things, in both languages. */
public final class CampaignWords {

    private CampaignWords() {}

    /** How far a campaign is. */
    public static String state(Visit v, Declared declared, boolean isFinal) {
        Campaign campaign = declared.campaign();
        if (campaign == null) {
            return v.say("写错了，不能用", "cannot be used");
        }
        if (declared.isDraft()) {
            return v.say("在准备", "in the making");
        }
        if (isFinal) {
            return v.say("结果已定", "final");
        }
        if (campaign.isOpen(v.now())) {
            return v.say("正在进行", "running");
        }
        return v.now().isBefore(campaign.start())
                ? v.say("还没开始", "to come")
                : v.say("已结束，待定结果", "over, not final");
    }

    /** The class that goes with it. */
    public static String tone(Visit v, Declared declared, boolean isFinal) {
        Campaign campaign = declared.campaign();
        if (campaign == null) {
            return "bad";
        }
        return declared.isDraft() || isFinal ? "" : campaign.isOpen(v.now()) ? "good" : "waits";
    }

    /** In which order the cards lie. */
    public static String order(Visit v, Order order) {
        return switch (order) {
            case GIVEN -> v.say("按下面写的次序", "As written below");
            case STROKES -> v.say("按姓氏笔画", "By strokes of the name");
            case ROTATED -> v.say("每位来访者从另一张卡片开始", "From another card for each visitor");
        };
    }

    /** Who votes. */
    public static String identity(Visit v, Identity identity) {
        return switch (identity) {
            case DEVICE -> v.say("谁都可以，一个浏览器算一个人", "Everybody; a browser is a voter");
            case ROLL -> v.say("名册里的会员，输一次会员号", "Members on a list, by their number");
            case OIDC -> v.say("用统一身份登录的人", "Whoever signs in with the site's provider");
            case WECHAT -> v.say("在微信里打开的人", "Whoever opens it in WeChat");
        };
    }

    /** Why ballots were refused. */
    public static String refusal(Visit v, Refusal why) {
        return switch (why) {
            case WINDOW -> v.say("不在活动时间", "not the time");
            case LIMIT -> v.say("赞已经点完", "none left");
            case TOKEN -> v.say("没有本活动的凭证，或凭证是假的", "no token, or a forged one");
            case IDENTITY -> v.say("没有验明身份，或号码不在名册", "not known, or on no list");
            case PACE -> v.say("一个浏览器点得太快", "too fast from one browser");
            case NET -> v.say("一个地址段来得太多", "far too many from one block of addresses");
            case PROOF -> v.say("要求证明（多数随后通过）", "asked for a proof of work");
            case ORIGIN -> v.say("从别的网站提交", "sent by another site");
            case FORM -> v.say("没有这位候选，或内容不对", "no such candidate, or no ballot");
            case BUSY -> v.say("来不及记账，请对方再试", "could not be written in time");
        };
    }

    /** Why ballots look made up. */
    public static String sign(Visit v, Sign sign) {
        return switch (sign) {
            case BURST -> v.say("短时间很多浏览器", "many browsers at once");
            case CLOCKWORK -> v.say("间隔像钟表", "like clockwork");
            case ONE_CANDIDATE -> v.say("几乎只投一人", "one candidate only");
        };
    }

    /** What the office did. */
    public static String act(Visit v, Act act) {
        return switch (act.kind()) {
            case EXTENDED -> v.say("延长到 " + v.time(end(act)), "extended until " + v.time(end(act)));
            case STOPPED -> v.say("提前结束", "stopped");
            case VOIDED -> v.say(act.ballots() + " 个赞作废", act.ballots() + " ballots taken out");
            case FROZEN -> v.say("定下结果，公布账本", "made final, ledger published");
        };
    }

    private static Instant end(Act act) {
        return act.end() == null ? act.at() : act.end();
    }

    /** Who got most of a cluster, and what everybody else thinks of them. */
    public static String share(Visit v, Cluster cluster) {
        String share = percent(cluster.share());
        return Double.isNaN(cluster.usual())
                ? share
                : v.say(
                        share + "，别处投来的赞里占 " + percent(cluster.usual()),
                        share + "; of everybody else's likes " + percent(cluster.usual()));
    }

    private static String percent(double part) {
        return Math.round(part * 100) + "%";
    }

    /** How even the distances of a cluster are. */
    public static String gaps(Visit v, Cluster cluster) {
        String gap = span(v, cluster.gap());
        return cluster.spread() < 0.35
                ? v.say("平均隔 " + gap + "，几乎一样", "every " + gap + ", hardly differing")
                : v.say("平均隔 " + gap + "，有长有短", "every " + gap + " on average, as it comes");
    }

    /** A length of time. */
    static String span(Visit v, Duration span) {
        if (span.compareTo(Duration.ofMillis(100)) < 0) {
            return v.say("不到 0.1 秒", "less than 0.1 s");
        }
        if (span.compareTo(Duration.ofMinutes(2)) < 0) {
            String seconds = String.format(Locale.ROOT, "%.1f", span.toMillis() / 1000.0);
            return v.say(seconds + " 秒", seconds + " s");
        }
        return v.say(span.toMinutes() + " 分钟", span.toMinutes() + " min");
    }

    /** What is wrong, by field; {@code form} for what is about none. */
    static Map<String, String> problems(Visit v, InvalidCampaign invalid) {
        Map<String, String> sentences = new LinkedHashMap<>();
        invalid.problems()
                .forEach(problem ->
                        sentences.putIfAbsent(
                                problem.field().isEmpty() ? "form" : problem.field(),
                                v.say(problem.zh(), problem.message())));
        return sentences;
    }
}
