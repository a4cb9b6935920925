package org.laodongmei.vote;

import org.jspecify.annotations.Nullable;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.Candidate;
import org.laodongmei.vote.campaign.Limits;
import org.laodongmei.vote.ledger.Cast.Earlier;
import org.laodongmei.vote.ledger.Cast.Refusal;
import org.laodongmei.vote.ledger.Cast.Rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A campaign's limits, as they bear on one candidate. */
final class Allowance implements Rule {

    private final Campaign campaign;
    private final Candidate candidate;

    Allowance(Campaign campaign, Candidate candidate) {
        this.campaign = campaign;
        this.candidate = candidate;
    }

    @Override
    public int once(Instant at) {
        // After the end it is the last day that counts: a ballot of its last second, whose answer
        // was
        // lost, is asked for again when the next day has begun.
        Instant last = at.isBefore(campaign.end()) ? at : campaign.end().minusMillis(1);
        return campaign.limits().again() ? day(campaign, last) : 0;
    }

    @Override
    public @Nullable Refusal against(List<Earlier> earlier, Instant at) {
        Limits limits = campaign.limits();
        if (!campaign.isOpen(at)) {
            return Refusal.WINDOW;
        }
        if (limits.total() > 0 && earlier.size() >= limits.total()) {
            return Refusal.TOTAL;
        }
        if (limits.perCandidate() > 0
                && earlier.stream().filter(this::isSame).count() >= limits.perCandidate()) {
            return Refusal.CANDIDATE;
        }
        if (limits.perGroup() > 0
                && earlier.stream().filter(this::isOfGroup).count() >= limits.perGroup()) {
            return Refusal.GROUP;
        }
        return limits.perDay() > 0 && today(campaign, earlier, at) >= limits.perDay()
                ? Refusal.DAY
                : null;
    }

    @Override
    public String opening() {
        return Sealed.opened(campaign);
    }

    private boolean isSame(Earlier ballot) {
        return ballot.candidate() == candidate.number();
    }

    private boolean isOfGroup(Earlier ballot) {
        return campaign.candidate(ballot.candidate())
                .filter(other -> other.group().equals(candidate.group()))
                .isPresent();
    }

    /** What a voter with these ballots has liked and has left. */
    static Answer.Voter voter(Campaign campaign, List<Earlier> ballots, Instant at) {
        Limits limits = campaign.limits();
        int today = day(campaign, at);
        List<Integer> liked =
                ballots.stream()
                        .filter(ballot -> !limits.again() || day(campaign, ballot.at()) == today)
                        .map(Earlier::candidate)
                        .distinct()
                        .sorted()
                        .toList();
        int ofAll = limits.total() == 0 ? Integer.MAX_VALUE : limits.total() - ballots.size();
        int ofDay =
                limits.perDay() == 0
                        ? Integer.MAX_VALUE
                        : limits.perDay() - today(campaign, ballots, at);
        int left = campaign.isOpen(at) ? Math.max(0, Math.min(ofAll, ofDay)) : 0;
        Instant midnight = midnight(campaign, at);
        boolean more = left == 0 && ofAll > 0 && limits.perDay() > 0 && campaign.isOpen(midnight);
        return new Answer.Voter(
                liked, left == Integer.MAX_VALUE ? -1 : left, more ? midnight : null);
    }

    private static int today(Campaign campaign, List<Earlier> ballots, Instant at) {
        int day = day(campaign, at);
        return (int) ballots.stream().filter(it -> day(campaign, it.at()) == day).count();
    }

    private static int day(Campaign campaign, Instant at) {
        return (int) LocalDate.ofInstant(at, campaign.zone()).toEpochDay();
    }

    private static Instant midnight(Campaign campaign, Instant at) {
        return LocalDate.ofInstant(at, campaign.zone())
                .plusDays(1)
                .atStartOfDay(campaign.zone())
                .toInstant();
    }
}
