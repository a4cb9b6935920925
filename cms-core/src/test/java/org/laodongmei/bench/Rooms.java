package org.laodongmei.bench;

import org.laodongmei.change.Changes;
import org.laodongmei.channel.Channels;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Entries;
import org.laodongmei.kind.Kinds;
import org.laodongmei.markup.Markdown;
import org.laodongmei.media.Assets;
import org.laodongmei.search.Indexer;
import org.laodongmei.search.SearchIndex;
import org.laodongmei.setting.Settings;
import org.laodongmei.site.Publisher;
import org.laodongmei.site.dress.Dress;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** The rooms of a data folder as the program wires them, for measuring inside of a process. */
final class Rooms implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final Path data;
    final InstantSource clock = InstantSource.system();
    final Database database;
    final Changes changes;
    final Kinds kinds;
    private final Channels channels;
    final Settings settings;
    final Assets assets;
    final Entries entries;
    private final Markdown markdown = new Markdown();

    Rooms(Path data) {
        this.data = data;
        this.database = Database.open(data);
        this.changes = new Changes(database, clock);
        this.kinds = new Kinds(database, changes);
        this.channels = new Channels(database, changes);
        this.settings = new Settings(database, changes);
        this.assets = new Assets(database, changes, data, clock, ZONE);
        this.entries = new Entries(database, changes, kinds, channels, markdown, clock);
    }

    Publisher publisher() {
        Publisher.Rooms rooms =
                new Publisher.Rooms(
                        entries,
                        channels,
                        kinds,
                        assets,
                        settings,
                        markdown,
                        changes,
                        List::of,
                        Dress.OURS);
        return Publisher.open(data.resolve("site"), rooms, "http://localhost:8080", clock)
                .orElseThrow();
    }

    SearchIndex index() {
        return SearchIndex.open(data.resolve("index"), List.of(), ZONE, clock);
    }

    Indexer indexer(SearchIndex index) {
        return new Indexer(index, changes, entries, kinds, settings);
    }

    @Override
    public void close() {
        database.close();
    }
}
