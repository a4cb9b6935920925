package org.laodongmei.studio.desk;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.InvalidEntry;
import org.laodongmei.entry.Writing;
import org.laodongmei.entry.Writing.Outcome;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.review.Publishing;
import org.laodongmei.review.Refused;
import org.laodongmei.review.Reviews;
import org.laodongmei.studio.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is done with many entries of a list at once. Throwing away, taking back and withdrawing do
 * all or nothing; moving and tagging make a revision of each and tell how many could not be.
 */
@Controller
final class BulkController {

    /** As many as two pages of the list. */
    private static final int MOST = 100;

    private final Pieces pieces;
    private final Writing writing;
    private final Reviews reviews;
    private final Publishing publishing;
    private final DeskController list;

    BulkController(
            Pieces pieces,
            Writing writing,
            Reviews reviews,
            Publishing publishing,
            DeskController list) {
        this.pieces = pieces;
        this.writing = writing;
        this.reviews = reviews;
        this.publishing = publishing;
        this.list = list;
    }

    /** What the form of the list holds. */
    record Form(
            @Nullable List<String> ids,
            @Nullable String act,
            @Nullable String channel,
            @Nullable String tags,
            @Nullable String reason,
            @Nullable String back) {

        List<String> chosen() {
            return ids == null ? List.of() : ids.stream().distinct().limit(MOST).toList();
        }

        static String text(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    @PostMapping("/studio/entries/bulk")
    View act(Visit v, Form form) {
        List<String> ids = form.chosen();
        if (ids.isEmpty()) {
            return list.told(v, form.back(), v.say("先选几篇。", "Choose some first."));
        }
        try {
            return switch (Form.text(form.act())) {
                case "trash" -> {
                    publishing.trash(ids, v.account(), reviews);
                    yield done(form, "trashed", ids);
                }
                case "restore" -> {
                    publishing.restore(ids, v.account(), reviews);
                    yield done(form, "restored", List.of());
                }
                case "undo" -> {
                    publishing.undoTrash(ids, v.account(), reviews);
                    yield done(form, "restored", List.of());
                }
                case "withdraw" -> {
                    publishing.withdraw(ids, v.account(), Form.text(form.reason()));
                    yield done(form, "withdrawn", List.of());
                }
                case "publish" ->
                        new RedirectView(
                                "/studio/entries/publish?ids="
                                        + encoded(String.join(",", ids))
                                        + "&back="
                                        + encoded(DeskFilter.normal(Form.text(form.back()))));
                case "channel" -> move(v, form, ids);
                case "tags" -> tag(v, form, ids);
                default -> list.told(v, form.back(), v.say("没有这样的操作。", "There is no such act."));
            };
        } catch (Refused e) {
            String why = DeskWords.refused(v, e);
            return list.told(v, form.back(), v.say("一篇也没有动：", "Nothing was done: ") + why);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private View done(Form form, String did, List<String> undo) {
        return new RedirectView(
                DeskFilter.address(Form.text(form.back()))
                        + "did="
                        + did
                        + "&n="
                        + form.chosen().size()
                        + (undo.isEmpty() ? "" : "&undo=" + String.join(",", undo)));
    }

    private View move(Visit v, Form form, List<String> ids) {
        String to = Form.text(form.channel());
        boolean may = pieces.channels(v.account()).stream().map(Channel::slug).anyMatch(to::equals);
        if (!may) {
            return list.told(v, form.back(), v.say("选一个您能写的栏目。", "Choose a channel of yours."));
        }
        return revise(v, form, ids, draft -> with(draft, to, draft.tags()), v.say("移动栏目", "Moved"));
    }

    private View tag(Visit v, Form form, List<String> ids) {
        List<String> added =
                List.of(Form.text(form.tags()).split("[\\s,，、;；]+")).stream()
                        .filter(tag -> !tag.isEmpty())
                        .toList();
        if (added.isEmpty()) {
            return list.told(v, form.back(), v.say("写上标签。", "Write some tags."));
        }
        return revise(
                v,
                form,
                ids,
                draft -> {
                    Set<String> tags = new LinkedHashSet<>(draft.tags());
                    tags.addAll(added);
                    return with(draft, draft.channel(), List.copyOf(tags));
                },
                v.say("加标签", "Tagged"));
    }

    private View revise(
            Visit v, Form form, List<String> ids, UnaryOperator<Draft> change, String reason) {
        List<String> left = new ArrayList<>();
        Map<String, DeskRow> rows = pieces.seen(ids, v.account());
        if (rows.size() < ids.size()) {
            return list.told(
                    v,
                    form.back(),
                    v.say(
                            "一篇也没有动：有的不在了，或者您看不到。",
                            "Nothing was done: some are gone, or not for you."));
        }
        for (DeskRow row : rows.values()) {
            if (!revise(v, row, change, reason)) {
                left.add(DeskWords.title(v, row.title()));
            }
        }
        if (!left.isEmpty()) {
            return list.told(
                    v,
                    form.back(),
                    v.say(
                                    "改了 " + (ids.size() - left.size()) + " 篇；这几篇没有动：",
                                    (ids.size() - left.size()) + " changed; these were not: ")
                            + String.join(v.say("、", ", "), left));
        }
        return done(form, "changed", List.of());
    }

    private boolean revise(Visit v, DeskRow row, UnaryOperator<Draft> change, String reason) {
        Writing.Sheet sheet = writing.open(row.id()).orElse(null);
        if (sheet == null || row.trashed() != null || !reviews.mayWrite(v.account(), row)) {
            return false;
        }
        Draft after = change.apply(sheet.draft());
        if (after.equals(sheet.draft())) {
            return true;
        }
        try {
            return writing.keep(after, sheet.version(), v.account().id(), row.unit(), reason)
                    instanceof Outcome.Kept;
        } catch (InvalidEntry e) {
            return false;
        }
    }

    private static Draft with(Draft draft, @Nullable String channel, List<String> tags) {
        return new Draft(
                draft.id(),
                draft.kind(),
                draft.slug(),
                draft.title(),
                draft.summary(),
                draft.body(),
                channel,
                draft.topics(),
                tags,
                draft.dated(),
                draft.author(),
                draft.source(),
                draft.cover(),
                draft.fields());
    }
}
