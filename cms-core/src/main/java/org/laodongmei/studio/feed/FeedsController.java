package org.laodongmei.studio.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.generated.precompiled.studio.JtefeedsGenerated;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channels;
import org.laodongmei.kind.Kinds;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.laodongmei.transfer.feed.Subscription;
import org.laodongmei.transfer.feed.Subscriptions;
import org.laodongmei.transfer.feed.Subscriptions.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
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

    /**
     * The screen.
     *
     * @param done what a form did before it led here
     * @param id of what it did that to
     */
    @GetMapping("/studio/feeds")
    View list(
            Visit v,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String id) {
        return list(v, FeedForm.EMPTY, Map.of(), told(v, done, id));
    }

    private @Nullable String told(Visit v, String done, String id) {
        if (done.equals("remove")) {
            return v.say("已退订，来过的草稿还在。", "Followed no more; its drafts stay.");
        }
        return subscriptions.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> FeedWords.done(v, done, one))
                .orElse(null);
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
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String minutes) {
        String by = v.account().id();
        switch (act) {
            case "add" -> {
                int every = minutes.matches("\\d{1,6}") ? Integer.parseInt(minutes) : 0;
                return add(v, new FeedForm(address.strip(), name.strip(), channel, kind, every));
            }
            case "fetch" -> {
                return done(subscriptions.fetch(id).isPresent() ? "fetch" : "busy", id);
            }
            case "pause", "resume" -> subscriptions.pause(by, id, act.equals("pause"));
            case "remove" -> subscriptions.remove(by, id);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return done(act, id);
    }

    /** Leads to the screen again, so that to load it anew does nothing twice. */
    private static View done(String what, String id) {
        return new RedirectView(
                "/studio/feeds?done=" + what + "&id=" + URLEncoder.encode(id, UTF_8));
    }

    private View add(Visit v, FeedForm form) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (kinds.find(form.kind()).isEmpty()) {
            errors.put("kind", v.say("没有这个类型，请从列表中选择", "No such kind; choose one of the list"));
        }
        if (!form.channel().isEmpty() && channels.path(form.channel()).isEmpty()) {
            errors.put(
                    "channel", v.say("没有这个栏目，请从列表中选择", "No such channel; choose one of the list"));
        }
        if (!errors.isEmpty()) {
            return list(v, form, errors, null);
        }
        return subscriptions
                .add(
                        v.account().id(),
                        form.address(),
                        form.name(),
                        form.channel().isEmpty() ? null : form.channel(),
                        form.kind(),
                        form.minutes())
                .map(problem -> list(v, form, wrong(v, problem), null))
                .orElseGet(() -> done("add", id(form.address())));
    }

    private String id(String address) {
        return subscriptions.all().stream()
                .filter(one -> one.address().equals(address))
                .map(Subscription::id)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> wrong(Visit v, Problem problem) {
        return switch (problem) {
            case ADDRESS ->
                    Map.of(
                            "address",
                            v.say(
                                    "要写完整的网址，以 http:// 或 https:// 开头",
                                    "A whole address is needed, with http:// or https://"));
            case PRIVATE ->
                    Map.of(
                            "address",
                            v.say("这是内网地址，不能读取", "This is no public address and is not fetched"));
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

    private View list(Visit v, FeedForm form, Map<String, String> errors, @Nullable String told) {
        FeedPage page =
                new FeedPage(
                        subscriptions.all(),
                        subscriptions.waiting(),
                        channels.all(),
                        List.copyOf(kinds.all()),
                        form,
                        errors,
                        told);
        return Screen.form(errors, out -> JtefeedsGenerated.render(out, null, v, page));
    }
}
