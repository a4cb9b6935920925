package org.laodongmei.site.catalog;

import org.laodongmei.vote.Results.Contest;
import org.laodongmei.vote.campaign.Candidate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The campaigns that people can see, at a time. */
public final class Voting {

    private final List<Contest> contests;
    private final Instant at;
    private final Map<String, List<Entrant>> entrants = new HashMap<>();

    /**
     * @param at when the site was looked at
     */
    public Voting(List<Contest> contests, Instant at) {
        this.contests = List.copyOf(contests);
        this.at = at;
        for (Contest contest : contests) {
            for (Candidate candidate : contest.campaign().candidates()) {
                entrants.computeIfAbsent(candidate.entry(), _ -> new ArrayList<>())
                        .add(new Entrant(contest, candidate));
            }
        }
    }

    /** What the page of a campaign is about. */
    public enum Phase {
        /** People vote, or soon will. */
        OPEN,
        /** It is over, and ballots may be objected to. */
        COUNTING,
        /** The result is final. */
        FINAL
    }

    /** That somebody stands in a campaign. */
    public record Entrant(Contest contest, Candidate candidate) {}

    public List<Contest> contests() {
        return contests;
    }

    /** Where an entry stands, given as {@code route/slug}. */
    public List<Entrant> of(String entry) {
        return entrants.getOrDefault(entry, List.of());
    }

    public Phase phase(Contest contest) {
        if (contest.isFinal()) {
            return Phase.FINAL;
        }
        return at.isBefore(contest.campaign().end()) ? Phase.OPEN : Phase.COUNTING;
    }

    /** Whether the counts are told. */
    public boolean tells(Contest contest) {
        return contest.isFinal() || contest.campaign().tells(at);
    }

    /** Whether a page looks otherwise at that time though nothing changed. */
    public boolean isTurned(Instant time) {
        return turns().anyMatch(turn -> !turn.isAfter(time));
    }

    /** When a page will look otherwise, or the other time if that is sooner; empty for never. */
    public Optional<Instant> turnOr(Optional<Instant> other) {
        return Stream.concat(turns(), other.stream()).min(Comparator.naturalOrder());
    }

    private Stream<Instant> turns() {
        return contests.stream()
                .map(Contest::campaign)
                .flatMap(it -> Stream.of(it.end(), it.hiddenUntil()))
                .filter(Objects::nonNull)
                .filter(turn -> turn.isAfter(at));
    }
}
