package org.laodongmei.command.site;

import org.jspecify.annotations.Nullable;
import org.laodongmei.site.Preview;
import org.laodongmei.site.Publisher;
import org.laodongmei.site.SiteLocation;
import org.laodongmei.site.dress.Dress;

import java.time.InstantSource;
import java.util.Optional;

/** Those of the rooms that make the site that readers see. */
public final class SiteRooms implements AutoCloseable {

    private final SiteLocation location;
    private final String baseUrl;
    private final InstantSource clock;
    private final Publisher.Rooms rooms;
    private @Nullable Publisher publisher;

    public SiteRooms(
            SiteLocation location, String baseUrl, InstantSource clock, Publisher.Rooms rooms) {
        this.location = location;
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.rooms = rooms;
    }

    /** In which templates pages are made. */
    public Dress dress() {
        return rooms.dress();
    }

    /** The publisher of this process; empty when another process publishes this data folder. */
    public Optional<Publisher> publisher() {
        if (publisher == null) {
            publisher = Publisher.open(location.root(), rooms, baseUrl, clock).orElse(null);
        }
        return Optional.ofNullable(publisher);
    }

    /** Pages as they would be. */
    public Preview preview(Publisher publisher) {
        return new Preview(publisher, rooms, baseUrl);
    }

    @Override
    public void close() {
        if (publisher != null) {
            publisher.close();
        }
    }
}
