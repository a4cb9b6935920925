package org.laodongmei.studio.vote;

import org.jspecify.annotations.Nullable;
import org.laodongmei.vote.Declarations.Declared;
import org.laodongmei.vote.Results.Result;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.guard.Refusal;
import org.laodongmei.vote.suspicion.Cluster;

import java.util.List;
import java.util.Map;

/**
 * What the screen of a campaign shows.
 *
 * @param result null as long as it is in the making
 * @param clusters what looks made up and nobody decided on
 * @param refused how many ballots were refused, by reason, most first
 * @param members how many are on its list; 0 where it has none
 * @param typed what was typed into a form that had something wrong, by field
 * @param errors what was wrong, by field
 */
public record CampaignPage(
        Declared declared,
        @Nullable Result result,
        Columns columns,
        List<Cluster> clusters,
        List<Refused> refused,
        int members,
        Map<String, String> typed,
        Map<String, String> errors) {

    /** Ballots refused for a reason. */
    public record Refused(Refusal why, int all, int lastDay) {}

    /** The campaign; null when its declaration cannot be used. */
    public @Nullable Campaign campaign() {
        return declared.campaign();
    }

    /** What was typed into a field; empty for nothing. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether its result is final. */
    public boolean isFinal() {
        return result != null && result.isFinal();
    }

    /** How long the bar of a candidate is, from 0 to 100. */
    public int bar(int count) {
        int most = result == null ? 0 : result.standings().getFirst().count();
        return most == 0 ? 0 : Math.round(100f * count / most);
    }

    /** The name of a candidate. */
    public String name(int number) {
        Campaign campaign = campaign();
        return campaign == null
                ? ""
                : campaign.candidate(number).map(it -> number + "号 " + it.name()).orElse("");
    }
}
