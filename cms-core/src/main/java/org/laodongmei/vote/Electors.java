package org.laodongmei.vote;

import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.Campaign.Identity;
import org.laodongmei.vote.guard.Guard;
import org.laodongmei.vote.guard.Keys;
import org.laodongmei.vote.guard.Origin;
import org.laodongmei.vote.guard.Refusal;
import org.laodongmei.vote.guard.Refusals;
import org.laodongmei.vote.roll.Rolls;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where people show who they are, in campaigns that are not for every browser. What is kept of it
 * is a keyed hash, and a token in their browser. Safe for any threads.
 */
public final class Electors {

    private final Campaigns campaigns;
    private final Keys keys;
    private final Guard guard;
    private final Rolls rolls;
    private final Refusals refusals;
    private final InstantSource clock;

    public Electors(
            Campaigns campaigns,
            Keys keys,
            Guard guard,
            Rolls rolls,
            Refusals refusals,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.keys = keys;
        this.guard = guard;
        this.rolls = rolls;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** What became of somebody who said who they are. */
    public sealed interface Entry {

        /**
         * They may vote.
         *
         * @param token for the browser
         */
        record Admitted(String token) implements Entry {}

        /** The number is on no list of the campaign, or it takes none now. */
        record Unknown() implements Entry {}

        /**
         * Too many tries from there.
         *
         * @param delay until the next
         */
        record TooFast(Duration delay) implements Entry {}
    }

    /**
     * Takes the number of a member.
     *
     * @param number as it was typed
     */
    public Entry enter(String slug, Origin origin, String number) {
        Optional<byte[]> key = open(slug, Identity.ROLL);
        if (key.isEmpty()) {
            return new Entry.Unknown();
        }
        Duration delay = guard.tryOut(slug, origin);
        if (!delay.isZero()) {
            refusals.count(slug, Refusal.PACE);
            return new Entry.TooFast(delay);
        }
        Optional<byte[]> member = rolls.member(slug, number);
        if (member.isEmpty()) {
            refusals.count(slug, Refusal.IDENTITY);
            return new Entry.Unknown();
        }
        return new Entry.Admitted(Guard.token(key.get(), member.get()));
    }

    /**
     * The token of somebody whom a provider knows.
     *
     * @param by how the campaign wants them to be known
     * @param subject what the provider calls them, never empty
     * @return empty when the campaign takes no ballots now, or not of such people
     */
    public Optional<String> known(String slug, Identity by, String subject) {
        byte[] person = subject.getBytes(StandardCharsets.UTF_8);
        return open(slug, by).map(key -> Guard.token(key, Keys.hash(key, by.name(), person)));
    }

    /** The key of a campaign that takes ballots of such people now. */
    private Optional<byte[]> open(String slug, Identity by) {
        return campaigns
                .find(slug)
                .filter(campaign -> campaign.identity() == by)
                .filter(this::isOpen)
                .flatMap(_ -> keys.of(slug));
    }

    private boolean isOpen(Campaign campaign) {
        return campaign.isOpen(clock.instant());
    }
}
