package org.laodongmei.studio.vote;

import org.laodongmei.markup.Characters;
import org.laodongmei.studio.Confirmation;
import org.laodongmei.studio.Visit;
import org.laodongmei.vote.Ballots;
import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.Clusters;
import org.laodongmei.vote.campaign.InvalidCampaign;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the office may do about a campaign that people vote in. Each of it stands in the ledger for
 * good, so whoever does it has to show that it is they.
 */
@Controller
final class CampaignActsController {

    private static final int MOST_RECEIPTS = 500;

    private final Campaigns campaigns;
    private final Clusters clusters;
    private final Ballots ballots;
    private final Confirmation confirmation;
    private final CampaignScreen screen;

    CampaignActsController(
            Campaigns campaigns,
            Clusters clusters,
            Ballots ballots,
            Confirmation confirmation,
            CampaignScreen screen) {
        this.campaigns = campaigns;
        this.clusters = clusters;
        this.ballots = ballots;
        this.confirmation = confirmation;
        this.screen = screen;
    }

    /** Something that is done, by whom, to a campaign. */
    private interface Doing {
        void by(String account);
    }

    private View act(
            Visit v,
            String slug,
            String password,
            String anchor,
            Map<String, String> typed,
            Doing doing) {
        Map<String, String> errors = confirmation.errors(v, password);
        if (errors.isEmpty()) {
            try {
                doing.by(v.account().id());
                return new RedirectView("/studio/campaigns/" + slug + "#" + anchor);
            } catch (InvalidCampaign e) {
                errors = CampaignWords.problems(v, e);
            }
        }
        return screen.show(v, slug, with(typed, anchor), with(errors, anchor));
    }

    /** A page of several forms must know which of them was sent. */
    private static Map<String, String> with(Map<String, String> values, String anchor) {
        Map<String, String> all = new HashMap<>(values);
        all.put("at", anchor);
        return all;
    }

    @PostMapping("/studio/campaigns/{slug}/extend")
    View extend(
            Visit v,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String end,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String confirm) {
        return act(
                v,
                slug,
                confirm,
                "extend",
                Map.of("end", end, "reason", reason),
                by -> campaigns.extend(by, slug, moment(v, end), Characters.legal(reason)));
    }

    private static Instant moment(Visit v, String text) {
        try {
            return LocalDateTime.parse(text).atZone(v.zone()).toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidCampaign("end", "a date and a time are needed", "请写日期和时间。");
        }
    }

    @PostMapping("/studio/campaigns/{slug}/stop")
    View stop(
            Visit v,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String confirm) {
        return act(
                v,
                slug,
                confirm,
                "stop",
                Map.of("reason", reason),
                by -> campaigns.stop(by, slug, Characters.legal(reason)));
    }

    @PostMapping("/studio/campaigns/{slug}/freeze")
    View freeze(
            Visit v, @PathVariable String slug, @RequestParam(defaultValue = "") String confirm) {
        return act(v, slug, confirm, "freeze", Map.of(), by -> campaigns.freeze(by, slug));
    }

    /** Takes ballots out that somebody named by their receipts. */
    @PostMapping("/studio/campaigns/{slug}/take-out")
    View takeOut(
            Visit v,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String receipts,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String confirm) {
        return act(
                v,
                slug,
                confirm,
                "take-out",
                Map.of("receipts", receipts, "reason", reason),
                by -> {
                    List<Long> lines = lines(slug, receipts);
                    if (!campaigns.takeOut(by, slug, lines, Characters.legal(reason))) {
                        throw new InvalidCampaign("receipts", "none of them counts", "这些赞都已经不计数了。");
                    }
                });
    }

    private List<Long> lines(String slug, String receipts) {
        List<Long> lines = new ArrayList<>();
        for (String receipt : receipts.split("[\\s,，、;；]+")) {
            if (!receipt.isEmpty()) {
                lines.add(ballots.check(slug, receipt).orElseThrow(() -> unknown(receipt)).line());
            }
        }
        if (lines.isEmpty() || lines.size() > MOST_RECEIPTS) {
            throw new InvalidCampaign(
                    "receipts",
                    "one to " + MOST_RECEIPTS + " receipts are needed",
                    "请写 1 到 " + MOST_RECEIPTS + " 个回执号。");
        }
        return lines;
    }

    private static InvalidCampaign unknown(String receipt) {
        String shown = receipt.substring(0, Math.min(receipt.length(), 40));
        return new InvalidCampaign(
                "receipts", "there is no receipt " + shown, "账上没有回执号 " + shown + "。");
    }

    /** Takes a whole cluster out, or leaves it in the count, as the button says. */
    @PostMapping("/studio/campaigns/{slug}/clusters/{id}")
    View decide(
            Visit v,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(name = "do", defaultValue = "") String act,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String confirm) {
        return act(
                v,
                slug,
                confirm,
                "c" + id,
                Map.of("reason", reason),
                by -> {
                    switch (act) {
                        case "take-out" -> clusters.takeOut(by, slug, id, Characters.legal(reason));
                        case "leave" -> clusters.clear(by, slug, id, Characters.legal(reason));
                        default -> throw new InvalidCampaign("", "choose one of both", "请选一个按钮。");
                    }
                });
    }
}
