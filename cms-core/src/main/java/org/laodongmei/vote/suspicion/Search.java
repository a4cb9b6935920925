package org.laodongmei.vote.suspicion;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes once through the ballots of a campaign, in order, and finds the runs that look made up. For
 * one thread.
 */
public final class Search {

    /** More than anybody looks at. */
    private static final int MOST = 200;

    private static final int LOOK = 5_000;

    /** A program among people of the same block is told from them by this many signs. */
    private static final int AMONG_PEOPLE = 2;

    private final Map<Source, Run> open = new HashMap<>();
    private final List<Run> worth = new ArrayList<>();
    private final Map<Integer, Integer> all = new HashMap<>();
    private int seen;

    /**
     * Where ballots come from.
     *
     * @param agent the sort of browser; null for all of the block
     */
    private record Source(long net, @Nullable Integer agent) {}

    /** Looks at the next ballot. */
    public void look(Traces.Trace trace) {
        all.merge(trace.candidate(), 1, Integer::sum);
        look(trace, new Source(trace.net(), null));
        look(trace, new Source(trace.net(), trace.agent()));
        if (++seen % LOOK == 0) {
            forget(trace.at());
        }
    }

    private void look(Traces.Trace trace, Source source) {
        Run run = open.get(source);
        if (run == null || run.isOver(trace.at())) {
            close(run);
            run = new Run(trace, source.agent() != null);
            open.put(source, run);
        }
        run.add(trace);
    }

    /** What is over needs no memory any more, or a long campaign would need much. */
    private void forget(Instant now) {
        open.values()
                .removeIf(run -> {
                    boolean over = run.isOver(now);
                    if (over) {
                        close(run);
                    }
                    return over;
                });
    }

    private void close(@Nullable Run run) {
        if (run != null && run.matters()) {
            worth.add(run);
        }
    }

    /**
     * What was found: those with most signs first, then the largest; at most 200. Ballots of one
     * sort of browser stand for themselves beside all of their block where they show more than it.
     */
    public List<Cluster> found() {
        open.values().forEach(this::close);
        open.clear();
        Map<Long, Integer> blocks = new HashMap<>();
        List<Cluster> found = new ArrayList<>();
        for (Run run : worth) {
            Cluster cluster = run.cluster(all);
            if (!run.isPart() && !cluster.signs().isEmpty()) {
                blocks.merge(cluster.net(), cluster.signs().size(), Math::max);
                found.add(cluster);
            }
        }
        for (Run run : worth) {
            Cluster cluster = run.cluster(all);
            int signs = cluster.signs().size();
            if (run.isPart()
                    && signs >= AMONG_PEOPLE
                    && signs > blocks.getOrDefault(cluster.net(), 0)) {
                found.add(cluster);
            }
        }
        return found.stream()
                .sorted(
                        Comparator.comparing((Cluster it) -> -it.signs().size())
                                .thenComparing(it -> -it.lines().size())
                                .thenComparing(it -> it.lines().getFirst()))
                .limit(MOST)
                .toList();
    }
}
