package org.laodongmei.command.intake;

import org.laodongmei.audit.Audit;
import org.laodongmei.change.Changes;
import org.laodongmei.channel.Channels;
import org.laodongmei.command.terminal.DataOptions;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.kind.Kinds;
import org.laodongmei.media.Assets;
import org.laodongmei.media.library.Inventory;
import org.laodongmei.media.remote.RemoteFiles;
import org.laodongmei.setting.Settings;
import org.laodongmei.site.setting.SiteSettings;
import org.laodongmei.syndication.Staged;
import org.laodongmei.syndication.Webhooks;
import org.laodongmei.transfer.Export;
import org.laodongmei.transfer.Import;
import org.laodongmei.transfer.arrival.Arrivals;
import org.laodongmei.transfer.arrival.Intake;
import org.laodongmei.transfer.feed.FeedIntake;
import org.laodongmei.transfer.feed.Subscriptions;
import org.laodongmei.transfer.wxr.WordPress;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** Those that bring in what other sites wrote, and hand out what is here. */
public final class IntakeRooms implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;
    private final Entries entries;
    private final Kinds kinds;
    private final Channels channels;
    private final Assets assets;
    private final Inventory inventory;
    private final Settings settings;
    private final Arrivals arrivals;
    private final Intake intake;
    private final RemoteFiles remote;
    private final FeedIntake feeds;
    private final Subscriptions subscriptions;

    public IntakeRooms(
            Database database,
            Audit audit,
            Entries entries,
            Desk desk,
            Kinds kinds,
            Channels channels,
            Assets assets,
            Inventory inventory,
            Settings settings,
            String baseUrl,
            InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.entries = entries;
        this.kinds = kinds;
        this.channels = channels;
        this.assets = assets;
        this.inventory = inventory;
        this.settings = settings;
        this.arrivals = new Arrivals(database);
        this.intake = new Intake(entries, desk, arrivals);
        this.remote = new RemoteFiles(baseUrl, DataOptions.privateHosts(), LONGEST);
        this.feeds = new FeedIntake(entries, assets, arrivals, intake, remote);
        this.subscriptions = new Subscriptions(database, audit, feeds, clock);
    }

    public Import importer() {
        return new Import(entries, kinds, channels, assets, inventory, settings);
    }

    public Export exporter() {
        return new Export(entries, kinds, channels, assets, inventory, settings);
    }

    /** The zone of dates that name none. */
    public ZoneId zone() {
        return SiteSettings.read(settings.get("site").orElse(null)).zone();
    }

    public WordPress wordPress() {
        return new WordPress(entries, kinds, channels, assets, inventory, arrivals, intake, remote);
    }

    /** Takes a feed once. */
    public FeedIntake feeds() {
        return feeds;
    }

    /** Feeds that are followed. */
    public Subscriptions subscriptions() {
        return subscriptions;
    }

    /**
     * Programs that are told.
     *
     * @param campaigns those that people can see
     */
    public Webhooks webhooks(
            Changes changes, Path data, String baseUrl, Supplier<List<Staged>> campaigns) {
        var rooms =
                new Webhooks.Rooms(database, audit, changes, entries, channels, kinds, campaigns);
        return new Webhooks(rooms, data, baseUrl, DataOptions.privateHosts(), clock);
    }

    @Override
    public void close() {
        subscriptions.close();
        remote.close();
    }
}
