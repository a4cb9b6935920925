package org.laodongmei.vote;

import org.laodongmei.vote.Campaigns.Stand;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.Candidate;
import org.laodongmei.vote.ledger.Curve;
import org.laodongmei.vote.ledger.Curve.Hour;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a campaign stands or ended, for the office at any time and for everybody once it is final.
 * Made from the ledger each time it is asked for: it costs a look at every ballot, some tenths of a
 * second for a big campaign. Safe for any threads.
 */
public final class Results {

    private final Campaigns campaigns;
    private final Curve curve;

    public Results(Campaigns campaigns, Curve curve) {
        this.campaigns = campaigns;
        this.curve = curve;
    }

    /**
     * A result.
     *
     * @param isFinal whether it was frozen
     * @param standings all candidates, the most liked first; equals by number
     * @param hours those in which somebody voted, in order
     * @param acts what the office did, in order
     */
    public record Result(
            Campaign campaign,
            boolean isFinal,
            List<Standing> standings,
            List<Hour> hours,
            List<Act> acts) {

        /** How many ballots count. */
        public long counted() {
            return standings.stream().mapToLong(Standing::count).sum();
        }

        /** How many were taken out. */
        public long voided() {
            return standings.stream().mapToLong(Standing::voided).sum();
        }

        /** When it was made final; empty when it was not. */
        public Optional<Instant> frozenAt() {
            return acts.stream()
                    .filter(act -> act.kind() == Act.Kind.FROZEN)
                    .map(Act::at)
                    .findFirst();
        }
    }

    /**
     * Where a candidate stands.
     *
     * @param rank from 1; candidates with as many ballots share one, and the next is left out
     * @param count ballots that count
     * @param voided ballots that were taken out
     */
    public record Standing(int rank, Candidate candidate, int count, int voided) {}

    /**
     * A campaign as pages tell of it.
     *
     * @param acts what the office did, in order
     * @param result how it stands when it is asked for
     */
    public record Contest(Campaign campaign, List<Act> acts, Supplier<Result> result) {

        /** Whether its result is final. */
        public boolean isFinal() {
            return acts.stream().anyMatch(act -> act.kind() == Act.Kind.FROZEN);
        }
    }

    /** All campaigns that people can see, by slug. */
    public List<Contest> contests() {
        return campaigns.all().stream()
                .map(it ->
                        new Contest(
                                it, campaigns.acts(it.slug()), () -> of(it.slug()).orElseThrow()))
                .toList();
    }

    /** The result of a campaign as it is now; empty when there is none of that slug. */
    public Optional<Result> of(String slug) {
        return campaigns.stand(slug).map(this::result);
    }

    private Result result(Stand stand) {
        return new Result(
                stand.campaign(),
                stand.frozen(),
                standings(stand, curve.voided(stand.poll())),
                curve.hours(stand.poll()),
                campaigns.acts(stand.campaign().slug()));
    }

    private static List<Standing> standings(Stand stand, Map<Integer, Integer> voided) {
        List<Candidate> candidates =
                stand.campaign().candidates().stream()
                        .sorted(
                                Comparator.comparing(
                                                (Candidate it) -> -stand.poll().count(it.number()))
                                        .thenComparing(Candidate::number))
                        .toList();
        List<Standing> standings = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int count = stand.poll().count(candidate.number());
            Standing before = standings.isEmpty() ? null : standings.getLast();
            int rank =
                    before != null && before.count() == count
                            ? before.rank()
                            : standings.size() + 1;
            standings.add(
                    new Standing(
                            rank, candidate, count, voided.getOrDefault(candidate.number(), 0)));
        }
        return List.copyOf(standings);
    }
}
