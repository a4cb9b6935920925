package org.laodongmei.review;

import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.change.Changes;
import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.History;
import org.laodongmei.entry.Ids;
import org.laodongmei.entry.Writing;
import org.laodongmei.entry.Writing.Outcome;
import org.laodongmei.entry.Writing.Version;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.State;
import org.laodongmei.kind.Kinds;
import org.laodongmei.markup.Markdown;
import org.laodongmei.media.Assets;
import org.laodongmei.media.library.Library;
import org.laodongmei.media.remote.LocalPages;
import org.laodongmei.media.remote.RemotePages;
import org.laodongmei.notice.Notices;
import org.laodongmei.people.Account;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;
import org.laodongmei.people.Sessions;
import org.laodongmei.people.UnitTable;
import org.laodongmei.people.Units;
import org.laodongmei.people.address.Addresses;
import org.laodongmei.review.check.Checks;
import org.laodongmei.review.check.Known;
import org.laodongmei.review.link.OutsideLinks;
import org.laodongmei.setting.Settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An office that writes and reviews, on a real database, with a clock that tests turn. */
public final class Newsroom implements AutoCloseable {

    public final Database database;
    public final Audit audit;
    public final Accounts accounts;
    public final Stages stages;
    public final Desk desk;
    public final Entries entries;
    public final Writing writing;
    public final History history;
    public final Reviews reviews;
    public final Publishing publishing;
    public final Trash trash;
    public final Library library;
    public final Units units;
    public final Kinds kinds;
    public final Known known;
    public final RemotePages pages = LocalPages.open();
    public final OutsideLinks links;
    public final Checks checks;
    public final Account li;
    public final Account wang;
    public final Account zhao;
    public final Account sun;
    public final Addresses addresses;
    public final Remarks remarks;
    public final InstantSource clock;
    Instant now = Instant.parse("2019-02-15T00:00:00Z");

    /** One that nobody hears of. */
    public Newsroom(Path data) {
        this(data, false);
    }

    /**
     * An office.
     *
     * @param letters whether those whom it concerns are to get letters
     */
    public Newsroom(Path data, boolean letters) {
        clock = () -> now;
        database = Database.open(data);
        Changes changes = new Changes(database, clock);
        audit = new Audit(database, clock);
        accounts = new Accounts(database, audit, new Sessions(database, clock), clock);
        Channels channels = new Channels(database, changes);
        channels.arrange(
                List.of(channel("news", null), channel("local", "news"), channel("craft", null)));
        kinds = new Kinds(database, changes);
        stages = new Stages(database, channels, audit);
        desk = new Desk(database, changes, clock);
        addresses = new Addresses(database, audit);
        Notices notices = new Notices(accounts, addresses, channels, stages, desk, clock);
        Decision.Told told = letters ? notices : Decision.Told.NOBODY;
        remarks = new Remarks(database, letters ? notices : Remark.Told.NOBODY, clock);
        Voiding voiding = new Voiding(audit, accounts, channels, stages, desk, told, clock);
        Markdown markdown = new Markdown();
        entries = new Entries(database, changes, kinds, channels, markdown, voiding, clock);
        writing = new Writing(database, changes, kinds, channels, markdown, voiding, clock);
        history = new History(database);
        Assets assets = new Assets(database, changes, data, clock, ZoneOffset.UTC);
        library = new Library(database, changes, audit, assets);
        units = new Units(database, audit);
        known = new Known(database, audit, new Settings(database, changes), desk, units, clock);
        links = new OutsideLinks(database, entries, kinds, pages, clock);
        checks = new Checks(database, audit, entries, desk, kinds, library, known, links, clock);
        reviews =
                new Reviews(
                        database, audit, entries, writing, desk, channels, stages, checks, told,
                        clock);
        trash = new Trash(database, audit, desk, clock);
        publishing = new Publishing(database, audit, entries, desk, channels, told, clock);
        li = somebody("li", new Grant(Role.EDITOR, null, 0));
        wang = somebody("wang", new Grant(Role.REVIEWER, "news", 1));
        zhao = somebody("zhao", new Grant(Role.REVIEWER, null, 2));
        sun = somebody("sun", new Grant(Role.PUBLISHER, null, 0));
        stages.set("", "news", List.of(stage(1, "初审"), stage(2, "复审")));
    }

    public static Stage stage(int number, String name) {
        return new Stage(number, name, List.of());
    }

    private static Channel channel(String slug, @Nullable String parent) {
        return new Channel(slug, parent, slug, "", List.of(), "");
    }

    public Account somebody(String name, Grant grant) {
        String id = accounts.add("", new Accounts.Wish(name, name + "示例", null, List.of(grant)));
        return accounts.find(id).orElseThrow();
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public static Draft draft(String title, String body) {
        String id = Ids.next();
        return new Draft(
                id,
                "article",
                id,
                title,
                "",
                body,
                "local",
                List.of(),
                List.of(),
                Draft.UNDATED,
                "",
                "",
                null,
                Map.of());
    }

    public static Draft with(Draft draft, String title, String body) {
        return new Draft(
                draft.id(),
                draft.kind(),
                draft.slug(),
                title,
                draft.summary(),
                body,
                draft.channel(),
                draft.topics(),
                draft.tags(),
                draft.dated(),
                draft.author(),
                draft.source(),
                draft.cover(),
                draft.fields());
    }

    Version kept(Outcome outcome) {
        return ((Outcome.Kept) outcome).version();
    }

    /** A piece of 李, written and kept; its id. */
    public String written(String title) {
        return written(title, "江边的船厂。");
    }

    /** The same with a text. */
    public String written(String title, String body) {
        Draft draft = draft(title, body);
        kept(writing.keep(draft, Version.NONE, li.id(), null, ""));
        return draft.id();
    }

    /** The same, submitted. */
    public String submitted(String title) {
        String id = written(title);
        reviews.submit(id, version(id), li, "", Set.of());
        return id;
    }

    /** The same, through review. */
    public String approved(String title) {
        String id = submitted(title);
        reviews.approve(id, draftNumber(id), wang, "");
        reviews.approve(id, draftNumber(id), zhao, "");
        return id;
    }

    public Version version(String id) {
        return writing.open(id).orElseThrow().version();
    }

    public int draftNumber(String id) {
        return desk.find(id).orElseThrow().draft();
    }

    State state(String id) {
        return desk.find(id).orElseThrow().state();
    }

    /** Makes a unit. */
    public void unit(String name) {
        byte[] csv = ("code,name,parent\n1," + name + ",\n").getBytes(StandardCharsets.UTF_8);
        units.take("", UnitTable.read(csv));
    }

    /** What the audit log tells, act and detail. */
    public List<String> audited() {
        return audit.before(Long.MAX_VALUE, 100).stream()
                .map(act -> act.act() + " " + act.detail())
                .toList();
    }

    /** Changes the text of a piece. */
    public void change(String id, Account by, String body) {
        Draft draft = writing.open(id).orElseThrow().draft();
        kept(writing.keep(with(draft, draft.title(), body), version(id), by.id(), null, ""));
    }

    @Override
    public void close() {
        pages.close();
        database.close();
    }
}
