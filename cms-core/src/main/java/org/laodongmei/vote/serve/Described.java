package org.laodongmei.vote.serve;

import org.jspecify.annotations.Nullable;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.Campaign.Identity;
import org.laodongmei.vote.campaign.Campaign.Order;
import org.laodongmei.vote.campaign.Candidate;
import org.laodongmei.vote.campaign.Limits;

import java.time.Instant;
import java.util.List;

/** A campaign as everybody may know it. */
record Described(
        String slug,
        String title,
        String summary,
        List<String> rules,
        Instant start,
        Instant end,
        Limits limits,
        @Nullable Instant hiddenUntil,
        Order order,
        String seed,
        Identity identity,
        List<Candidate> candidates) {

    static Described of(Campaign campaign) {
        return new Described(
                campaign.slug(),
                campaign.title(),
                campaign.summary(),
                campaign.rules(),
                campaign.start(),
                campaign.end(),
                campaign.limits(),
                campaign.hiddenUntil(),
                campaign.order(),
                campaign.seed(),
                campaign.identity(),
                campaign.candidates());
    }
}
