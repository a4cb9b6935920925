package org.laodongmei.studio.piece;

import gg.jte.generated.precompiled.studio.JtechecksGenerated;

import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Writing;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.people.Account;
import org.laodongmei.people.Accounts;
import org.laodongmei.review.Reviews;
import org.laodongmei.review.check.Checks;
import org.laodongmei.review.check.Exemption;
import org.laodongmei.review.check.Report;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.desk.Pieces;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.Map;

/** What the checks find in a piece, and what somebody lets be. */
@Controller
final class ChecksController {

    private final Pieces pieces;
    private final Reviews reviews;
    private final Checks checks;
    private final Writing writing;
    private final Accounts accounts;

    ChecksController(
            Pieces pieces, Reviews reviews, Checks checks, Writing writing, Accounts accounts) {
        this.pieces = pieces;
        this.reviews = reviews;
        this.checks = checks;
        this.writing = writing;
        this.accounts = accounts;
    }

    /** The panel, for the page on which the piece is written. */
    @GetMapping("/studio/entries/{id}/checks")
    View checks(Visit v, @PathVariable String id) {
        return fragment(v, pieces.seen(id, v.account()), "");
    }

    /**
     * Lets a finding be, or not any more. With {@code panel} the answer is the panel as it is then.
     *
     * @param said what was written beside each finding, as {@code reason.KEY}
     */
    @PostMapping("/studio/entries/{id}/checks")
    View letBe(
            Visit v,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String again,
            @RequestParam Map<String, String> said) {
        DeskRow row = pieces.seen(id, v.account());
        if (!may(v.account(), row)) {
            throw new AccessDeniedException("not theirs to let be");
        }
        String who = v.account().id();
        String unreasoned = "";
        if (!again.isEmpty()) {
            checks.remember(id, again, who);
        } else if (!checks.letBe(draft(id), key, said.getOrDefault("reason." + key, ""), who)) {
            unreasoned = key;
        }
        return said.containsKey("panel")
                ? fragment(v, row, unreasoned)
                : new RedirectView(
                        UriComponentsBuilder.fromPath("/studio/entries/{id}")
                                .queryParam("unreasoned", "{key}")
                                .fragment("checks")
                                .build(id, unreasoned)
                                .toString());
    }

    private View fragment(Visit v, DeskRow row, String unreasoned) {
        ChecksPanel panel = panel(v, row, true, unreasoned);
        return Screen.of(
                unreasoned.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                out -> JtechecksGenerated.render(out, null, v, panel));
    }

    /** What the checks say of the newest text. */
    ChecksPanel panel(Visit v, DeskRow row, boolean writes, String unreasoned) {
        Report report = checks.of(draft(row.id()));
        return new ChecksPanel(
                row.id(),
                report,
                may(v.account(), row),
                writes,
                unreasoned,
                accounts.displays(report.letBe().values().stream().map(Exemption::who).toList()));
    }

    private boolean may(Account who, DeskRow row) {
        return reviews.mayWrite(who, row) || reviews.mayDecide(who, row);
    }

    private Draft draft(String id) {
        return writing.open(id)
                .map(Writing.Sheet::draft)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
