package org.laodongmei.syndication;

import static org.laodongmei.db.tables.Tables.WEBHOOK;

import org.laodongmei.db.Clockwork;
import org.laodongmei.db.Database;
import org.laodongmei.db.tables.tables.records.WebhookRecord;
import org.laodongmei.media.remote.RemotePosts;
import org.laodongmei.media.remote.RemotePosts.Reply;
import org.laodongmei.syndication.Delivery.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Sends what is due, some at a time and to each program one at a time, so that a slow one holds up
 * nobody but itself. What was not written down as taken is sent again under the same id.
 */
final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** How long after each try that failed comes the next; after the last there is none. */
    static final List<Duration> WAITS =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(8),
                    Duration.ofHours(24));

    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration TIDIED = Duration.ofHours(6);
    private static final int AT_ONCE = 8;
    private static final int GONE = 410;

    private final Database database;
    private final Signatures signatures;
    private final RemotePosts posts;
    private final InstantSource clock;
    private final Clockwork clockwork;
    private final ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private Instant tidied = Instant.EPOCH;

    Courier(Database database, Signatures signatures, RemotePosts posts, InstantSource clock) {
        this.database = database;
        this.signatures = signatures;
        this.posts = posts;
        this.clock = clock;
        this.clockwork = new Clockwork("webhook-courier", database, clock, LOOK, this::sendDue);
    }

    void start() {
        clockwork.start();
    }

    private Instant sendDue() {
        Instant now = clock.instant();
        if (tidied.isBefore(now.minus(TIDIED))) {
            tidied = now;
            database.write(tx -> {
                DeliveryRows.forget(tx, now);
                return null;
            });
        }
        Set<String> waiting = Set.copyOf(busy);
        int free = AT_ONCE - waiting.size();
        if (free > 0) {
            Map<String, Delivery> first =
                    database.read(db -> DeliveryRows.due(db, now, waiting, 100)).stream()
                            .collect(
                                    Collectors.toMap(Delivery::webhook, it -> it, (one, _) -> one));
            first.values().stream().limit(free).forEach(this::carry);
        }
        // Whoever comes back writes what came of it, and that commit wakes this again.
        return database.read(db -> DeliveryRows.next(db, now)).orElse(Instant.MAX);
    }

    private void carry(Delivery delivery) {
        if (busy.add(delivery.webhook())) {
            carriers.submit(() -> {
                try {
                    send(delivery);
                } catch (RuntimeException e) {
                    LOG.error("A webhook delivery could not be made; it is tried again", e);
                } finally {
                    busy.remove(delivery.webhook());
                    clockwork.wake();
                }
            });
        }
    }

    private void send(Delivery delivery) {
        WebhookRecord row =
                database.read(db ->
                        db.selectFrom(WEBHOOK).where(WEBHOOK.ID.eq(delivery.webhook())).fetchOne());
        if (row == null) {
            return;
        }
        Instant begun = clock.instant();
        long nanos = System.nanoTime();
        Map<String, String> headers =
                signatures.headers(row, delivery.id(), delivery.body(), begun);
        byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
        Reply reply = posts.send(row.getAddress(), headers, body, LONGEST);
        if (carriers.isShutdown() && !reply.isTaken()) {
            // It was cut off by the end of this process, which is not the receiver's fault.
            return;
        }
        int took = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
        boolean last = reply.status() == GONE || posts.isBarred(row.getAddress());
        Delivery after = after(delivery, reply, last, clock.instant(), took);
        database.write(tx -> {
            DeliveryRows.tried(tx, after);
            if (reply.status() == GONE) {
                tx.update(WEBHOOK)
                        .set(WEBHOOK.ACTIVE, false)
                        .set(WEBHOOK.TROUBLE, "对方回答 410：不再接收。")
                        .where(WEBHOOK.ID.eq(delivery.webhook()))
                        .execute();
            }
            return null;
        });
    }

    private static Delivery after(
            Delivery delivery, Reply reply, boolean last, Instant now, int took) {
        boolean given = last || delivery.tries() >= WAITS.size();
        State state = reply.isTaken() ? State.DONE : given ? State.DEAD : State.WAITING;
        return new Delivery(
                delivery.id(),
                delivery.webhook(),
                delivery.event(),
                delivery.subject(),
                delivery.body(),
                state,
                delivery.tries() + 1,
                state == State.WAITING ? now.plus(WAITS.get(delivery.tries())) : now,
                delivery.made(),
                now,
                took,
                reply.status(),
                reply.text());
    }

    @Override
    public void close() {
        clockwork.close();
        carriers.shutdown();
        posts.close();
        try {
            carriers.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
