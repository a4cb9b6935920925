package org.laodongmei.studio.piece;

import gg.jte.generated.precompiled.studio.JtecompareGenerated;
import gg.jte.generated.precompiled.studio.JtehistoryGenerated;
import gg.jte.generated.precompiled.studio.JtepieceGenerated;
import gg.jte.generated.precompiled.studio.JtesheetGenerated;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.History;
import org.laodongmei.entry.History.Made;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.State;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.markup.Markdown;
import org.laodongmei.people.Account;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Right;
import org.laodongmei.people.Unit;
import org.laodongmei.people.Units;
import org.laodongmei.review.Decision;
import org.laodongmei.review.Publishing;
import org.laodongmei.review.Refused;
import org.laodongmei.review.Remark;
import org.laodongmei.review.Remarks;
import org.laodongmei.review.Reviews;
import org.laodongmei.site.Publisher;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.desk.DeskWords;
import org.laodongmei.studio.desk.Pieces;
import org.laodongmei.studio.publish.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a piece stands: its text, what changed, who decided what; its history; the sheet to print.
 */
@Controller
final class PieceController {

    private static final int MOST_REVISIONS = 200;

    private final Pieces pieces;
    private final History history;
    private final Kinds kinds;
    private final Channels channels;
    private final Units units;
    private final Accounts accounts;
    private final Reviews reviews;
    private final Remarks remarks;
    private final Publishing publishing;
    private final Publisher publisher;
    private final ChecksController checks;
    private final Markdown markdown = new Markdown();

    PieceController(
            Pieces pieces,
            History history,
            Kinds kinds,
            Channels channels,
            Units units,
            Accounts accounts,
            Reviews reviews,
            Remarks remarks,
            Publishing publishing,
            Publisher publisher,
            ChecksController checks) {
        this.pieces = pieces;
        this.history = history;
        this.kinds = kinds;
        this.channels = channels;
        this.units = units;
        this.accounts = accounts;
        this.reviews = reviews;
        this.remarks = remarks;
        this.publishing = publishing;
        this.publisher = publisher;
        this.checks = checks;
    }

    @GetMapping("/studio/entries/{id}")
    View piece(
            Visit v,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String unreasoned,
            @RequestParam(defaultValue = "") String sent) {
        PiecePage page = page(v, id, "", unreasoned, sent);
        return Screen.of(out -> JtepieceGenerated.render(out, null, v, page));
    }

    /** The same screen, with why something was refused. */
    View refused(Visit v, String id, Refused refused) {
        PiecePage page = page(v, id, DeskWords.refused(v, refused), "", "");
        return Screen.of(HttpStatus.CONFLICT, out -> JtepieceGenerated.render(out, null, v, page));
    }

    private PiecePage page(Visit v, String id, String error, String unreasoned, String sent) {
        DeskRow row = pieces.seen(id, v.account());
        Kind kind =
                kinds.find(row.kind())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Draft draft = revision(id, row.draft());
        List<Decision> decisions = reviews.decisions(id);
        List<Remark> said = remarks.of(id);
        List<Made> made = history.of(id, MOST_REVISIONS);
        String address = row.live() == null ? "" : "/" + kind.route() + "/" + row.slug() + "/";
        Set<String> people = new HashSet<>(Set.of(row.maker()));
        decisions.forEach(decision -> people.add(decision.who()));
        said.forEach(remark -> people.add(remark.who()));
        made.forEach(one -> people.add(one.by()));
        return new PiecePage(
                row,
                kind,
                draft,
                row.draft(),
                html(draft),
                comparison(v, kind, row, draft, decisions),
                reviews.stages(row),
                decisions,
                said,
                made,
                publishing.plan(id).orElse(null),
                checks.panel(v, row, false, unreasoned),
                may(v.account(), row),
                channels.all().stream()
                        .filter(channel -> channel.slug().equals(row.channel()))
                        .map(Channel::name)
                        .findFirst()
                        .orElse(""),
                row.unit() == null ? "" : units.find(row.unit()).map(Unit::name).orElse(""),
                address,
                Sent.of(v, publisher.work(), sent, row, address),
                accounts.displays(people),
                error);
    }

    private PiecePage.May may(Account who, DeskRow row) {
        State state = row.state();
        boolean isIdle = state == State.DRAFT || state == State.CHANGED || state == State.RETURNED;
        boolean writes = state != State.TRASHED && reviews.mayWrite(who, row);
        boolean publishes = who.may(Right.PUBLISH, channels.path(row.channel()));
        boolean isThrough = state == State.APPROVED || state == State.SCHEDULED;
        return new PiecePage.May(
                writes,
                writes && isIdle,
                writes && (state == State.SUBMITTED || state == State.APPROVED),
                reviews.mayDecide(who, row),
                publishes && isThrough,
                publishes && row.live() != null,
                state != State.TRASHED && (row.live() == null ? writes : publishes));
    }

    /**
     * With what they decided about last; else with what readers see; else with what was returned.
     */
    private @Nullable Comparison comparison(
            Visit v, Kind kind, DeskRow row, Draft draft, List<Decision> decisions) {
        Integer from =
                decisions.reversed().stream()
                        .filter(decision -> decision.who().equals(v.account().id()))
                        .map(Decision::revision)
                        .findFirst()
                        .orElse(row.live());
        if (from == null || from == row.draft()) {
            return null;
        }
        return history.revision(row.id(), from)
                .map(before -> Comparison.of(v, kind, from, before, row.draft(), draft))
                .orElse(null);
    }

    /** The text as readers get it, with pictures and links that work in the studio. */
    private String html(Draft draft) {
        return markdown.render(draft.body())
                .html()
                .replace("src=\"asset:", "src=\"/studio/pictures/")
                .replace("href=\"entry:", "href=\"/studio/entries/");
    }

    @GetMapping("/studio/entries/{id}/history")
    View revisions(Visit v, @PathVariable String id) {
        DeskRow row = pieces.seen(id, v.account());
        List<Made> made = history.of(id, MOST_REVISIONS);
        Map<String, String> names = accounts.displays(made.stream().map(Made::by).toList());
        boolean writes = reviews.mayWrite(v.account(), row);
        return Screen.of(out -> JtehistoryGenerated.render(out, null, v, row, made, names, writes));
    }

    @GetMapping("/studio/entries/{id}/compare")
    View compare(Visit v, @PathVariable String id, @RequestParam int from, @RequestParam int to) {
        DeskRow row = pieces.seen(id, v.account());
        Kind kind =
                kinds.find(row.kind())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Comparison comparison =
                Comparison.of(v, kind, from, revision(id, from), to, revision(id, to));
        Map<Integer, Made> made = new HashMap<>();
        history.of(id, MOST_REVISIONS).forEach(one -> made.put(one.number(), one));
        Map<String, String> names =
                accounts.displays(made.values().stream().map(Made::by).toList());
        return Screen.of(
                out -> JtecompareGenerated.render(out, null, v, row, comparison, made, names));
    }

    /** 审批单: who approved what, to print and to sign. */
    @GetMapping("/studio/entries/{id}/sheet")
    View sheet(Visit v, @PathVariable String id) {
        PiecePage page = page(v, id, "", "", "");
        return Screen.of(out -> JtesheetGenerated.render(out, null, v, page));
    }

    private Draft revision(String id, int number) {
        return history.revision(id, number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
