package org.laodongmei.review.link;

import org.laodongmei.db.Clockwork;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Entries;
import org.laodongmei.kind.Kinds;
import org.laodongmei.media.remote.RemotePages;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * Asks once a night whether links to other sites lead anywhere. A night on which the process did
 * not run is left out; nothing is done when it starts.
 */
public final class NightlyLinks implements AutoCloseable {

    /** A clock that was put forward is seen after so long. */
    private static final Duration LOOK = Duration.ofMinutes(5);

    /** Between two questions to one site. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LiveAddresses addresses;
    private final LinkRound round;
    private final InstantSource clock;
    private final LocalTime hour;
    private final ZoneId zone;
    private final Clockwork clockwork;
    private Instant next;

    /**
     * For one site.
     *
     * @param site address of the site
     * @param hour when in that zone
     */
    public NightlyLinks(
            Database database,
            Entries entries,
            Kinds kinds,
            RemotePages pages,
            String site,
            LocalTime hour,
            ZoneId zone,
            InstantSource clock) {
        this(
                new LiveAddresses(database, entries, kinds, host(site)),
                new LinkRound(database, pages, PAUSE),
                database,
                hour,
                zone,
                clock);
    }

    NightlyLinks(
            LiveAddresses addresses,
            LinkRound round,
            Database database,
            LocalTime hour,
            ZoneId zone,
            InstantSource clock) {
        this.addresses = addresses;
        this.round = round;
        this.clock = clock;
        this.hour = hour;
        this.zone = zone;
        this.clockwork = new Clockwork("links", database, clock, LOOK, this::doDue);
        this.next = night(clock.instant());
    }

    private static String host(String site) {
        String host = URI.create(site).getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    /** Begins to wait for the night. */
    public void start() {
        clockwork.start();
    }

    /** Does the night's work if it is due; returns when the next is. */
    Instant doDue() {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            // First, so that a night that fails is not begun again and again.
            next = night(now);
            addresses.gather();
            try {
                round.ask(now);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return next;
    }

    /** The first such hour after a moment. */
    private Instant night(Instant after) {
        ZonedDateTime today = after.atZone(zone).with(hour);
        return (today.toInstant().isAfter(after) ? today : today.plusDays(1)).toInstant();
    }

    @Override
    public void close() {
        clockwork.close();
    }
}
