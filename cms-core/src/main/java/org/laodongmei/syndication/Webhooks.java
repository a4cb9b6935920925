package org.laodongmei.syndication;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.laodongmei.db.tables.Tables.WEBHOOK;
import static org.laodongmei.db.tables.Tables.WEBHOOK_DELIVERY;

import com.github.f4b6a3.uuid.UuidCreator;

import org.jooq.DSLContext;
import org.laodongmei.audit.Audit;
import org.laodongmei.change.Changes;
import org.laodongmei.channel.Channels;
import org.laodongmei.db.Database;
import org.laodongmei.db.tables.tables.records.WebhookRecord;
import org.laodongmei.entry.Entries;
import org.laodongmei.kind.Kinds;
import org.laodongmei.media.remote.RemotePosts;
import org.laodongmei.media.remote.RemotePosts.Objection;
import org.laodongmei.people.secret.Vault;
import org.laodongmei.syndication.Delivery.State;
import org.laodongmei.syndication.InvalidWebhook.Reason;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Programs that are told of what readers see. Deliveries are signed by the convention of Standard
 * Webhooks, tried again for a day and a half, and sent in order for each entry. Every change is in
 * the audit log. Safe for any threads.
 */
public final class Webhooks implements AutoCloseable {

    /** How many there may be. */
    public static final int MOST = 50;

    /** How long a former secret goes on signing beside the new one. */
    public static final Duration GRACE = Duration.ofDays(1);

    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_NAMES = 1_000;

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;
    private final Signatures signatures;
    private final RemotePosts posts;
    private final Herald herald;
    private final Courier courier;

    /**
     * What they are made of.
     *
     * @param campaigns those that people can see, as they stand
     */
    public record Rooms(
            Database database,
            Audit audit,
            Changes changes,
            Entries entries,
            Channels channels,
            Kinds kinds,
            Supplier<List<Staged>> campaigns) {}

    /**
     * Those of a data folder.
     *
     * @param inside names of hosts, in small letters, that may be told though they are not public
     */
    public Webhooks(
            Rooms rooms, Path data, String baseUrl, Set<String> inside, InstantSource clock) {
        this.database = rooms.database();
        this.audit = rooms.audit();
        this.clock = clock;
        this.signatures = new Signatures(Vault.open(data));
        this.herald =
                new Herald(
                        database,
                        rooms.changes(),
                        rooms.entries(),
                        rooms.channels(),
                        new Telling(rooms.kinds(), baseUrl),
                        new Crier(database, rooms.campaigns(), baseUrl, clock),
                        clock);
        this.posts = new RemotePosts(baseUrl, inside);
        this.courier = new Courier(database, signatures, posts, clock);
    }

    /** What somebody wants to be told of; empty sets are for all. */
    public record Wish(
            String address,
            Set<Event> events,
            Set<String> kinds,
            Set<String> channels,
            boolean active) {}

    /** An endpoint and its secret, which is shown now and never again. */
    public record Made(String id, String secret) {

        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }

    /** How many wait for what happens in a channel, which then cannot go. */
    public static int countIn(DSLContext db, String channel) {
        return (int)
                EndpointRows.find(db, noCondition()).stream()
                        .filter(endpoint -> endpoint.channels().contains(channel))
                        .count();
    }

    /** Begins to follow and to send. */
    public void start() {
        herald.start();
        courier.start();
    }

    /** All, in the order in which they were made. */
    public List<Endpoint> all() {
        return database.read(db -> EndpointRows.find(db, noCondition()));
    }

    /** The one of that id. */
    public Optional<Endpoint> find(String id) {
        return database.read(db -> EndpointRows.find(db, WEBHOOK.ID.eq(id))).stream().findFirst();
    }

    /**
     * Has a program told of what happens from now on.
     *
     * @throws InvalidWebhook if it cannot be so
     */
    public Made add(String by, Wish wish) {
        check(wish);
        String id = UuidCreator.getTimeOrderedEpoch().toString();
        String secret = Signatures.next();
        database.write(tx -> {
            if (tx.fetchCount(WEBHOOK) >= MOST) {
                throw new InvalidWebhook(Reason.TOO_MANY);
            }
            herald.begin(tx);
            WebhookRecord row = tx.newRecord(WEBHOOK);
            row.setId(id);
            row.setSecret(signatures.seal(secret));
            row.setFormerUntil(0L);
            row.setTrouble("");
            row.setMadeAt(clock.millis());
            EndpointRows.put(row, wish);
            row.insert();
            audit.append(tx, by, "webhook.made", id, wish.address());
            return null;
        });
        return new Made(id, secret);
    }

