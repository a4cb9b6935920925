package org.laodongmei.command;

import org.laodongmei.command.terminal.DataOptions;
import org.laodongmei.command.terminal.Failure;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Entries;
import org.laodongmei.kind.Kinds;
import org.laodongmei.media.remote.RemotePages;
import org.laodongmei.review.link.NightlyLinks;
import org.laodongmei.review.link.OutsideLinks;

import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Who asks whether links to other sites lead anywhere. */
final class LinkRooms implements AutoCloseable {

    private static final String SETTING = "laodongmei.links";
    private static final String OFF = "off";

    private final Database database;
    private final Entries entries;
    private final Kinds kinds;
    private final String baseUrl;
    private final InstantSource clock;
    private final RemotePages pages;
    private final OutsideLinks links;

    LinkRooms(
            Database database, Entries entries, Kinds kinds, String baseUrl, InstantSource clock) {
        this.database = database;
        this.entries = entries;
        this.kinds = kinds;
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.pages = new RemotePages(baseUrl);
        this.links = new OutsideLinks(database, entries, kinds, pages, clock);
    }

    OutsideLinks links() {
        return links;
    }

    /** What asks at night; empty where that is switched off. */
    Optional<NightlyLinks> nightly(ZoneId zone) {
        String hour = DataOptions.setting(SETTING, "03:00");
        if (hour.equals(OFF)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new NightlyLinks(
                            database,
                            entries,
                            kinds,
                            pages,
                            baseUrl,
                            LocalTime.parse(hour),
                            zone,
                            clock));
        } catch (DateTimeParseException e) {
            throw new Failure(SETTING + " is a time such as 03:00, or off, not " + hour);
        }
    }

    @Override
    public void close() {
        pages.close();
    }
}
