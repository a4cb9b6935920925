package org.laodongmei.transfer.feed;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.db.Clockwork;
import org.laodongmei.db.Database;
import org.laodongmei.media.remote.UnreachablePicture;
import org.laodongmei.media.remote.UnreachablePicture.Reason;
import org.laodongmei.transfer.feed.Subscription.Counts;
import org.laodongmei.transfer.feed.Subscription.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Feeds of other sites that are followed: each is fetched when it is due, one after the other, and
 * less often while it fails. Safe for any threads.
 */
public final class Subscriptions implements AutoCloseable {

    /** More would never be looked at. */
    public static final int MOST = 200;

    public static final int LONGEST_NAME = 120;

    /** Minutes between two fetches that can be chosen. */
    public static final List<Integer> MINUTES = List.of(15, 60, 360, 1_440);

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int MOST_LOOKED_AT = 500;
    private static final int LONGEST_ETAG = 1_000;
    private static final int LONGEST_MODIFIED = 200;

    private final Database database;
    private final Audit audit;
    private final FeedIntake feeds;
    private final InstantSource clock;
    private final Clockwork clockwork;
    private final ReentrantLock fetching = new ReentrantLock();

    public Subscriptions(Database database, Audit audit, FeedIntake feeds, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.feeds = feeds;
        this.clock = clock;
        this.clockwork = new Clockwork("feeds", database, clock, LOOK, this::doDue);
    }

    /** Begins to fetch. */
    public void start() {
        clockwork.start();
    }

    /** All of them, by name. */
    public List<Subscription> all() {
        return database.read(Rows::all);
    }

    /** Drafts that came and nobody took in hand yet, the newest first: the queue for review. */
    public List<Arrived> waiting() {
        return waiting(all());
    }

    /** The same of some feeds. */
    public List<Arrived> waiting(List<Subscription> some) {
        return feeds.waiting(some, MOST_LOOKED_AT);
    }

    /** How many bring what they bring into a channel. */
    public int countIn(DSLContext db, String channel) {
        return (int) Rows.all(db).stream().filter(one -> channel.equals(one.channel())).count();
    }

    /** Why a feed cannot be followed. */
    public enum Problem {
        ADDRESS,
        PRIVATE,
        NAME,
        MINUTES,
        KNOWN,
        TOO_MANY
    }

    /**
     * Follows one more, from now on.
     *
     * @param by id of an account
     * @return why not; empty when it is followed
     */
    public Optional<Problem> add(
            String by,
            String address,
            String name,
            @Nullable String channel,
            String kind,
            int minutes) {
        if (address.length() > LONGEST_ADDRESS) {
            return Optional.of(Problem.ADDRESS);
        }
        Optional<Reason> objection = feeds.objection(address);
        if (objection.isPresent()) {
            return objection.map(it -> it == Reason.NOT_PUBLIC ? Problem.PRIVATE : Problem.ADDRESS);
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Optional.of(Problem.NAME);
        }
        if (!MINUTES.contains(minutes)) {
            return Optional.of(Problem.MINUTES);
        }
        return database.write(tx -> {
            List<Subscription> all = Rows.all(tx);
            if (all.stream().anyMatch(it -> it.address().equals(address))) {
                return Optional.of(Problem.KNOWN);
            }
            if (all.size() >= MOST) {
                return Optional.of(Problem.TOO_MANY);
            }
            String id = UUID.randomUUID().toString();
            Rows.put(
                    tx,
                    new Subscription(
                            id,
                            address,
                            name,
                            channel,
                            kind,
                            minutes,
                            false,
                            Instant.EPOCH,
                            clock.instant(),
                            "",
                            "",
                            0,
                            null,
                            0,
                            Counts.NONE));
            audit.append(tx, by, "feed.followed", id, address);
            return Optional.<Problem>empty();
        });
    }

    /** Lets one rest, or go on at once; what there is not is passed over. */
    public void pause(String by, String id, boolean paused) {
        database.write(tx -> {
            Rows.find(tx, id)
                    .ifPresent(one -> {
                        Rows.put(tx, one.paused(paused, clock.instant()));
                        audit.append(
                                tx, by, paused ? "feed.paused" : "feed.resumed", id, one.address());
                    });
            return null;
        });
    }

    /** Follows one no more; its drafts stay. */
    public void remove(String by, String id) {
        database.write(tx -> {
            Rows.find(tx, id)
                    .ifPresent(one -> {
                        Rows.remove(tx, id);
                        audit.append(tx, by, "feed.left", id, one.address());
                    });
            return null;
        });
    }

