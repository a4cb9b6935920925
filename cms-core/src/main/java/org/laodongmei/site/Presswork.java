package org.laodongmei.site;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What the publisher is at, and when readers got what: for people who wait for it. It is kept in
 * memory only, and who asks waits for nobody. Safe for any threads.
 */
public final class Presswork {

    /** So many publishes that came to their end are remembered. */
    private static final int REMEMBERED = 100;

    private final InstantSource clock;
    private final LongSupplier head;
    private final LongSupplier reached;
    private final Deque<Ended> ended = new ArrayDeque<>();
    private volatile @Nullable Run run;
    private volatile long cursor = -1;
    private volatile boolean failed;

    /**
     * @param head how far the change log is
     * @param reached how far in it the publisher is; asked on its own thread only
     */
    Presswork(InstantSource clock, LongSupplier head, LongSupplier reached) {
        this.clock = clock;
        this.head = head;
        this.reached = reached;
    }

    /** Of which changes, after one and up to another, readers saw the last of when. */
    private record Ended(long after, long upTo, Instant at) {}

    /**
     * A publish that is not at its end.
     *
     * @param since when it began
     * @param printing when its first file was made; the same while it is planned
     * @param done how many files are in place
     * @param of how many there will be; 0 while it is planned
     */
    public record Run(Instant since, Instant printing, int done, int of) {

        /** From so many files on it is no edit of a piece any more. */
        private static final int MANY = 100;

        private static final Duration LONG = Duration.ofSeconds(2);

        /** How many files it makes in a second; 0 while nobody can tell. */
        public double rate(Instant now) {
            long millis = Duration.between(printing, now).toMillis();
            return millis <= 0 ? 0 : done * 1000.0 / millis;
        }

        /** How long it will take yet at the rate so far; empty while nobody can tell. */
        public Optional<Duration> left(Instant now) {
            double rate = rate(now);
            return rate == 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis(Math.round((of - done) * 1000 / rate)));
        }

        /** Whether it is worth telling somebody who works at something else. */
        public boolean isLong(Instant now) {
            return of >= MANY || since.isBefore(now.minus(LONG));
        }
    }

    /** The publish under way, or the one that will begin as there is news; else empty. */
    public Optional<Run> run() {
        Run known = run;
        if (known == null && isBehind()) {
            Instant now = clock.instant();
            return Optional.of(new Run(now, now, 0, 0));
        }
        return Optional.ofNullable(known);
    }

    /** Whether something happened that the last publish knew nothing of. */
    private boolean isBehind() {
        return cursor < head();
    }

    /** How far the change log is, for {@link #isDone}. */
    public long head() {
        return head.getAsLong();
    }

    /** Whether a publish came to its end that knew of that change. */
    public boolean isDone(long change) {
        return cursor >= change;
    }

    /** When it did; empty where that was long ago, or by an earlier process. */
    public Optional<Instant> ended(long change) {
        synchronized (ended) {
            return ended.stream()
                    .filter(one -> one.after() < change && change <= one.upTo())
                    .map(Ended::at)
                    .findFirst();
        }
    }

    /** Whether the last publish failed; it is tried again. */
    public boolean hasFailed() {
        return failed;
    }

    /** Has a publish be seen while it goes on. */
    <T> T watch(Progress progress, Function<Progress, T> publish) {
        Instant since = clock.instant();
        run = new Run(since, since, 0, 0);
        boolean whole = false;
        try {
            T result =
                    publish.apply((done, of) -> {
                        at(done, of);
                        progress.at(done, of);
                    });
            whole = true;
            return result;
        } finally {
            end(whole);
        }
    }

    /** Of two threads, the slower one may tell of less. */
    private synchronized void at(int done, int of) {
        Run known = run;
        if (known != null && (of != known.of() || done > known.done())) {
            boolean begins = known.of() == 0;
            run = new Run(known.since(), begins ? clock.instant() : known.printing(), done, of);
        }
    }

    private void end(boolean whole) {
        failed = !whole;
        long before = cursor;
        long upTo = reached.getAsLong();
        if (whole && upTo > before) {
            synchronized (ended) {
                // What was published before this process began, nobody here saw.
                ended.addFirst(new Ended(before < 0 ? upTo : before, upTo, clock.instant()));
                if (ended.size() > REMEMBERED) {
                    ended.removeLast();
                }
            }
            cursor = upTo;
        }
        run = null;
    }
}
