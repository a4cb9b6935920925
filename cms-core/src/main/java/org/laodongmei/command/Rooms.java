package org.laodongmei.command;

import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.change.Changes;
import org.laodongmei.channel.ChannelDesk;
import org.laodongmei.channel.Channels;
import org.laodongmei.command.intake.IntakeRooms;
import org.laodongmei.command.people.PeopleRooms;
import org.laodongmei.command.site.SiteRooms;
import org.laodongmei.command.terminal.DataOptions;
import org.laodongmei.command.vote.VoteRooms;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.History;
import org.laodongmei.entry.Writing;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.Uses;
import org.laodongmei.kind.Kinds;
import org.laodongmei.markup.Markdown;
import org.laodongmei.media.Assets;
import org.laodongmei.notice.Post;
import org.laodongmei.review.Publishing;
import org.laodongmei.review.Remarks;
import org.laodongmei.review.Reviews;
import org.laodongmei.review.Stages;
import org.laodongmei.review.Trash;
import org.laodongmei.review.Voiding;
import org.laodongmei.review.check.Checks;
import org.laodongmei.review.check.Known;
import org.laodongmei.search.Indexer;
import org.laodongmei.search.SearchIndex;
import org.laodongmei.setting.Settings;
import org.laodongmei.site.Publisher;
import org.laodongmei.site.Releases;
import org.laodongmei.site.SiteLocation;
import org.laodongmei.site.dress.Dress;
import org.laodongmei.site.setting.SiteSettings;
import org.laodongmei.syndication.Webhooks;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rooms of one data folder, wired by constructor: the only place that knows how they hang
 * together. Those that take a folder for this process alone are opened when asked for. Not safe for
 * more than one thread; what it hands out is.
 */
