package org.laodongmei.vote.serve;

import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.campaign.Campaign;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** The counts, made anew at most once a second however many ask. */
final class Tallies {

    private final Campaigns campaigns;
    private final InstantSource clock;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    /** Counts as they were sent in a second. */
    private record Made(long second, Tally tally) {}

    Tallies(Campaigns campaigns, InstantSource clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** How many count for a candidate now; empty while the counts are not told. */
    OptionalInt count(Campaign campaign, int candidate) {
        return campaign.tells(clock.instant())
                ? OptionalInt.of(campaigns.counts(campaign.slug()).get(candidate - 1))
                : OptionalInt.empty();
    }

    /** The counts of a campaign as they are told in this second. */
    Tally of(Campaign campaign) {
        Instant now = clock.instant();
        long second = now.getEpochSecond();
        Made last = made.get(campaign.slug());
        if (last != null && last.second() == second) {
            return last.tally();
        }
        Made fresh = new Made(second, make(campaign, now));
        made.put(campaign.slug(), fresh);
        return fresh.tally();
    }

    private Tally make(Campaign campaign, Instant now) {
        boolean tells = campaign.tells(now);
        List<Integer> counts = tells ? campaigns.counts(campaign.slug()) : List.of();
        byte[] json =
                Reply.JSON.writeValueAsBytes(
                        Reply.JSON
                                .createObjectNode()
                                .put("campaign", campaign.slug())
                                .put("hidden", !tells)
                                .put("final", campaigns.isFrozen(campaign.slug()))
                                .put("total", counts.stream().mapToInt(it -> it).sum())
                                .set("counts", Reply.JSON.valueToTree(counts)));
        return new Tally(json, '"' + Integer.toHexString(Arrays.hashCode(json)) + '"');
    }
}