    /** One that is told of nothing may stay where it is, so that it can be switched off. */
    private void check(Wish wish) {
        String address = wish.address().strip();
        Objection objection =
                address.length() > LONGEST_ADDRESS
                        ? Objection.NO_ADDRESS
                        : posts.objection(address).orElse(null);
        boolean inside = objection == Objection.PRIVATE || objection == Objection.PRIVATE_NAME;
        if (objection != null && (wish.active() || !inside)) {
            throw new InvalidWebhook(
                    switch (objection) {
                        case NO_ADDRESS -> Reason.ADDRESS_UNFIT;
                        case USER -> Reason.ADDRESS_NAMES_USER;
                        case PRIVATE -> Reason.ADDRESS_PRIVATE;
                        case PRIVATE_NAME -> Reason.NAME_PRIVATE;
                    });
        }
        if (String.join(" ", wish.kinds()).length() > LONGEST_NAMES
                || String.join(" ", wish.channels()).length() > LONGEST_NAMES) {
            throw new InvalidWebhook(Reason.TOO_MANY_NAMED);
        }
    }

    /**
     * Changes where and of what a program is told, and switches it on or off.
     *
     * @throws InvalidWebhook if it cannot be so
     */
    public void change(String by, String id, Wish wish) {
        check(wish);
        database.write(tx -> {
            WebhookRecord row = row(tx, id);
            EndpointRows.put(row, wish);
            row.update();
            audit.append(tx, by, "webhook.changed", id, wish.address());
            return null;
        });
    }

    private static WebhookRecord row(DSLContext tx, String id) {
        return tx.selectFrom(WEBHOOK)
                .where(WEBHOOK.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new InvalidWebhook(Reason.UNKNOWN));
    }

    /**
     * Gives it another secret; for a day what is sent is signed with both.
     *
     * @return the new secret
     * @throws InvalidWebhook if there is none of that id
     */
    public String rotate(String by, String id) {
        String secret = Signatures.next();
        database.write(tx -> {
            WebhookRecord row = row(tx, id);
            row.setFormer(row.getSecret());
            row.setFormerUntil(clock.instant().plus(GRACE).toEpochMilli());
            row.setSecret(signatures.seal(secret));
            row.update();
            audit.append(tx, by, "webhook.rotated", id, "");
            return null;
        });
        return secret;
    }

    /** Tells it nothing any more, and forgets what was told. */
    public void remove(String by, String id) {
        database.write(tx -> {
            tx.deleteFrom(WEBHOOK_DELIVERY).where(WEBHOOK_DELIVERY.WEBHOOK.eq(id)).execute();
            if (tx.deleteFrom(WEBHOOK).where(WEBHOOK.ID.eq(id)).execute() > 0) {
                audit.append(tx, by, "webhook.removed", id, "");
            }
            if (tx.fetchCount(WEBHOOK) == 0) {
                Herald.end(tx);
            }
            return null;
        });
    }

    /** Sends it something to try whether it works. */
    public void ping(String id) {
        database.write(tx -> {
            String data = Telling.data(Map.of("webhook", row(tx, id).getId()));
            String body = Telling.body(Event.PING, clock.instant(), data);
            String subject = "ping:" + UuidCreator.getTimeOrderedEpoch();
            DeliveryRows.add(tx, id, Event.PING, subject, body, clock.instant());
            return null;
        });
    }

    /** The newest deliveries to one, those that were given up or all. */
    public List<Delivery> deliveries(String id, boolean dead, int most) {
        var own = WEBHOOK_DELIVERY.WEBHOOK.eq(id);
        return database.read(db ->
                DeliveryRows.newest(
                        db,
                        dead ? own.and(WEBHOOK_DELIVERY.STATE.eq(State.DEAD.name())) : own,
                        most));
    }

    /** How many were given up, by the id of the endpoint. */
    public Map<String, Integer> dead() {
        return database.read(db ->
                db.select(WEBHOOK_DELIVERY.WEBHOOK, count())
                        .from(WEBHOOK_DELIVERY)
                        .where(WEBHOOK_DELIVERY.STATE.eq(State.DEAD.name()))
                        .groupBy(WEBHOOK_DELIVERY.WEBHOOK)
                        .fetchMap(row -> row.value1(), row -> row.value2()));
    }

    /** Sends one delivery again, whatever came of it. */
    public void again(String id, String delivery) {
        database.write(tx ->
                DeliveryRows.again(
                        tx,
                        WEBHOOK_DELIVERY.WEBHOOK.eq(id).and(WEBHOOK_DELIVERY.ID.eq(delivery)),
                        clock.instant()));
    }

    /** Sends all again that were given up; how many. */
    public int replay(String by, String id) {
        return database.write(tx -> {
            int again =
                    DeliveryRows.again(
                            tx,
                            WEBHOOK_DELIVERY
                                    .WEBHOOK
                                    .eq(id)
                                    .and(WEBHOOK_DELIVERY.STATE.eq(State.DEAD.name())),
                            clock.instant());
            audit.append(tx, by, "webhook.replayed", id, Integer.toString(again));
            return again;
        });
    }

    @Override
    public void close() {
        herald.close();
        courier.close();
    }
}
