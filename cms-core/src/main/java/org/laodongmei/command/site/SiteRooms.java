package org.laodongmei.command.site;

import org.jspecify.annotations.Nullable;
import org.laodongmei.command.terminal.DataOptions;
import org.laodongmei.command.terminal.Failure;
import org.laodongmei.site.Preview;
import org.laodongmei.site.Publisher;
import org.laodongmei.site.SiteLocation;
import org.laodongmei.site.dress.Dress;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Those of the rooms that make the site that readers see. Whoever writes a theme names its folder
 * by {@code laodongmei.theme}: then pages are made by the templates that lie there.
 */
public final class SiteRooms implements AutoCloseable {

    private final SiteLocation location;
    private final String baseUrl;
    private final InstantSource clock;
    private final Dress dress;
    private final Publisher.Rooms rooms;
    private @Nullable Publisher publisher;

    /** What a publisher reads from, given in which dress it shows it. */
    public interface Reading {
        Publisher.Rooms in(Dress dress);
    }

    public SiteRooms(
            Path data, SiteLocation location, String baseUrl, InstantSource clock, Reading rooms) {
        this.location = location;
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.dress = dressed(data);
        this.rooms = rooms.in(dress);
    }

    private static Dress dressed(Path data) {
        String folder = DataOptions.setting("laodongmei.theme", "");
        return folder.isBlank()
                ? Dress.OURS
                : Dress.of(Path.of(folder), data.resolve("theme-classes"))
                        .orElseThrow(() ->
                                new Failure("no templates in " + folder + " (laodongmei.theme)"));
    }

    /** In which templates pages are made. */
    public Dress dress() {
        return dress;
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
