package org.laodongmei.syndication;

import static org.laodongmei.db.tables.Tables.WEBHOOK;
import static org.laodongmei.db.tables.Tables.WEBHOOK_CURSOR;
import static org.laodongmei.db.tables.Tables.WEBHOOK_TOLD;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.laodongmei.change.Change;
import org.laodongmei.change.Change.Subject;
import org.laodongmei.change.Changes;
import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.db.Clockwork;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.LiveEntry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows the change log and puts into the queue what programs are to be told. What is read, what
 * was told, the queue and the cursor are one transaction, so that nothing is lost or told twice
 * however the process ends.
 */
final class Herald implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int BATCH = 200;
    private static final int THE_ONE = 1;

    private final Database database;
    private final Changes changes;
    private final Entries entries;
    private final Channels channels;
    private final Telling telling;
    private final Crier crier;
    private final Clockwork clockwork;

    Herald(
            Database database,
            Changes changes,
            Entries entries,
            Channels channels,
            Telling telling,
            Crier crier,
            InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.entries = entries;
        this.channels = channels;
        this.telling = telling;
        this.crier = crier;
        this.clockwork = new Clockwork("webhook-herald", database, clock, LOOK, this::follow);
    }

    void start() {
        clockwork.start();
    }

    private Instant follow() {
        while (step()) {
            // There may be more.
        }
        if (database.read(Herald::position) != null) {
            crier.tell();
        }
        return Instant.MAX;
    }

    /**
     * Takes up what readers see now as what was told, as part of the caller's transaction: whoever
     * comes first is told of what happens from then on.
     */
    void begin(DSLContext tx) {
        if (position(tx) == null) {
            long head = changes.head();
            crier.begin(tx);
            tx.deleteFrom(WEBHOOK_TOLD).execute();
            List<LiveEntry> live = new ArrayList<>();
            entries.eachLive(live::add);
            var insert =
                    tx.batch(
                            tx.insertInto(WEBHOOK_TOLD, WEBHOOK_TOLD.ENTRY, WEBHOOK_TOLD.DATA)
                                    .values((String) null, null));
            for (LiveEntry entry : live) {
                insert = insert.bind(entry.id(), telling.data(entry));
            }
            if (!live.isEmpty()) {
                insert.execute();
            }
            tx.insertInto(WEBHOOK_CURSOR)
                    .set(WEBHOOK_CURSOR.ID, THE_ONE)
                    .set(WEBHOOK_CURSOR.POSITION, head)
                    .execute();
        }
    }

    /** Follows no more, as part of the caller's transaction: there is nobody to tell. */
    static void end(DSLContext tx) {
        Crier.end(tx);
        tx.deleteFrom(WEBHOOK_CURSOR).execute();
        tx.deleteFrom(WEBHOOK_TOLD).execute();
    }

    private static @Nullable Long position(DSLContext db) {
        return db.select(WEBHOOK_CURSOR.POSITION)
                .from(WEBHOOK_CURSOR)
                .fetchOne(WEBHOOK_CURSOR.POSITION);
    }

    /** Takes a batch; whether there may be more. */
    boolean step() {
        Long seen = database.read(Herald::position);
        if (seen == null || changes.head() <= seen) {
            return false;
        }
        List<Change> batch = changes.after(seen, BATCH);
        // What is read is as late as the batch or later; what is later still is told again of.
        Seen now = new Seen(entries.live(entries(batch).keySet()), channels.all());
        return database.write(tx -> {
            if (!seen.equals(position(tx))) {
                return true;
            }
            tell(tx, batch, now);
            tx.update(WEBHOOK_CURSOR).set(WEBHOOK_CURSOR.POSITION, batch.getLast().seq()).execute();
            return batch.size() == BATCH;
        });
    }

    /**
     * What readers see, and where it stands, read before the transaction: nobody waits for that.
     */
    private record Seen(Map<String, LiveEntry> live, List<Channel> channels) {}

    /** The last change of each entry. */
    private static Map<String, Change> entries(List<Change> batch) {
        Map<String, Change> touched = new LinkedHashMap<>();
        for (Change change : batch) {
            if (change.subject() == Subject.ENTRY) {
                touched.put(change.id(), change);
            }
        }
        return touched;
    }

    private void tell(DSLContext tx, List<Change> batch, Seen now) {
        List<Endpoint> endpoints = EndpointRows.find(tx, WEBHOOK.ACTIVE.isTrue());
        for (Change change : batch) {
            if (change.subject() == Subject.CHANNEL) {
                String data = Telling.data(Map.of("slug", change.id()));
                String body = Telling.body(Event.CHANNEL_CHANGED, change.at(), data);
                endpoints.stream()
                        .filter(endpoint -> endpoint.wants(Event.CHANNEL_CHANGED))
                        .forEach(endpoint ->
                                DeliveryRows.add(
                                        tx,
                                        endpoint.id(),
                                        Event.CHANNEL_CHANGED,
                                        "channel:" + change.id(),
                                        body,
                                        change.at()));
            }
        }
        tellEntries(tx, entries(batch), now, endpoints);
    }

    private void tellEntries(
            DSLContext tx, Map<String, Change> touched, Seen seen, List<Endpoint> endpoints) {
        if (touched.isEmpty()) {
            return;
        }
        Set<String> ids = touched.keySet();
        Map<String, String> told =
                tx.selectFrom(WEBHOOK_TOLD)
                        .where(WEBHOOK_TOLD.ENTRY.in(ids))
                        .fetchMap(WEBHOOK_TOLD.ENTRY, WEBHOOK_TOLD.DATA);
        touched.forEach((id, change) -> {
            LiveEntry entry = seen.live().get(id);
            String now = entry == null ? null : telling.data(entry);
            String before = told.get(id);
            if (now == null ? before == null : now.equals(before)) {
                return;
            }
            Event event =
                    before == null
                            ? Event.ENTRY_PUBLISHED
                            : now == null ? Event.ENTRY_WITHDRAWN : Event.ENTRY_UPDATED;
            remember(tx, id, now);
            // Whoever had it must learn that it went elsewhere.
            List<String> path = new ArrayList<>();
            for (String data : new String[] {now, before}) {
                if (data != null) {
                    path.addAll(Channels.path(seen.channels(), Telling.member(data, "channel")));
                }
            }
            String data = now == null ? before : now;
            String kind = Telling.member(data, "kind");
            String body = Telling.body(event, change.at(), data);
            endpoints.stream()
                    .filter(endpoint -> endpoint.wants(event, kind, path))
                    .forEach(endpoint ->
                            DeliveryRows.add(tx, endpoint.id(), event, id, body, change.at()));
        });
    }

    private static void remember(DSLContext tx, String id, @Nullable String data) {
        tx.deleteFrom(WEBHOOK_TOLD).where(WEBHOOK_TOLD.ENTRY.eq(id)).execute();
        if (data != null) {
            tx.insertInto(WEBHOOK_TOLD)
                    .set(WEBHOOK_TOLD.ENTRY, id)
                    .set(WEBHOOK_TOLD.DATA, data)
                    .execute();
        }
    }

    @Override
    public void close() {
        clockwork.close();
    }
}
