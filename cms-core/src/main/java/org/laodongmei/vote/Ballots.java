package org.laodongmei.vote;

import org.jspecify.annotations.Nullable;
import org.laodongmei.vote.Answer.Asked;
import org.laodongmei.vote.Answer.Counted;
import org.laodongmei.vote.Answer.Refused;
import org.laodongmei.vote.Answer.Voter;
import org.laodongmei.vote.Campaigns.Stand;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.Campaign.Identity;
import org.laodongmei.vote.campaign.Candidate;
import org.laodongmei.vote.guard.Guard;
import org.laodongmei.vote.guard.Guard.Shown;
import org.laodongmei.vote.guard.Keys;
import org.laodongmei.vote.guard.Origin;
import org.laodongmei.vote.guard.Refusal;
import org.laodongmei.vote.guard.Refusals;
import org.laodongmei.vote.guard.Verdict;
import org.laodongmei.vote.ledger.Cast;
import org.laodongmei.vote.ledger.Cast.Earlier;
import org.laodongmei.vote.ledger.Cast.Outcome;
import org.laodongmei.vote.ledger.Ledger;
import org.laodongmei.vote.ledger.Ledger.Found;
import org.laodongmei.vote.ledger.Receipt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Where ballots are cast: request → guard → rules → ledger → answer. An answer that says that a
 * ballot counts is given when the disk has it. Safe for any threads; a caller waits for the disk.
 */
public final class Ballots {

    private static final Duration BUSY = Duration.ofSeconds(3);

    private final Campaigns campaigns;
    private final Ledger ledger;
    private final Keys keys;
    private final Guard guard;
    private final Refusals refusals;
    private final InstantSource clock;

    public Ballots(
            Campaigns campaigns,
            Ledger ledger,
            Keys keys,
            Guard guard,
            Refusals refusals,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.keys = keys;
        this.guard = guard;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Casts a ballot. The same one twice is answered twice with the same receipt, and counts once.
     *
     * @param candidate number on the card
     * @return empty when there is no such campaign
     */
    public Optional<Answer> cast(String slug, Origin origin, Shown shown, int candidate) {
        return campaigns
                .stand(slug)
                .map(stand -> {
                    Answer answer = cast(stand, origin, shown, candidate);
                    if (answer instanceof Refused refused) {
                        refusals.count(slug, refused.why());
                    } else if (answer instanceof Asked) {
                        refusals.count(slug, Refusal.PROOF);
                    }
                    return answer;
                });
    }

    private Answer cast(Stand stand, Origin origin, Shown shown, int number) {
        Campaign campaign = stand.campaign();
        Instant now = clock.instant();
        byte[] key = keys.of(campaign.slug()).orElse(null);
        // After the end the ledger decides: who lost an answer as the time ran out still gets it.
        if (key == null || now.isBefore(campaign.start())) {
            return refused(Refusal.WINDOW, Cast.Refusal.WINDOW, campaign, Duration.ZERO, null);
        }
        Candidate candidate = campaign.candidate(number).orElse(null);
        if (candidate == null) {
            return refused(Refusal.FORM, null, campaign, Duration.ZERO, null);
        }
        return switch (guard.look(key, origin, shown, isPersonal(campaign))) {
            case Verdict.Refused it -> refused(it.why(), null, campaign, it.delay(), null);
            case Verdict.Asked it -> new Asked(it.challenge(), it.ticket(), it.delay());
            case Verdict.Admitted it -> {
                Cast cast =
                        new Cast(
                                stand.poll(),
                                number,
                                it.voter(),
                                new Allowance(campaign, candidate),
                                it.net(),
                                it.agent());
                yield ledger.cast(cast)
                        .map(CompletableFuture::join)
                        .map(outcome -> answer(campaign, number, outcome))
                        .orElseGet(() -> refused(Refusal.BUSY, null, campaign, BUSY, null));
            }
        };
    }

    private Answer answer(Campaign campaign, int number, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Counted it -> {
                List<Earlier> all = new ArrayList<>(it.earlier());
                all.add(new Earlier(number, 0, it.at()));
                Voter voter = Allowance.voter(campaign, all, it.at());
                yield new Counted(it.receipt(), number, false, voter);
            }
            case Outcome.Repeated it ->
                    new Counted(
                            it.receipt(),
                            number,
                            true,
                            Allowance.voter(campaign, it.earlier(), clock.instant()));
            case Outcome.Refused it -> {
                Voter voter = Allowance.voter(campaign, it.earlier(), it.at());
                Refusal why = it.refusal() == Cast.Refusal.WINDOW ? Refusal.WINDOW : Refusal.LIMIT;
                yield refused(why, it.refusal(), campaign, Duration.ZERO, voter);
            }
            case Outcome.Unavailable _ -> refused(Refusal.BUSY, null, campaign, BUSY, null);
        };
    }

