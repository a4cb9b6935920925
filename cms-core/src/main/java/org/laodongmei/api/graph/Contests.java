package org.laodongmei.api.graph;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.tell.CampaignJson;
import org.laodongmei.site.Edition;
import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.Results.Contest;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.Candidate;
import org.laodongmei.vote.campaign.Limits;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Campaigns with what {@code /api/v1/campaigns} has at three paths: the list, the rules and
 * candidates, the counts. These are held in memory and cost the database nothing; while a campaign
 * hides them they are told here as little as there.
 */
final class Contests {

    private final Campaigns campaigns;
    private final InstantSource clock;

    Contests(Campaigns campaigns, InstantSource clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * All, the latest first.
     *
     * @param counted whether the counts are asked for
     */
    List<Map<String, @Nullable Object>> all(Edition edition, boolean counted) {
        return CampaignJson.latestFirst(edition)
                .map(contest -> whole(edition, contest, counted))
                .toList();
    }

    /** The one of that slug; null where there is none. */
    @Nullable Map<String, @Nullable Object> one(Edition edition, String slug, boolean counted) {
        return CampaignJson.latestFirst(edition)
                .filter(contest -> contest.campaign().slug().equals(slug))
                .findFirst()
                .map(contest -> whole(edition, contest, counted))
                .orElse(null);
    }

    private Map<String, @Nullable Object> whole(Edition edition, Contest contest, boolean counted) {
        Campaign campaign = contest.campaign();
        Map<String, @Nullable Object> told = new CampaignJson(edition).of(contest);
        told.put("rules", campaign.rules());
        told.put("limits", limits(campaign.limits()));
        Instant hidden = campaign.hiddenUntil();
        told.put("hiddenUntil", hidden == null ? null : hidden.toString());
        told.put("order", campaign.order().name());
        told.put("seed", campaign.seed());
        boolean tells = counted && tells(campaign);
        List<Integer> counts = tells ? campaigns.counts(campaign.slug()) : List.of();
        told.put("candidates", candidates(campaign, counts));
        told.put("tally", counted ? tally(campaign, !tells, counts) : null);
        return told;
    }

    /** As the campaign stands now: it may have been moved since the edition was made. */
    private boolean tells(Campaign campaign) {
        return campaigns.find(campaign.slug()).map(now -> now.tells(clock.instant())).orElse(false);
    }

    private static Map<String, Object> limits(Limits limits) {
        return Map.of(
                "total", limits.total(),
                "perDay", limits.perDay(),
                "perGroup", limits.perGroup(),
                "perCandidate", limits.perCandidate(),
                "again", limits.again());
    }

    private static List<Map<String, @Nullable Object>> candidates(
            Campaign campaign, List<Integer> counts) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Candidate candidate : campaign.candidates()) {
            int at = candidate.number() - 1;
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            told.put("number", candidate.number());
            told.put("entry", candidate.entry());
            told.put("name", candidate.name());
            told.put("group", candidate.group());
            told.put("count", at < counts.size() ? counts.get(at) : null);
            all.add(told);
        }
        return all;
    }

    private Map<String, Object> tally(Campaign campaign, boolean hidden, List<Integer> counts) {
        return Map.of(
                "campaign", campaign.slug(),
                "hidden", hidden,
                "final", campaigns.isFrozen(campaign.slug()),
                "total", counts.stream().mapToInt(it -> it).sum(),
                "counts", counts);
    }
}
