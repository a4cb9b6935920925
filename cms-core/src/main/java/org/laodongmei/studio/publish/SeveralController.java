package org.laodongmei.studio.publish;

import gg.jte.generated.precompiled.studio.JteseveralGenerated;
import gg.jte.generated.precompiled.studio.JteseveraldoneGenerated;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.State;
import org.laodongmei.people.Right;
import org.laodongmei.review.Plan;
import org.laodongmei.review.Publishing;
import org.laodongmei.review.Refused;
import org.laodongmei.site.Publisher;
import org.laodongmei.studio.Confirmation;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.desk.DeskFilter;
import org.laodongmei.studio.desk.DeskWords;
import org.laodongmei.studio.desk.Pieces;
import org.laodongmei.studio.publish.SeveralPage.Line;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Many pieces of a list go to readers: first what would come of it, which go when and which do not
 * and why; then that and nothing else, all of it or none; then what came of it, with its undo.
 */
@Controller
final class SeveralController {

    /** As many as two pages of the list. */
    private static final int MOST = 100;

    private final Pieces pieces;
    private final Channels channels;
    private final Publishing publishing;
    private final Publisher publisher;
    private final Readiness readiness;
    private final Confirmation confirmation;

    SeveralController(
            Pieces pieces,
            Channels channels,
            Publishing publishing,
            Publisher publisher,
            Readiness readiness,
            Confirmation confirmation) {
        this.pieces = pieces;
        this.channels = channels;
        this.publishing = publishing;
        this.publisher = publisher;
        this.readiness = readiness;
        this.confirmation = confirmation;
    }