    /**
     * Fetches one at once, which takes as long as the other site does.
     *
     * @return how it stands then; empty if there is none, or others are being fetched
     */
    public Optional<Subscription> fetch(String id) {
        if (!fetching.tryLock()) {
            return Optional.empty();
        }
        try {
            return database.read(db -> Rows.find(db, id)).map(this::fetch);
        } finally {
            fetching.unlock();
        }
    }

    /** Fetches what is due; returns when the next is. */
    Instant doDue() {
        fetching.lock();
        try {
            Instant now = clock.instant();
            for (Subscription one : all()) {
                if (!one.paused() && !one.due().isAfter(now)) {
                    fetch(one);
                }
            }
        } finally {
            fetching.unlock();
        }
        return all().stream()
                .filter(one -> !one.paused())
                .map(Subscription::due)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private Subscription fetch(Subscription one) {
        return fetch(one, true);
    }

    /**
     * @param first whether a page may name the feed that is meant, which is followed in its place
     */
    private Subscription fetch(Subscription one, boolean first) {
        Outcome outcome;
        int status = 0;
        Counts counts = one.counts();
        String etag = one.etag();
        String modified = one.modified();
        try {
            FeedIntake.Brought brought = feeds.follow(one);
            outcome = brought.counts() == null ? Outcome.SAME : Outcome.READ;
            if (brought.counts() != null) {
                counts = brought.counts();
                etag = fit(brought.came().etag(), LONGEST_ETAG);
                modified = fit(brought.came().modified(), LONGEST_MODIFIED);
            }
        } catch (UnreachablePicture e) {
            outcome =
                    switch (e.reason()) {
                        case NOT_AN_ADDRESS -> Outcome.NOT_AN_ADDRESS;
                        case NOT_PUBLIC -> Outcome.NOT_PUBLIC;
                        case NO_ANSWER, BUSY -> Outcome.NO_ANSWER;
                        case REFUSED, TOO_MANY_REDIRECTS -> Outcome.REFUSED;
                        case TOO_LARGE -> Outcome.TOO_LARGE;
                        case TOO_SLOW -> Outcome.TOO_SLOW;
                    };
            status = e.status();
        } catch (NoFeed e) {
            Optional<Subscription> meant = first ? named(one, e.named()) : Optional.empty();
            if (meant.isPresent()) {
                return fetch(meant.get(), false);
            }
            outcome = Outcome.NO_FEED;
        } catch (IOException e) {
            outcome = Outcome.NO_FEED;
        } catch (RuntimeException e) {
            // A feed that makes something fail must not hold up the others.
            LOG.error("The feed {} could not be taken", one.address(), e);
            outcome = Outcome.NO_FEED;
        }
        return kept(one, outcome, status, etag, modified, counts);
    }

    /** The same with the address of the feed that its page names; empty if that cannot be. */
    private Optional<Subscription> named(Subscription one, String address) {
        if (address.isEmpty()
                || address.length() > LONGEST_ADDRESS
                || feeds.objection(address).isPresent()) {
            return Optional.empty();
        }
        return database.write(tx -> {
            boolean known = Rows.all(tx).stream().anyMatch(it -> it.address().equals(address));
            Optional<Subscription> latest = Rows.find(tx, one.id()).filter(_ -> !known);
            latest.ifPresent(it -> {
                Rows.put(tx, it.at(address));
                audit.append(tx, "feed", "feed.moved", it.id(), it.address() + " → " + address);
            });
            return latest.map(it -> it.at(address));
        });
    }

    /** What changed meanwhile, such as a pause, stays; one that was removed stays away. */
    private Subscription kept(
            Subscription one,
            Outcome outcome,
            int status,
            String etag,
            String modified,
            Counts counts) {
        int failures = outcome.isFailure() ? one.failures() + 1 : 0;
        Instant now = clock.instant();
        return database.write(tx -> {
            Subscription latest = Rows.find(tx, one.id()).orElse(one);
            Subscription after =
                    new Subscription(
                            one.id(),
                            one.address(),
                            latest.name(),
                            latest.channel(),
                            latest.kind(),
                            latest.minutes(),
                            latest.paused(),
                            now,
                            now.plus(wait(latest.minutes(), failures)),
                            etag,
                            modified,
                            failures,
                            outcome,
                            status,
                            counts);
            if (Rows.find(tx, one.id()).isPresent()) {
                Rows.put(tx, after);
            }
            return after;
        });
    }

    /** Twice as long after each failure, at most a day. */
    static Duration wait(int minutes, int failures) {
        Duration wait = Duration.ofMinutes(minutes).multipliedBy(1L << Math.min(failures, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String fit(String text, int longest) {
        return text.length() > longest ? "" : text;
    }

    @Override
    public void close() {
        clockwork.close();
    }
}
