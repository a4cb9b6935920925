package org.laodongmei.site.catalog;

import org.laodongmei.vote.Results.Contest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The campaigns that people can see, at a time.
 *
 * @param at when the site was looked at
 */
public record Voting(List<Contest> contests, Instant at) {

    /** What the page of a campaign is about. */
    public enum Phase {
        /** People vote, or soon will. */
        OPEN,
        /** It is over, and ballots may be objected to. */
        COUNTING,
        /** The result is final. */
        FINAL
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