    /**
     * What the forms hold.
     *
     * @param seen those that go, as they were looked at
     * @param sent how far the change log was after they went live
     * @param was when each was to go before, in milliseconds; 0 for never
     */
    record Form(
            @Nullable List<String> ids,
            @Nullable List<String> seen,
            @Nullable List<Long> was,
            @Nullable String when,
            @Nullable String at,
            @Nullable String every,
            @Nullable String back,
            @Nullable String sent,
            @Nullable String confirm) {

        List<String> chosen() {
            return ids == null ? List.of() : ids.stream().distinct().limit(MOST).toList();
        }

        Times times(Visit v) {
            return Times.of(v, text(when), text(at), text(every));
        }

        static String text(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    @GetMapping("/studio/entries/publish")
    View before(Visit v, Form form) {
        mayPublish(v);
        return screen(v, page(v, form, Map.of()));
    }

    private static View screen(Visit v, SeveralPage page) {
        return Screen.form(page.errors(), out -> JteseveralGenerated.render(out, null, v, page));
    }

    private static void mayPublish(Visit v) {
        if (!v.may(Right.PUBLISH)) {
            throw new AccessDeniedException("may not publish");
        }
    }

    private SeveralPage page(Visit v, Form form, Map<String, String> wrong) {
        List<String> ids = form.chosen();
        Times times = form.times(v);
        Map<String, DeskRow> rows = pieces.seen(ids, v.account());
        Map<String, Plan> plans = publishing.plans(ids);
        List<Channel> all = channels.all();
        List<Line> lines = new ArrayList<>();
        int going = 0;
        for (String id : ids) {
            DeskRow row = rows.get(id);
            if (row != null) {
                Instant at = times.of(going);
                Plan plan = plans.get(id);
                String why = readiness.why(v, all, row, plan, at == null ? v.now() : at);
                going += why.isEmpty() ? 1 : 0;
                lines.add(new Line(row, why.isEmpty() ? at : null, live(plan), why));
            }
        }
        Map<String, String> errors = new LinkedHashMap<>(times.errors());
        errors.putAll(wrong);
        return new SeveralPage(
                lines, ids.size() - lines.size(), times, Form.text(form.back()), errors);
    }

    private static @Nullable Instant live(@Nullable Plan plan) {
        return plan == null ? null : plan.live();
    }

    @PostMapping("/studio/entries/publish")
    View publish(Visit v, Form form) {
        mayPublish(v);
        Map<String, String> unconfirmed = confirmation.errors(v, Form.text(form.confirm()));
        SeveralPage page = page(v, form, unconfirmed);
        if (!page.errors().isEmpty()) {
            return screen(v, page);
        }
        List<Line> going = page.going();
        List<String> looked = form.seen() == null ? List.of() : form.seen();
        if (going.isEmpty() || !going.stream().map(Line::seen).toList().equals(looked)) {
            return untouched(
                    v,
                    form,
                    v.say("有的稿件情况变了，请再看一遍。", "some stand elsewhere now; look at them again."));
        }
        Map<String, Plan> before = publishing.plans(form.chosen());
        try {
            publishing.publish(
                    going.stream().map(line -> plan(v, line, before)).toList(), v.account());
        } catch (Refused e) {
            return untouched(v, form, DeskWords.refused(v, e));
        }
        String sent = page.times().later() ? "" : "&sent=" + publisher.work().head();
        return new RedirectView(done(page) + sent);
    }

    private static Plan plan(Visit v, Line line, Map<String, Plan> before) {
        DeskRow row = line.row();
        Plan known = before.get(row.id());
        Instant until = known == null ? null : known.until();
        return new Plan(row.id(), row.draft(), line.at(), until, null, v.account().id());
    }

    private View untouched(Visit v, Form form, String why) {
        String told = v.say("一篇也没有动：", "Nothing was done: ") + why;
        return screen(v, page(v, form, Map.of("form", told)));
    }

    private static String done(SeveralPage page) {
        SeveralPage gone = new SeveralPage(page.going(), 0, page.times(), page.back(), Map.of());
        return "/studio/entries/publish/done?ids="
                + gone.ids()
                + "&was="
                + gone.before()
                + "&back="
                + URLEncoder.encode(gone.back(), StandardCharsets.UTF_8);
    }

    @GetMapping("/studio/entries/publish/done")
    View after(Visit v, Form form) {
        mayPublish(v);
        return after(v, form, Map.of());
    }

    private View after(Visit v, Form form, Map<String, String> errors) {
        List<String> ids = form.chosen();
        Map<String, DeskRow> rows = pieces.seen(ids, v.account());
        Map<String, Plan> plans = publishing.plans(ids);
        List<Line> lines = new ArrayList<>();
        for (String id : ids) {
            DeskRow row = rows.get(id);
            if (row != null) {
                lines.add(new Line(row, live(plans.get(id)), was(form, ids.indexOf(id)), ""));
            }
        }
        SeveralPage page =
                new SeveralPage(
                        lines,
                        ids.size() - lines.size(),
                        form.times(v),
                        Form.text(form.back()),
                        errors);
        Sent sent = Sent.of(v, publisher.work(), Form.text(form.sent()), null, "");
        return Screen.form(errors, out -> JteseveraldoneGenerated.render(out, null, v, page, sent));
    }

    private static @Nullable Instant was(Form form, int number) {
        List<Long> all = form.was() == null ? List.of() : form.was();
        Long was = number < all.size() ? all.get(number) : null;
        return was == null || was == 0 ? null : Instant.ofEpochMilli(was);
    }

    /** Takes back that they were scheduled: each is planned as it was before. */
    @PostMapping("/studio/entries/publish/done")
    View undo(Visit v, Form form) {
        mayPublish(v);
        List<String> ids = form.chosen();
        Map<String, DeskRow> rows = pieces.seen(ids, v.account());
        Map<String, Plan> plans = publishing.plans(ids);
        List<String> scheduled = new ArrayList<>();
        List<Plan> before = new ArrayList<>();
        for (String id : ids) {
            DeskRow row = rows.get(id);
            Plan plan = plans.get(id);
            if (row != null && plan != null && row.state() == State.SCHEDULED) {
                scheduled.add(id);
                Instant was = was(form, ids.indexOf(id));
                if (was != null) {
                    before.add(
                            new Plan(
                                    id,
                                    plan.revision(),
                                    was,
                                    plan.until(),
                                    null,
                                    v.account().id()));
                }
            }
        }
        try {
            publishing.unschedule(scheduled, v.account(), before);
        } catch (Refused e) {
            String told = v.say("一篇也没有动：", "Nothing was done: ") + DeskWords.refused(v, e);
            return after(v, form, Map.of("form", told));
        }
        String list = DeskFilter.address(Form.text(form.back()));
        return new RedirectView(list + "did=unscheduled&n=" + scheduled.size());
    }
}
