package org.laodongmei.db;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Does on a thread of its own what the database says is due. It looks after every commit of this
 * process, when the next thing is due, and now and then for what another process wrote or a clock
 * that was put forward. What is due is in the database, so nothing is lost with the process.
 */
public final class Clockwork implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    /** Some work that is due at times. */
    public interface Work {

        /**
         * Does what is due now.
         *
         * @return when the next thing is due; {@link Instant#MAX} when nothing is known of
         */
        Instant doDue();
    }

    private final String name;
    private final Database database;
    private final Work work;
    private final InstantSource clock;
    private final Duration look;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;

    /**
     * Work that is not begun yet.
     *
     * @param look how long it waits at most before it looks again, also after it failed
     */
    public Clockwork(
            String name, Database database, InstantSource clock, Duration look, Work work) {
        this.name = name;
        this.database = database;
        this.clock = clock;
        this.look = look;
        this.work = work;
        this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
    }

    /** Begins. */
    public void start() {
        database.afterCommit(news::release);
        thread.start();
    }

    /** Has it look at once; from any thread. */
    public void wake() {
        news.release();
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

    /** Does what is due and tells how long to wait. */
    private Duration step() {
        try {
            Instant next = work.doDue();
            Instant now = clock.instant();
            Instant latest = now.plus(look);
            Duration wait = Duration.between(now, next.isBefore(latest) ? next : latest);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (RuntimeException | Error e) {
            // Whatever it was, as when memory ran out for a moment: nobody else would do it.
            LOG.error("What was due of {} could not be done; it is tried again", name, e);
            return look;
        }
    }

    /** Ends, after what it is at; waits for that some seconds. */
    @Override
    public void close() {
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
