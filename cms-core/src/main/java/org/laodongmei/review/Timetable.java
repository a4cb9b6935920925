package org.laodongmei.review;

import org.laodongmei.db.Clockwork;
import org.laodongmei.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

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
    private final Clockwork clockwork;
    private Instant nextRound = Instant.EPOCH;

    public Timetable(Database database, Publishing publishing, Trash trash, InstantSource clock) {
        this.publishing = publishing;
        this.trash = trash;
        this.clock = clock;
        this.clockwork = new Clockwork("timetable", database, clock, LOOK, this::carryOut);
    }

    /** Begins to carry out. */
    public void start() {
        clockwork.start();
    }

    private Instant carryOut() {
        Instant now = clock.instant();
        Instant next = publishing.next().orElse(Instant.MAX);
        if (!next.isAfter(now)) {
            publishing.carryOut();
            return now;
        }
        emptyTrash(now);
        return next;
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
        clockwork.close();
    }
}
