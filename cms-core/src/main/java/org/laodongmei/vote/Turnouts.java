package org.laodongmei.vote;

import org.laodongmei.vote.Campaigns.Stand;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.ledger.Ledger;
import org.laodongmei.vote.proof.Checkpoints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How many people's likes campaigns draw, for the office's first screen. Safe for any threads. */
public final class Turnouts {

    private final Campaigns campaigns;
    private final Ledger ledger;
    private final Checkpoints checkpoints;

    public Turnouts(Campaigns campaigns, Ledger ledger, Checkpoints checkpoints) {
        this.ledger = ledger;
        this.campaigns = campaigns;
        this.checkpoints = checkpoints;
    }

    /**
     * The likes of a campaign.
     *
     * @param all that count by now
     * @param recent cast since the last signed head before the time asked for
     */
    public record Turnout(Campaign campaign, long all, long recent) {}

    /** Of every campaign that takes ballots or did so after that time. */
    public List<Turnout> since(Instant time) {
        return campaigns.all().stream()
                .filter(campaign -> campaign.end().isAfter(time))
                .map(campaign -> campaigns.stand(campaign.slug()))
                .flatMap(Optional::stream)
                .filter(Stand::sealed)
                .map(stand -> turnout(stand, time))
                .toList();
    }

    private Turnout turnout(Stand stand, Instant time) {
        long all = campaigns.counts(stand.campaign().slug()).stream().mapToLong(it -> it).sum();
        long before = checkpoints.linesBefore(stand.poll(), time);
        long acts = ledger.acts(stand.poll()).stream().filter(act -> act.number() > before).count();
        return new Turnout(stand.campaign(), all, stand.poll().head().lines() - before - acts);
    }
}
