package org.laodongmei.studio.piece;

import org.laodongmei.entry.Draft;
import org.laodongmei.entry.History;
import org.laodongmei.entry.Writing;
import org.laodongmei.entry.Writing.Outcome;
import org.laodongmei.entry.Writing.Version;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.review.Publishing;
import org.laodongmei.review.Refused;
import org.laodongmei.review.Remarks;
import org.laodongmei.review.Reviews;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.desk.Pieces;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.util.List;
import java.util.Set;

/** The decisions about a piece, each a form of its screen. */
@Controller
final class DecideController {

    private final Pieces pieces;
    private final PieceController screen;
    private final Reviews reviews;
    private final Remarks remarks;
    private final Publishing publishing;
    private final Writing writing;
    private final History history;

    DecideController(
            Pieces pieces,
            PieceController screen,
            Reviews reviews,
            Remarks remarks,
            Publishing publishing,
            Writing writing,
            History history) {
        this.pieces = pieces;
        this.screen = screen;
        this.reviews = reviews;
        this.remarks = remarks;
        this.publishing = publishing;
        this.writing = writing;
        this.history = history;
    }

    @PostMapping("/studio/entries/{id}/submit")
    View submit(
            Visit v,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") List<String> seen) {
        pieces.written(id, v.account());
        return done(
                v,
                id,
                () -> {
                    Version looked =
                            Version.parse(version)
                                    .or(() -> writing.open(id).map(Writing.Sheet::version))
                                    .orElse(Version.NONE);
                    reviews.submit(id, looked, v.account(), note, Set.copyOf(seen));
                });
    }

    @PostMapping("/studio/entries/{id}/recall")
    View recall(Visit v, @PathVariable String id) {
        pieces.written(id, v.account());
        return done(v, id, () -> reviews.recall(id, v.account()));
    }

    @PostMapping("/studio/entries/{id}/approve")
    View approve(
            Visit v,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String note) {
        pieces.seen(id, v.account());
        return done(v, id, () -> reviews.approve(id, revision, v.account(), note));
    }

    @PostMapping("/studio/entries/{id}/return")
    View giveBack(
            Visit v,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String usual,
            @RequestParam(defaultValue = "") String reason) {
        pieces.seen(id, v.account());
        String told = (usual + (usual.isBlank() || reason.isBlank() ? "" : "：") + reason).strip();
        return done(v, id, () -> reviews.giveBack(id, revision, v.account(), told));
    }

    @PostMapping("/studio/entries/{id}/remarks")
    View remark(
            Visit v,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String quote,
            @RequestParam(defaultValue = "") String ahead,
            @RequestParam(defaultValue = "") String behind,
            @RequestParam(defaultValue = "") String answers) {
        pieces.seen(id, v.account());
        String who = v.account().id();
        return done(
                v,
                id,
                () -> {
                    if (answers.isEmpty()) {
                        remarks.say(
                                id,
                                revision,
                                new Remarks.Place("body", quote, ahead, behind),
                                said,
                                who);
                    } else {
                        remarks.answer(id, revision, answers, said, who);
                    }
                });
    }

    @PostMapping("/studio/entries/{id}/remarks/{remark}")
    View settle(
            Visit v,
            @PathVariable String id,
            @PathVariable String remark,
            @RequestParam boolean done) {
        pieces.seen(id, v.account());
        return done(v, id, () -> remarks.settle(id, remark, done, v.account().id()));
    }

    /** An earlier revision as the newest again; nothing in between is lost. */
    @PostMapping("/studio/entries/{id}/revert")
    View revert(Visit v, @PathVariable String id, @RequestParam int revision) {
        DeskRow row = pieces.written(id, v.account());
        Draft earlier =
                history.revision(id, revision)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Version now = writing.open(id).orElseThrow().version();
        Outcome outcome =
                writing.keep(
                        earlier,
                        now,
                        v.account().id(),
                        row.unit(),
                        v.say("恢复第 " + revision + " 版", "Revision " + revision + " again"));
        return new RedirectView(
                "/studio/entries/" + id + (outcome instanceof Outcome.Kept ? "/edit" : "/history"));
    }

    @PostMapping("/studio/entries/{id}/trash")
    View trash(Visit v, @PathVariable String id) {
        pieces.seen(id, v.account());
        return done(v, id, () -> publishing.trash(List.of(id), v.account(), reviews));
    }

    @PostMapping("/studio/entries/{id}/restore")
    View restore(Visit v, @PathVariable String id) {
        pieces.seen(id, v.account());
        return done(v, id, () -> publishing.restore(List.of(id), v.account(), reviews));
    }

    private View done(Visit v, String id, Runnable act) {
        try {
            act.run();
        } catch (Refused e) {
            if (e.reason() == Refused.Reason.GONE) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return screen.refused(v, id, e);
        }
        return new RedirectView("/studio/entries/" + id);
    }
}
