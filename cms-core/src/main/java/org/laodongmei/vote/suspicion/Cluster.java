package org.laodongmei.vote.suspicion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Ballots from one block of addresses, none long after the one before, that look as if they were
 * made up, with the evidence.
 *
 * @param net keyed hash of the block of addresses
 * @param lines numbers of the ballots' lines, ascending; at least one
 * @param from when the first was cast
 * @param to when the last was cast
 * @param browsers from how many
 * @param agents of how many sorts they were
 * @param candidate the number of the one who got most
 * @param forCandidate how many of the ballots that one got
 * @param peak the most new browsers in ten minutes
 * @param gap on average between one new browser and the next
 * @param spread standard deviation of that, as a part of it: about 1 or more for people who do not
 *     know of each other, near 0 for a machine
 * @param usual what part of everybody else's ballots that candidate got, from 0 to 1; not a number
 *     where nobody else voted
 */
public record Cluster(
        Set<Sign> signs,
        long net,
        List<Long> lines,
        Instant from,
        Instant to,
        int browsers,
        int agents,
        int candidate,
        int forCandidate,
        int peak,
        Duration gap,
        double spread,
        double usual) {

    /** Names it in an address: stable while ballots are neither added to it nor taken out. */
    public String id() {
        return lines.getFirst()
                + "-"
                + lines.getLast()
                + "-"
                + lines.size()
                + "-"
                + Long.toHexString(net);
    }

    /** What part of its ballots the candidate got, from 0 to 1. */
    public double share() {
        return (double) forCandidate / lines.size();
    }
}
