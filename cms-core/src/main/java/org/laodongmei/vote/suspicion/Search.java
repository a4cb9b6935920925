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

    private final Map<Long, Run> open = new HashMap<>();
    private final List<Run> worth = new ArrayList<>();
    private final Map<Integer, Integer> all = new HashMap<>();
    private int seen;

    /** Looks at the next ballot. */
    public void look(Traces.Trace trace) {
        all.merge(trace.candidate(), 1, Integer::sum);
        Run run = open.get(trace.net());
        if (run == null || run.isOver(trace.at())) {
            close(run);
            run = new Run(trace);
            open.put(trace.net(), run);
        }
        run.add(trace);
        if (++seen % LOOK == 0) {
            forget(trace.at());
        }
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

    /** What was found: those with most signs first, then the largest; at most 200. */
    public List<Cluster> found() {
        open.values().forEach(this::close);
        open.clear();
        return worth.stream()
                .map(run -> run.cluster(all))
                .filter(cluster -> !cluster.signs().isEmpty())
                .sorted(
                        Comparator.comparing((Cluster it) -> -it.signs().size())
                                .thenComparing(it -> -it.lines().size())
                                .thenComparing(it -> it.lines().getFirst()))
                .limit(MOST)
                .toList();
    }
}
