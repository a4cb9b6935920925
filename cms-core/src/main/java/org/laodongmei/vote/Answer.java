package org.laodongmei.vote;

import org.jspecify.annotations.Nullable;
import org.laodongmei.vote.guard.Challenge;
import org.laodongmei.vote.guard.Refusal;
import org.laodongmei.vote.ledger.Cast;
import org.laodongmei.vote.ledger.Receipt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What somebody who cast a ballot is told. */
public sealed interface Answer {

    /**
     * It counts.
     *
     * @param repeated whether it had been cast before, and this is its receipt once more
     * @param voter what the voter has cast and has left
     */
    record Counted(Receipt receipt, int candidate, boolean repeated, Voter voter)
            implements Answer {}

    /**
     * It does not count.
     *
     * @param rule which rule of the campaign is against it; null when it did not come so far
     * @param next when to try again; null for never
     * @param delay how long to wait before; zero for no time
     * @param voter what the voter has cast and has left; null when it is not known who it is
     */
    record Refused(
            Refusal why,
            Cast.@Nullable Refusal rule,
            @Nullable Instant next,
            Duration delay,
            @Nullable Voter voter)
            implements Answer {}

    /**
     * It counts when it comes again with the solution, or with the ticket after the delay.
     *
     * @param delay how long to wait with the ticket
     */
    record Asked(Challenge challenge, String ticket, Duration delay) implements Answer {}

    /**
     * A voter's own side of a campaign.
     *
     * @param liked numbers of the candidates that cannot be liked again now
     * @param left how many ballots are left now; -1 for no limit
     * @param next when there are more; null when there never will, or there are some now
     */
    record Voter(List<Integer> liked, int left, @Nullable Instant next) {}
}
