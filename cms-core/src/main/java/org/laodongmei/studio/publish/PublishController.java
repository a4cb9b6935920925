package org.laodongmei.studio.publish;

import gg.jte.generated.precompiled.studio.JtepublishGenerated;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.History;
import org.laodongmei.entry.InvalidEntry;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.State;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.people.Right;
import org.laodongmei.review.Plan;
import org.laodongmei.review.Publishing;
import org.laodongmei.review.Refused;
import org.laodongmei.review.check.Checks;
import org.laodongmei.site.Preview;
import org.laodongmei.site.Publisher;
import org.laodongmei.studio.Confirmation;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.desk.DeskWords;
import org.laodongmei.studio.desk.Pieces;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The publish sheet: what goes to readers, when, where it will show; and taking it back. */
@Controller
final class PublishController {

    private final Pieces pieces;
    private final Desk desk;
    private final History history;
    private final Kinds kinds;
    private final Channels channels;
    private final Publishing publishing;
    private final Entries entries;
    private final Publisher publisher;
    private final Preview preview;
    private final Checks checks;
    private final Readiness readiness;
    private final Confirmation confirmation;

    PublishController(
            Pieces pieces,
            Desk desk,
            History history,
            Kinds kinds,
            Channels channels,
            Publishing publishing,
            Entries entries,
            Publisher publisher,
            Preview preview,
            Checks checks,
            Readiness readiness,
            Confirmation confirmation) {
        this.pieces = pieces;
        this.desk = desk;
        this.history = history;
        this.kinds = kinds;
        this.channels = channels;
        this.publishing = publishing;
        this.entries = entries;
        this.publisher = publisher;
        this.preview = preview;
        this.checks = checks;
        this.readiness = readiness;
        this.confirmation = confirmation;
    }

    @GetMapping("/studio/entries/{id}/publish")
    View sheet(Visit v, @PathVariable String id) {
        return sheet(v, allowed(v, id), Map.of());
    }

    private View sheet(Visit v, DeskRow row, Map<String, String> errors) {
        Draft draft = history.revision(row.id(), row.draft()).orElseThrow();
        Kind kind =
                kinds.find(row.kind())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PublishSheet page =
                new PublishSheet(
                        row,
                        draft,
                        publishing.plan(row.id()).orElse(null),
                        places(v, row, draft, kind),
                        touched(v, draft, row.draft()),
                        checks.of(draft),
                        companions(kind, draft),
                        errors);
        return Screen.form(errors, out -> JtepublishGenerated.render(out, null, v, page));
    }

    private int touched(Visit v, Draft draft, int number) {
        try {
            return preview.touched(entries.shown(draft, number, v.now()));
        } catch (InvalidEntry e) {
            return 0;
        }
    }

    /** Where readers will meet it. */
    private List<String> places(Visit v, DeskRow row, Draft draft, Kind kind) {
        List<String> places = new ArrayList<>();
        places.add("/" + kind.route() + "/" + row.slug() + "/");
        List<Channel> all = channels.all();
        for (String slug : Channels.path(all, row.channel())) {
            places.add("/channels/" + slug + "/");
        }
        desk.find(draft.topics())
                .values()
                .forEach(topic -> places.add("/topics/" + topic.slug() + "/"));
        places.add("/" + kind.route() + "/");
        places.add(v.say("首页、标签、归档、订阅、站点地图、搜索", "home, tags, archive, feeds, sitemap, search"));
        return places;
    }

    /** What a topic gathers and is through review: it may go live with it. */
    private List<DeskRow> companions(Kind kind, Draft draft) {
        Set<String> ids = new TreeSet<>();
        for (String target : kind.targets(draft.fields())) {
            if (target.startsWith("entry:")) {
                ids.add(target.substring("entry:".length()));
            }
        }
        return kind.name().equals("topic")
                ? desk.find(ids).values().stream()
                        .filter(row ->
                                row.state() == State.APPROVED || row.state() == State.SCHEDULED)
                        .toList()
                : List.of();
    }

