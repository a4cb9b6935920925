package org.laodongmei.api.tell;

import org.jspecify.annotations.Nullable;
import org.laodongmei.site.Edition;
import org.laodongmei.vote.Results.Contest;
import org.laodongmei.vote.campaign.Campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Campaigns that people can see, as they are told; their rules, candidates and counts are told at
 * their own addresses.
 */
public final class CampaignJson {

    private final Edition edition;

    public CampaignJson(Edition edition) {
        this.edition = edition;
    }

    /** All, the latest first. */
    public List<Map<String, @Nullable Object>> all() {
        return latestFirst(edition).map(this::of).toList();
    }

    /** The campaigns of an edition, the latest first. */
    public static Stream<Contest> latestFirst(Edition edition) {
        return edition.voting().contests().stream()
                .sorted((a, b) -> b.campaign().start().compareTo(a.campaign().start()));
    }

    /** One of them. */
    public Map<String, @Nullable Object> of(Contest contest) {
        Campaign campaign = contest.campaign();
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("slug", campaign.slug());
        told.put("title", campaign.title());
        told.put("summary", campaign.summary());
        told.put("url", edition.absolute(campaign.path()));
        told.put("starts_at", EntryJson.moment(campaign.start()));
        told.put("ends_at", EntryJson.moment(campaign.end()));
        told.put("final", contest.isFinal());
        told.put("identity", campaign.identity().name().toLowerCase(Locale.ROOT));
        told.put("details", "/api/v1/campaigns/" + campaign.slug());
        told.put("tally", "/api/v1/campaigns/" + campaign.slug() + "/tally");
        told.put("embed", edition.absolute(campaign.path() + "embed/"));
        return told;
    }
}
