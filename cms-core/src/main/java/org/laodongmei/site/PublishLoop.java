package org.laodongmei.site;

import org.laodongmei.change.Changes;
import org.laodongmei.theme.TemplateFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Publishes whatever changes, as soon as it changes, by this process or another. A failed publish
 * is logged and tried again; readers keep what they have meanwhile.
 */
public final class PublishLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PublishLoop.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /**
     * With more changes than this at once, somebody is importing: wait for a pause instead of
     * publishing each batch.
     */
    private static final int MANY = 50;

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final Publisher publisher;
    private final Changes changes;
    private final InstantSource clock;
    private final Thread thread;
    private volatile boolean open = true;

    public PublishLoop(Publisher publisher, Changes changes, InstantSource clock) {
        this.publisher = publisher;
        this.changes = changes;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("publish-loop").unstarted(this::run);
    }

    /** Begins to follow the log. */
    public void start() {
        thread.start();
    }

    private void run() {
        while (open) {
            try {
                boolean changed = changes.await(publisher.cursor(), untilTurn());
                if (open && (changed || publisher.isTurn())) {
                    settle();
                    Publisher.Result result = publisher.publish(Progress.NONE);
                    if (result.written() + result.removed() > 0) {
                        LOG.info(
                                "Published: {} files written, {} removed",
                                result.written(),
                                result.removed());
                    }
                }
            } catch (InterruptedException e) {
                return;
            } catch (TemplateFolder.Unfit e) {
                LOG.warn("Publishing waits until a template is mended: {}", e.getMessage());
                pause(AFTER_FAILURE);
            } catch (RuntimeException e) {
                if (open) {
                    LOG.error("Publishing failed, will be tried again", e);
                    pause(AFTER_FAILURE);
                }
            }
        }
    }

    private Duration untilTurn() {
        Duration until =
                publisher
                        .nextTurn()
                        .map(turn -> Duration.between(clock.instant(), turn).plusMillis(1))
                        .orElse(LONGEST_WAIT);
        return until.compareTo(LONGEST_WAIT) < 0 ? until : LONGEST_WAIT;
    }

    private void settle() {
        Instant end = clock.instant().plus(LONGEST_PAUSE);
        long head = changes.head();
        while (open && head - publisher.cursor() > MANY && clock.instant().isBefore(end)) {
            pause(PAUSE);
            long now = changes.head();
            if (now == head) {
                return;
            }
            head = now;
        }
    }

    private void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            open = false;
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