final class Rooms implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Path data;
    private final String baseUrl;
    private final InstantSource clock = InstantSource.system();
    private final Database database;
    private final Changes changes;
    private final Audit audit;
    private final PeopleRooms people;
    private final LetterRooms letters;
    private final Kinds kinds;
    private final Channels channels;
    private final Settings settings;
    private final Markdown markdown = new Markdown();
    private final Assets assets;
    private final MediaRooms media;
    private final Entries entries;
    private final Desk desk;
    private final Stages stages;
    private final Writing writing;
    private final Known known;
    private final LinkRooms links;
    private final IntakeRooms intake;
    private final Checks checks;
    private @Nullable SearchIndex index;
    private Dress dress = Dress.OURS;
    private @Nullable SiteRooms site;
    private @Nullable VoteRooms votes;

    private Rooms(Path data, String baseUrl) {
        this.data = data;
        this.baseUrl = baseUrl;
        this.database = Database.open(data);
        this.changes = new Changes(database, clock);
        this.audit = new Audit(database, clock);
        this.people = new PeopleRooms(database, audit, data, baseUrl, clock);
        this.kinds = new Kinds(database, changes);
        this.channels = new Channels(database, changes);
        this.settings = new Settings(database, changes);
        this.assets = new Assets(database, changes, data, clock, ZONE);
        this.media = new MediaRooms(database, changes, audit, assets, data, clock);
        this.desk = new Desk(database, changes, clock);
        this.stages = new Stages(database, channels, audit);
        this.letters = new LetterRooms(database, people, channels, stages, desk, baseUrl, clock);
        Voiding voiding =
                new Voiding(
                        audit, people.accounts(), channels, stages, desk, letters.decided(), clock);
        this.entries = new Entries(database, changes, kinds, channels, markdown, voiding, clock);
        this.writing = new Writing(database, changes, kinds, channels, markdown, voiding, clock);
        this.known = new Known(database, audit, settings, desk, people.units(), clock);
        this.links = new LinkRooms(database, entries, kinds, baseUrl, clock);
        this.intake =
                new IntakeRooms(
                        database,
                        audit,
                        entries,
                        desk,
                        kinds,
                        channels,
                        assets,
                        media.inventory(),
                        settings,
                        baseUrl,
                        clock);
        this.checks =
                new Checks(
                        database,
                        audit,
                        entries,
                        desk,
                        kinds,
                        media.library(),
                        known,
                        links.links(),
                        clock);
    }

    /** Opens a data folder, making it when it is not there. */
    static Rooms open(DataOptions options) {
        return new Rooms(options.data(), options.baseUrl());
    }

    InstantSource clock() {
        return clock;
    }

    Database database() {
        return database;
    }

    Changes changes() {
        return changes;
    }

    Entries entries() {
        return entries;
    }

    Kinds kinds() {
        return kinds;
    }

    Assets assets() {
        return assets;
    }

    /** Those that keep pictures, films and files. */
    MediaRooms media() {
        return media;
    }

    Uses uses() {
        return new Uses(database);
    }

    Desk desk() {
        return desk;
    }

    Writing writing() {
        return writing;
    }

    History history() {
        return new History(database);
    }

    Stages stages() {
        return stages;
    }

    Reviews reviews() {
        return new Reviews(
                database,
                audit,
                entries,
                writing,
                desk,
                channels,
                stages,
                checks,
                letters.decided(),
                clock);
    }

    LinkRooms links() {
        return links;
    }

    Checks checks() {
        return checks;
    }

    Known known() {
        return known;
    }

    Trash trash() {
        return new Trash(database, audit, desk, clock);
    }

    Remarks remarks() {
        return new Remarks(database, letters.said(), clock);
    }

    Publishing publishing() {
        return new Publishing(database, audit, entries, desk, channels, letters.decided(), clock);
    }

    Audit audit() {
        return audit;
    }

    PeopleRooms people() {
        return people;
    }

    /** What sends letters; empty when no mail server is configured. */
    Optional<Post> post() {
        return letters.post();
    }

    /** Programs that are told, and hosts of one's own network that may be. */
    Webhooks webhooks() {
        return intake.webhooks(
                changes, data, baseUrl, () -> VoteRooms.staged(settings, this::votes));
    }

    Channels channels() {
        return channels;
    }

    ChannelDesk channelDesk() {
        return new ChannelDesk(
                database,
                changes,
                audit,
                Map.of(
                        "entries", desk::countIn,
                        "stages", stages::countIn,
                        "people", people.accounts()::countIn,
                        "keys", people.tokens()::countIn,
                        "webhooks", Webhooks::countIn,
                        "feeds", intake.subscriptions()::countIn));
    }

    Settings settings() {
        return settings;
    }

    /** Those that take and count votes. */
    VoteRooms votes() {
        if (votes == null) {
            votes = new VoteRooms(database, settings, changes, kinds, audit, data, clock);
        }
        return votes;
    }

    String baseUrl() {
        return baseUrl;
    }

    SiteLocation siteLocation() {
        return new SiteLocation(data.resolve("site"));
    }

    /** Those that bring in and hand out. */
    IntakeRooms intake() {
        return intake;
    }

    /** Makes pages by other templates, if it is said before the first page. */
    void wear(Dress other) {
        dress = other;
    }

    /** Those that make the site that readers see. */
    SiteRooms site() {
        if (site == null) {
            site = new SiteRooms(siteLocation(), baseUrl, clock, published());
        }
        return site;
    }

    private Publisher.Rooms published() {
        return new Publisher.Rooms(
                entries,
                channels,
                kinds,
                assets,
                settings,
                markdown,
                changes,
                () -> VoteRooms.declared(settings, this::votes),
                dress);
    }

    Releases releases(Publisher publisher) {
        return new Releases(publisher, database, audit);
    }

    /**
     * The search index, opened for this process.
     *
     * @throws SearchIndex.InUse when another process has it
     */
    SearchIndex index() {
        if (index == null) {
            ZoneId zone = SiteSettings.read(settings.get("site").orElse(null)).zone();
            List<String> synonyms = settings.get("synonyms").orElse("").lines().toList();
            index = SearchIndex.open(data.resolve("index"), synonyms, zone, clock);
        }
        return index;
    }

    Indexer indexer() {
        return new Indexer(index(), changes, entries, kinds, settings);
    }

    @Override
    public void close() {
        if (site != null) {
            site.close();
        }
        if (index != null) {
            index.close();
        }
        if (votes != null) {
            votes.close();
        }
        intake.close();
        links.close();
        people.close();
        database.close();
    }
}