    private Refused refused(
            Refusal why,
            Cast.@Nullable Refusal rule,
            Campaign campaign,
            Duration delay,
            @Nullable Voter voter) {
        Instant now = clock.instant();
        Instant next = voter == null ? null : voter.next();
        if (why == Refusal.WINDOW && now.isBefore(campaign.start())) {
            next = campaign.start();
        } else if (!delay.isZero()) {
            next = now.plus(delay);
        }
        return new Refused(why, rule, next, delay, voter);
    }

    /**
     * A token for a browser that has none which this campaign knows.
     *
     * @return empty when the campaign does not take ballots now, or only of people whom it knows,
     *     or too many were given out to the neighbourhood
     */
    public Optional<String> token(String slug, Origin origin) {
        return campaigns
                .find(slug)
                .filter(campaign -> campaign.isOpen(clock.instant()) && !isPersonal(campaign))
                .flatMap(_ -> keys.of(slug))
                .flatMap(key -> guard.token(key, origin));
    }

    /** The voter's side of a campaign; empty when the token is none of this campaign. */
    public Optional<Voter> voter(String slug, String token) {
        return campaigns
                .stand(slug)
                .flatMap(stand -> {
                    Campaign campaign = stand.campaign();
                    return keys.of(slug)
                            .flatMap(key -> guard.voter(key, token, isPersonal(campaign)))
                            .map(it -> Allowance.voter(campaign, ledger.of(it), clock.instant()));
                });
    }

    private static boolean isPersonal(Campaign campaign) {
        return campaign.identity() != Identity.DEVICE;
    }

    /** The side of one whose token was given just now, for whom the ledger need not be asked. */
    public Optional<Voter> newcomer(String slug) {
        return campaigns
                .find(slug)
                .map(campaign -> Allowance.voter(campaign, List.of(), clock.instant()));
    }

    /** Notes a ballot that did not even come to be looked at. */
    public void turnAway(String slug, Refusal why) {
        refusals.count(slug, why);
    }

    /**
     * A ballot that was looked up by its receipt.
     *
     * @param line number in the ledger
     * @param voided why it does not count; empty when it counts
     */
    public record Checked(long line, Candidate candidate, Instant at, Optional<String> voided) {}

    /** How long somebody must wait before another receipt is looked up; zero for not at all. */
    public Duration lookUp(String slug, Origin origin) {
        return guard.lookUp(slug, origin);
    }

    /** What stands in the ledger at a receipt; empty when there is none such. */
    public Optional<Checked> check(String slug, String receipt) {
        return campaigns
                .stand(slug)
                .flatMap(stand ->
                        Receipt.read(receipt)
                                .flatMap(read ->
                                        ledger.find(stand.poll(), read)
                                                .map(found -> checked(stand, read, found))));
    }

    private static Checked checked(Stand stand, Receipt receipt, Found found) {
        return new Checked(
                receipt.line(),
                stand.campaign().candidate(found.candidate()).orElseThrow(),
                found.at(),
                found.voided().map(Sealed::reason));
    }
}
