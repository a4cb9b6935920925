package org.laodongmei.studio.feed;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.kind.Kind;
import org.laodongmei.studio.Visit;
import org.laodongmei.transfer.feed.Subscription;
import org.laodongmei.transfer.feed.Subscription.Counts;
import org.laodongmei.transfer.feed.Subscription.Outcome;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How feeds that are followed are talked of. */
public final class FeedWords {

    private FeedWords() {}

    /** How often one is fetched, or that it rests. */
    public static String every(Visit v, Subscription one) {
        return one.paused() ? v.say("已暂停", "paused") : every(v, one.minutes());
    }

    /** How often, such as 每小时. */
    public static String every(Visit v, int minutes) {
        return switch (minutes) {
            case 60 -> v.say("每小时", "every hour");
            case 1_440 -> v.say("每天", "every day");
            default ->
                    minutes % 60 == 0
                            ? v.say("每 " + minutes / 60 + " 小时", "every " + minutes / 60 + " hours")
                            : v.say("每 " + minutes + " 分钟", "every " + minutes + " minutes");
        };
    }

    /** What came of the last fetch. */
    public static String outcome(Visit v, Subscription one) {
        Outcome outcome = one.outcome();
        if (outcome == null) {
            return v.say("还没有读取", "not fetched yet");
        }
        String status =
                one.status() == 0
                        ? ""
                        : v.say("（HTTP " + one.status() + "）", " (HTTP " + one.status() + ")");
        String word = v.say(outcome.zh(), outcome.en()) + status;
        if (outcome == Outcome.READ) {
            return counts(v, one.counts());
        }
        return one.failures() > 1
                ? v.say(
                        word + "，已连续 " + one.failures() + " 次",
                        word + ", " + one.failures() + " times in a row")
                : word;
    }

    /** When that was and when the next is. */
    public static List<String> when(Visit v, Subscription one) {
        if (one.outcome() == null) {
            return List.of();
        }
        String next = v.say("下次 ", "next ") + v.time(one.due());
        return one.paused() ? List.of(v.time(one.asked())) : List.of(v.time(one.asked()), next);
    }

    /** What a form did to one; null for what none does. */
    static @Nullable String done(Visit v, String what, Subscription one) {
        return switch (what) {
            case "add" ->
                    v.say(
                            "已订阅“" + one.name() + "”，马上开始读取。",
                            one.name() + " is followed and fetched at once.");
            case "fetch" -> one.name() + v.say("：", ": ") + outcome(v, one) + v.say("。", ".");
            case "busy" ->
                    v.say("正在读取别的来源，请稍后再试。", "Others are being fetched. Try again in a moment.");
            case "pause" -> v.say("已暂停“" + one.name() + "”。", one.name() + " is paused.");
            case "resume" ->
                    v.say(
                            "已恢复“" + one.name() + "”，马上开始读取。",
                            one.name() + " goes on and is fetched at once.");
            default -> null;
        };
    }

    /** What a kind is called, of those that there are. */
    public static String kind(Visit v, Subscription one, List<Kind> kinds) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(one.kind()))
                .map(kind -> v.say(kind.label().zh(), kind.label().en()))
                .findFirst()
                .orElse(one.kind());
    }

    /** Where its drafts go, of the channels that there are; empty for nowhere yet. */
    public static String channel(Subscription one, List<Channel> channels) {
        return channels.stream()
                .filter(channel -> channel.slug().equals(one.channel()))
                .map(Channel::name)
                .findFirst()
                .orElse("");
    }

    /** What became of the items, in a few words. */
    static String counts(Visit v, Counts counts) {
        return v.say(zh(counts), en(counts));
    }

    private static String zh(Counts counts) {
        return all(
                "，",
                "里面没有内容",
                some(counts.added(), "新来 %d 篇"),
                some(counts.changed(), "更新 %d 篇"),
                some(counts.unchanged(), "没变 %d 篇"),
                some(counts.leftAlone(), "本站已接手未动 %d 篇"),
                some(counts.refused(), "不能收 %d 篇"));
    }

    private static String en(Counts counts) {
        return all(
                ", ",
                "nothing in it",
                some(counts.added(), "%d new"),
                some(counts.changed(), "%d changed"),
                some(counts.unchanged(), "%d as they were"),
                some(counts.leftAlone(), "%d in hand here and left alone"),
                some(counts.refused(), "%d not taken"));
    }

    private static String some(int count, String words) {
        return count == 0 ? "" : words.formatted(count);
    }

    private static String all(String between, String none, String... parts) {
        String all =
                Stream.of(parts)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(between));
        return all.isEmpty() ? none : all;
    }
}
