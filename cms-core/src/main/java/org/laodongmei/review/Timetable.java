package org.laodongmei.review;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Carries out plans when they are due, and empties the trash. The plans themselves are the queue: a
 * process that was killed finds what it missed when it starts again.
 */
public final class Timetable implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

    /** Plans of another process, and a clock that was put forward, are seen after so long. */
    private static final Duration LOOK = Duration.ofSeconds(20);

    /** How often the trash is looked through. */
    private static final Duration ROUND = Duration.ofHours(1);

    private final Publishing publishing;
    private final Trash trash;
    private final InstantSource clock;
    private Instant nextRound = Instant.EPOCH;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("timetable").unstarted(this::run);

    public Timetable(Publishing publishing, Trash trash, InstantSource clock) {
        this.publishing = publishing;
        this.trash = trash;
        this.clock = clock;
        publishing.afterCommit(news::release);
    }

    /** Begins to carry out. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                news.drainPermits();
                news.tryAcquire(step().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            // It is closed.
        }
    }

    /** Does what is due and tells how long nothing is. */
    private Duration step() {
        try {
            Instant now = clock.instant();
            emptyTrash(now);
            Instant next = publishing.next().orElse(Instant.MAX);
            if (!next.isAfter(now)) {
                publishing.carryOut();
                return Duration.ZERO;
            }
            Instant look = now.plus(LOOK);
            return Duration.between(now, next.isBefore(look) ? next : look);
        } catch (RuntimeException e) {
            LOG.error("What was planned could not be carried out; it is tried again", e);
            return LOOK;
        }
    }

    private void emptyTrash(Instant now) {
        if (!now.isBefore(nextRound)) {
            nextRound = now.plus(ROUND);
            int destroyed = trash.empty();
            if (destroyed > 0) {
                LOG.info("Destroyed {} entries that were thrown away long ago", destroyed);
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
