package org.laodongmei.vote;

import org.laodongmei.db.Clockwork;
import org.laodongmei.vote.Campaigns.Stand;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.guard.Keys;
import org.laodongmei.vote.guard.Refusals;
import org.laodongmei.vote.ledger.Ledger;
import org.laodongmei.vote.proof.Checkpoints;
import org.laodongmei.vote.proof.PublishedLedger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/**
 * Does what is due of the votes each minute: signs what ledgers have grown by, writes what was
 * refused, and forgets in time what must not be known for ever.
 */
public final class Clerk implements Clockwork.Work {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Campaigns campaigns;
    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final PublishedLedger published;
    private final Refusals refusals;
    private final Keys keys;
    private final InstantSource clock;
    private final Set<String> forgotten = new HashSet<>();
    private Instant next = Instant.MIN;

    public Clerk(
            Campaigns campaigns,
            Ledger ledger,
            Checkpoints checkpoints,
            PublishedLedger published,
            Refusals refusals,
            Keys keys,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.published = published;
        this.refusals = refusals;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Instant doDue() {
        Instant now = clock.instant();
        if (now.isBefore(next) && !next.isAfter(now.plus(EVERY))) {
            return next;
        }
        refusals.flush();
        for (Campaign campaign : campaigns.all()) {
            campaigns.stand(campaign.slug()).ifPresent(stand -> keep(stand, now));
        }
        next = now.plus(EVERY);
        return next;
    }

    private void keep(Stand stand, Instant now) {
        Campaign campaign = stand.campaign();
        close(stand, now);
        checkpoints.add(stand.poll());
        if (!stand.sealed()) {
            return;
        }
        if (stand.frozen()) {
            published.publish(stand.poll());
        }
        if (now.isAfter(campaign.end().plus(Duration.ofDays(campaign.objectionDays())))
                && forgotten.add(campaign.slug())) {
            ledger.dropTraces(stand.poll());
        }
        if (now.isAfter(campaign.end().plus(Duration.ofDays(campaign.keyDays())))
                && keys.of(campaign.slug()).isPresent()) {
            keys.destroy(campaign.slug());
        }
    }

    /**
     * Lines are never older than the one before: after one that was written at the end, none can be
     * cast before it, even if the clock is set back.
     */
    private void close(Stand stand, Instant now) {
        Instant end = stand.campaign().end();
        if (stand.sealed() && !now.isBefore(end) && stand.poll().head().at().isBefore(end)) {
            ledger.record(stand.poll(), Sealed.closed());
        }
    }
}
