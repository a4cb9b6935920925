package org.laodongmei.vote.suspicion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ballots from one block of addresses, as long as none comes long after the one before. */
final class Run {

    /** A pause after which it is another matter. */
    static final Duration PAUSE = Duration.ofMinutes(10);

    private static final int CROWD = 30;
    private static final int ENOUGH = 20;
    private static final double EVEN = 0.35;
    private static final double ONE_SIDED = 0.9;

    private final boolean isPart;
    private final long net;
    private final Instant from;
    private Instant to;
    private Instant newcomer;
    private final List<Long> lines = new ArrayList<>();
    private final Set<Long> browsers = new HashSet<>();
    private final Set<Integer> agents = new HashSet<>();
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Deque<Instant> recent = new ArrayDeque<>();
    private int peak;

    /** Mean of the gaps between newcomers, in milliseconds, and sum of their squared deviations. */
    private double mean;

    private double deviation;

    /**
     * @param isPart whether it is of one sort of browser, and not of all of its block
     */
    Run(Traces.Trace first, boolean isPart) {
        this.isPart = isPart;
        this.net = first.net();
        this.from = first.at();
        this.to = first.at();
        this.newcomer = first.at();
    }

    boolean isPart() {
        return isPart;
    }

    boolean isOver(Instant now) {
        return Duration.between(to, now).compareTo(PAUSE) > 0;
    }

    void add(Traces.Trace trace) {
        to = trace.at();
        lines.add(trace.line());
        agents.add(trace.agent());
        counts.merge(trace.candidate(), 1, Integer::sum);
        if (browsers.add(trace.browser())) {
            come(trace.at());
        }
    }

    private void come(Instant at) {
        int gaps = browsers.size() - 1;
        if (gaps > 0) {
            // Welford's way to a mean and variance without keeping the values.
            double gap = Duration.between(newcomer, at).toMillis();
            double off = gap - mean;
            mean += off / gaps;
            deviation += off * (gap - mean);
        }
        newcomer = at;
        recent.addLast(at);
        while (recent.getFirst().isBefore(at.minus(PAUSE))) {
            recent.removeFirst();
        }
        peak = Math.max(peak, recent.size());
    }

    /** Whether there is enough of it to say anything. */
    boolean matters() {
        return browsers.size() >= ENOUGH;
    }

    /**
     * What it turned out to be.
     *
     * @param all how many ballots each candidate got in the campaign
     */
    Cluster cluster(Map<Integer, Integer> all) {
        int candidate =
                counts.entrySet().stream()
                        .max(Map.Entry.<Integer, Integer>comparingByValue())
                        .orElseThrow()
                        .getKey();
        int most = counts.get(candidate);
        int gaps = browsers.size() - 1;
        double spread = mean == 0 ? 0 : Math.sqrt(deviation / gaps) / mean;
        // What the others gave, or a big run would be what is usual.
        double others = all.values().stream().mapToInt(it -> it).sum() - (double) lines.size();
        double usual = others <= 0 ? Double.NaN : (all.getOrDefault(candidate, 0) - most) / others;
        double share = (double) most / lines.size();
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if (peak >= CROWD) {
            signs.add(Sign.BURST);
        }
        if (matters() && spread < EVEN) {
            signs.add(Sign.CLOCKWORK);
        }
        if (matters() && share >= ONE_SIDED && !(share < 2 * usual)) {
            signs.add(Sign.ONE_CANDIDATE);
        }
        return new Cluster(
                signs,
                net,
                List.copyOf(lines),
                from,
                to,
                browsers.size(),
                agents.size(),
                candidate,
                most,
                peak,
                Duration.ofMillis(Math.round(mean)),
                spread,
                usual);
    }
}
