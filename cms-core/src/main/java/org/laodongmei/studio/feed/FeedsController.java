package org.laodongmei.studio.feed;

import gg.jte.generated.precompiled.studio.JtefeedsGenerated;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.kind.Kinds;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.laodongmei.transfer.feed.Subscription;
import org.laodongmei.transfer.feed.Subscriptions;
import org.laodongmei.transfer.feed.Subscriptions.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import java.util.List;
import java.util.Map;

/** Feeds of other sites that bring in drafts. */
@Controller
final class FeedsController {

    private final Subscriptions subscriptions;
    private final Channels channels;
    private final Kinds kinds;

    FeedsController(Subscriptions subscriptions, Channels channels, Kinds kinds) {
        this.subscriptions = subscriptions;
        this.channels = channels;
        this.kinds = kinds;
    }

    @GetMapping("/studio/feeds")
    View list(Visit v) {
        return list(v, FeedForm.EMPTY, Map.of(), null);
    }

    /** What the button says. */
    @PostMapping("/studio/feeds")
    View act(
            Visit v,
            @RequestParam(name = "do", defaultValue = "") String act,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "article") String kind,
            @RequestParam(defaultValue = "60") int minutes) {
        String by = v.account().id();
        switch (act) {
            case "add" -> {
                return add(v, new FeedForm(address.strip(), name.strip(), channel, kind, minutes));
            }
            case "fetch" -> {
                String told =
                        subscriptions
                                .fetch(id)
                                .map(after -> told(v, after))
                                .orElse(
                                        v.say(
                                                "正在读取别的来源，请稍后再试。",
                                                "Others are being fetched. Try again in a moment."));
                return list(v, FeedForm.EMPTY, Map.of(), told);
            }
            case "pause", "resume" -> subscriptions.pause(by, id, act.equals("pause"));
            case "remove" -> subscriptions.remove(by, id);
            default -> {
                // Nothing that a button says.
            }
        }
        return list(v, FeedForm.EMPTY, Map.of(), null);
    }

    private View add(Visit v, FeedForm form) {
        List<Channel> all = channels.all();
        boolean known = all.stream().anyMatch(it -> it.slug().equals(form.channel()));
        String kind = kinds.find(form.kind()).isPresent() ? form.kind() : "article";
        return subscriptions
                .add(
                        v.account().id(),
                        form.address(),
                        form.name(),
                        known ? form.channel() : null,
                        kind,
                        form.minutes())
                .map(problem -> list(v, form, wrong(v, problem), null))
                .orElseGet(() ->
                        list(
                                v,
                                FeedForm.EMPTY,
                                Map.of(),
                                v.say(
                                        "已订阅“" + form.name() + "”，马上开始读取。",
                                        form.name() + " is followed and fetched at once.")));
    }

    private static Map<String, String> wrong(Visit v, Problem problem) {
        return switch (problem) {
            case ADDRESS ->
                    Map.of(
                            "address",
                            v.say(
                                    "要写完整的网址，以 http:// 或 https:// 开头",
                                    "A whole address is needed, with http:// or https://"));
            case KNOWN -> Map.of("address", v.say("已经订阅了这个网址", "This address is followed already"));
            case TOO_MANY ->
                    Map.of(
                            "address",
                            v.say(
                                    "最多订阅 " + Subscriptions.MOST + " 个来源",
                                    "At most " + Subscriptions.MOST + " can be followed"));
            case NAME ->
                    Map.of(
                            "name",
                            v.say(
                                    "要有来源名称，最多 " + Subscriptions.LONGEST_NAME + " 字",
                                    "A name is needed, of at most "
                                            + Subscriptions.LONGEST_NAME
                                            + " characters"));
            case MINUTES -> Map.of("minutes", v.say("请从列表中选择", "Choose one of the list"));
        };
    }

    private static String told(Visit v, Subscription after) {
        String what =
                after.outcome() == null ? "" : v.say(after.outcome().zh(), after.outcome().en());
        boolean read = after.outcome() == Subscription.Outcome.READ;
        return after.name()
                + v.say("：", ": ")
                + what
                + (read ? v.say("，", ", ") + FeedWords.counts(v, after.counts()) : "")
                + v.say("。", ".");
    }

    private View list(Visit v, FeedForm form, Map<String, String> errors, @Nullable String told) {
        List<Subscription> all = subscriptions.all();
        List<Channel> tree = channels.all();
        return Screen.form(
                errors,
                out -> JtefeedsGenerated.render(out, null, v, all, tree, form, errors, told));
    }
}
