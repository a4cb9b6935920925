package org.laodongmei.vote.ledger;

import org.laodongmei.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The only one who writes ledgers: takes what waits, up to 512 at a time, writes it in one
 * transaction (group commit) and answers each when the disk has it. The queue is bounded; when it
 * is full, callers are told so at once.
 */
final class Scribe implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Scribe.class);

    /** Two or three seconds of work. */
    private static final int WAITING = 8_192;

    private static final int BATCH = 512;
    private static final Duration LOOK = Duration.ofMillis(200);

    /** How often the write-ahead log is brought into the file while there is anything new. */
    private static final Duration SETTLE = Duration.ofSeconds(2);

    private final Database votes;
    private final InstantSource clock;
    private final BlockingQueue<Task> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread writer;
    private final Thread settler;
    private volatile boolean closing;
    private volatile boolean written;

    Scribe(Database votes, InstantSource clock) {
        this.votes = votes;
        this.clock = clock;
        this.writer = Thread.ofPlatform().name("scribe").start(this::run);
        this.settler = Thread.ofPlatform().daemon().name("settler").start(this::settle);
    }

    /** Hands it a task; false when too many wait or it is closing: then nothing will happen. */
    boolean offer(Task task) {
        if (closing || !queue.offer(task)) {
            return false;
        }
        if (closing && !writer.isAlive() && queue.remove(task)) {
            return false;
        }
        return true;
    }

    private void run() {
        List<Task> batch = new ArrayList<>(BATCH);
        while (!closing || !queue.isEmpty()) {
            try {
                Task first = queue.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, BATCH - 1);
                    write(batch);
                }
            } catch (InterruptedException e) {
                closing = true;
            } finally {
                batch.clear();
            }
        }
    }

    private void write(List<Task> batch) {
        try {
            Page page =
                    votes.write(tx ->
                            tx.connectionResult(connection -> {
                                try (Page open = new Page(connection, clock)) {
                                    for (Task task : batch) {
                                        task.write(open);
                                    }
                                    return open;
                                }
                            }));
            page.turn();
            written = true;
        } catch (RuntimeException | Error e) {
            LOG.error("{} ballots or acts could not be written: {}", batch.size(), e.getMessage());
            batch.forEach(Task::fail);
            return;
        }
        batch.forEach(Task::answer);
    }

    private void settle() {
        try {
            while (!closing) {
                Thread.sleep(SETTLE);
                if (written) {
                    written = false;
                    bringIn();
                }
            }
        } catch (InterruptedException e) {
            // It is closed.
        }
    }

    private void bringIn() {
        try {
            votes.settle();
        } catch (RuntimeException e) {
            LOG.warn("The votes' file is not settled: {}", e.getMessage());
        }
    }

    /** Takes no more, writes and answers what waits. */
    @Override
    public void close() {
        closing = true;
        settler.interrupt();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        queue.forEach(Task::fail);
    }
}