    @PostMapping("/studio/entries/{id}/publish")
    View publish(
            Visit v, @PathVariable String id, @RequestParam MultiValueMap<String, String> form) {
        DeskRow row = allowed(v, id);
        Map<String, String> unconfirmed =
                confirmation.errors(
                        v, form.getOrDefault(Confirmation.FIELD, List.of("")).getFirst());
        if (!unconfirmed.isEmpty()) {
            return sheet(v, row, unconfirmed);
        }
        Instant at = null;
        Instant until = null;
        try {
            if ("at".equals(form.getFirst("when"))) {
                at = moment(form.getFirst("at"), v.zone());
            }
            String end = form.getFirst("until");
            until = end == null || end.isBlank() ? null : moment(end, v.zone());
        } catch (DateTimeParseException e) {
            return sheet(v, row, Map.of("at", v.say("请写日期和时间。", "Write a date and a time.")));
        }
        Map<String, Integer> revisions = new LinkedHashMap<>();
        revisions.put(id, number(form.getFirst("revision")));
        desk.find(form.getOrDefault("with", List.of()))
                .forEach((other, companion) -> revisions.put(other, companion.draft()));
        if (desk.find(revisions.keySet()).values().stream()
                .anyMatch(one -> readiness.errors(one) > 0)) {
            return sheet(
                    v,
                    row,
                    Map.of(
                            "form",
                            v.say(
                                    "检查发现了错误，改好或写明理由忽略之后才能签发。",
                                    "The checks found an error: mend it, or say why it may stay.")));
        }
        try {
            publishing.publish(revisions, v.account(), at, until, revisions.size() > 1 ? id : null);
        } catch (Refused e) {
            String field = e.reason() == Refused.Reason.TIME_UNFIT ? "at" : "form";
            return sheet(v, row, Map.of(field, DeskWords.refused(v, e)));
        }
        return at == null ? sent(id) : new RedirectView("/studio/entries/" + id);
    }

    private static Instant moment(@Nullable String text, ZoneId zone) {
        return LocalDateTime.parse(text == null ? "" : text).atZone(zone).toInstant();
    }

    private static int number(@Nullable String text) {
        try {
            return Integer.parseInt(text == null ? "" : text);
        } catch (NumberFormatException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/studio/entries/{id}/unschedule")
    View unschedule(Visit v, @PathVariable String id) {
        DeskRow row = allowed(v, id);
        try {
            publishing.unschedule(List.of(id), v.account(), List.of());
        } catch (Refused e) {
            return sheet(v, row, Map.of("form", DeskWords.refused(v, e)));
        }
        return new RedirectView("/studio/entries/" + id);
    }

    @PostMapping("/studio/entries/{id}/withdraw")
    View withdraw(
            Visit v, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        DeskRow row = allowed(v, id);
        try {
            publishing.withdraw(List.of(id), v.account(), reason);
        } catch (Refused e) {
            return sheet(v, row, Map.of("form", DeskWords.refused(v, e)));
        }
        return sent(id);
    }

    /** The piece, where it is told how far readers are with what was done. */
    private View sent(String id) {
        return new RedirectView("/studio/entries/" + id + "?sent=" + publisher.work().head());
    }

    private DeskRow allowed(Visit v, String id) {
        DeskRow row = pieces.seen(id, v.account());
        if (!v.account().may(Right.PUBLISH, channels.path(row.channel()))) {
            throw new AccessDeniedException("may not publish");
        }
        return row;
    }

    /** The plan of an entry as its form wants it. */
    static String local(@Nullable Plan plan, boolean end, ZoneId zone) {
        Instant moment = plan == null ? null : end ? plan.until() : plan.live();
        return moment == null ? "" : LocalDateTime.ofInstant(moment, zone).toString();
    }
}
