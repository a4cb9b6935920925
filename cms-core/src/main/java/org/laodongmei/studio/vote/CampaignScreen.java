package org.laodongmei.studio.vote;

import gg.jte.generated.precompiled.studio.JtecampaignGenerated;

import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.laodongmei.vote.Clusters;
import org.laodongmei.vote.Declarations;
import org.laodongmei.vote.Declarations.Declared;
import org.laodongmei.vote.Results;
import org.laodongmei.vote.Results.Result;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.Campaign.Identity;
import org.laodongmei.vote.guard.Refusal;
import org.laodongmei.vote.guard.Refusals;
import org.laodongmei.vote.guard.Refusals.Hour;
import org.laodongmei.vote.roll.Rolls;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes the screen of one campaign, for those who show it and those who found something wrong. */
@Component
final class CampaignScreen {

    private final Declarations declarations;
    private final Results results;
    private final Clusters clusters;
    private final Refusals refusals;
    private final Rolls rolls;

    CampaignScreen(
            Declarations declarations,
            Results results,
            Clusters clusters,
            Refusals refusals,
            Rolls rolls) {
        this.declarations = declarations;
        this.results = results;
        this.clusters = clusters;
        this.refusals = refusals;
        this.rolls = rolls;
    }

    /** The declaration of a slug, or it is not there. */
    Declared declared(String slug) {
        return declarations
                .find(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Screen show(Visit v, String slug, Map<String, String> typed, Map<String, String> errors) {
        Declared declared = declared(slug);
        Result result = results.of(slug).orElse(null);
        CampaignPage page =
                new CampaignPage(
                        declared,
                        result,
                        Columns.of(result == null ? List.of() : result.hours(), v.zone()),
                        result == null || result.isFinal() ? List.of() : clusters.of(slug),
                        refused(slug, v.now()),
                        members(declared),
                        typed,
                        errors);
        return Screen.form(errors, out -> JtecampaignGenerated.render(out, null, v, page));
    }

    /** A list is asked for where there is one: a draft without is unknown to the ledger. */
    private int members(Declared declared) {
        Campaign campaign = declared.campaign();
        return campaign != null && campaign.identity() == Identity.ROLL
                ? rolls.size(declared.slug())
                : 0;
    }

    private List<CampaignPage.Refused> refused(String slug, Instant now) {
        refusals.flush();
        Instant yesterday = now.minus(Duration.ofDays(1));
        Map<Refusal, int[]> counts = new EnumMap<>(Refusal.class);
        for (Hour hour : refusals.of(slug)) {
            int[] count = counts.computeIfAbsent(hour.why(), _ -> new int[2]);
            count[0] += hour.count();
            count[1] += hour.from().isBefore(yesterday) ? 0 : hour.count();
        }
        return counts.entrySet().stream()
                .map(each ->
                        new CampaignPage.Refused(
                                each.getKey(), each.getValue()[0], each.getValue()[1]))
                .sorted(Comparator.comparing(CampaignPage.Refused::all).reversed())
                .toList();
    }
}
