package org.laodongmei.entry;

import static org.jooq.impl.DSL.param;
import static org.laodongmei.db.tables.Tables.ENTRY;
import static org.laodongmei.db.tables.Tables.REVISION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jspecify.annotations.Nullable;
import org.laodongmei.change.Change.Subject;
import org.laodongmei.change.Changes;
import org.laodongmei.channel.Channels;
import org.laodongmei.db.Database;
import org.laodongmei.entry.desk.Revised;
import org.laodongmei.entry.desk.Withdrawals;
import org.laodongmei.kind.Kinds;
import org.laodongmei.kind.Problem;
import org.laodongmei.markup.Markdown;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Every entry of the site with its revisions. A save makes an immutable revision; making one live
 * is a separate act. A returned call is durable, and its change is in the log. Safe for any
 * threads.
 */
public final class Entries {

    private final Database database;
    private final Changes changes;
    private final Kinds kinds;
    private final Channels channels;
    private final Markdown markdown;
    private final InstantSource clock;
    private final Revised revised;

    /** Entries that nobody reviews. */
    public Entries(
            Database database,
            Changes changes,
            Kinds kinds,
            Channels channels,
            Markdown markdown,
            InstantSource clock) {
        this(database, changes, kinds, channels, markdown, Revised.NOBODY, clock);
    }

    /**
     * @param revised is told of revisions of entries that were on their way to readers
     */
    public Entries(
            Database database,
            Changes changes,
            Kinds kinds,
            Channels channels,
            Markdown markdown,
            Revised revised,
            InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.kinds = kinds;
        this.channels = channels;
        this.markdown = markdown;
        this.revised = revised;
        this.clock = clock;
    }

    /**
     * What came of a save.
     *
     * @param number the revision that holds the draft now
     * @param changed whether a revision was made; a draft equal to the newest revision makes none
     */
    public record Saved(String id, int number, boolean changed) {}

    /** Address of an entry. */
    public record Address(String kind, String slug) {}

    /**
     * Keeps drafts, all or none, in one transaction.
     *
     * @param by who saves
     * @param reason why, for the history
     * @throws InvalidEntry if one of them cannot be kept
     */
    public List<Saved> save(Collection<Draft> drafts, String by, String reason) {
        return save(drafts, by, reason, false);
    }

    /** The same, of drafts that may go on without what is not there yet if {@code unfinished}. */
    public List<Saved> save(
            Collection<Draft> drafts, String by, String reason, boolean unfinished) {
        Set<String> slugs = channelSlugs();
        List<Prepared> prepared =
                drafts.parallelStream()
                        .map(draft -> Prepared.of(draft, kinds, slugs, markdown, unfinished))
                        .toList();
        tagAddresses(drafts.stream().flatMap(draft -> draft.tags().stream()).distinct().toList());
        return database.write(tx ->
                new RevisionWriter(tx, changes, revised, clock.millis(), by, reason)
                        .save(prepared));
    }

    /** An entry with its text, as readers would be shown it. */
    public record Shown(LiveEntry entry, Body body) {}

    /**
     * What readers would be shown of a draft if it were live; of what is not finished, as much as
     * there is.
     *
     * @param number of the revision
     * @param now dates what has no date yet
     */
    public Shown shown(Draft draft, int number, Instant now) {
        return Prepared.of(draft, kinds, channelSlugs(), markdown, true).shown(number, now);
    }

    /** What readers could not be shown of a draft, or what is wrong with it; empty when nothing. */
    public List<Problem> problems(Draft draft) {
        try {
            Prepared.of(draft, kinds, channelSlugs(), markdown);
            return List.of();
        } catch (InvalidEntry e) {
            return e.problems();
        }
    }

    /**
     * The last part of each tag's address, by tag. A tag without one gets one, which it keeps: the
     * first of those that sound alike has the plain sound.
     */
    public Map<String, String> tagAddresses(Collection<String> tags) {
        Map<String, String> known = database.read(db -> Tags.known(db, tags));
        Map<String, String> sounds = Tags.sounds(tags, known.keySet());
        if (sounds.isEmpty()) {
            return known;
        }
        return database.write(tx -> {
            Tags.add(tx, sounds);
            return Tags.known(tx, tags);
        });
    }

    /** Addresses of tags that their names alone would not give them, by tag. */
    public Map<String, String> chosenTagAddresses() {
        return database.read(Tags::chosen);
    }

    /**
     * Gives tags these addresses, all or none.
     *
     * @throws InvalidEntry if one is no address, or another tag has it
     */
    public void chooseTagAddresses(Map<String, String> chosen) {
        database.write(tx -> {
            if (Tags.choose(tx, chosen)) {
                changes.append(tx, Subject.SETTING, "tags");
            }
            return null;
        });
    }

    /**
     * Makes revisions live, all or none: readers see them as soon as the followers of the log have
     * caught up.
     *
     * @param revisions number by entry id
     */
    public void publish(Map<String, Integer> revisions) {
        database.write(tx -> {
            publish(tx, revisions);
            return null;
        });
    }

    /**
     * The same as part of the caller's transaction. A revision without a date gets that of now,
     * which it keeps.
     */
    public void publish(DSLContext tx, Map<String, Integer> revisions) {
        for (List<String> chunk : EntryRows.chunks(revisions.keySet())) {
            tx.update(REVISION)
                    .set(REVISION.DATED, clock.millis())
                    .where(
                            REVISION.ENTRY.in(chunk),
                            REVISION.DATED.eq(Draft.UNDATED.toEpochMilli()))
                    .execute();
        }
        setLive(tx, revisions);
    }

    /** Takes entries from readers' sight; their revisions stay. */
    public void withdraw(Collection<String> ids) {
        database.write(tx -> {
            withdraw(tx, ids);
            return null;
        });
    }

    /** The same as part of the caller's transaction. */
    public void withdraw(DSLContext tx, Collection<String> ids) {
        Map<String, @Nullable Integer> none = new LinkedHashMap<>();
        ids.forEach(id -> none.put(id, null));
        for (List<String> chunk : EntryRows.chunks(ids)) {
            Withdrawals.note(tx, chunk, clock.millis());
        }
        setLive(tx, none);
    }

    private void setLive(DSLContext tx, Map<String, ? extends @Nullable Integer> revisions) {
        if (revisions.isEmpty()) {
            return;
        }
        Param<Integer> number = param("number", Integer.class);
        var update =
                tx.batch(
                        tx.update(ENTRY)
                                .set(ENTRY.LIVE, number)
                                .set(ENTRY.UPDATED_AT, (Long) null)
                                .where(
                                        ENTRY.ID.eq((String) null),
                                        ENTRY.LIVE.isDistinctFrom(number)));
        List<String> ids = List.copyOf(revisions.keySet());
        for (String id : ids) {
            update = update.bind(revisions.get(id), clock.millis(), id, revisions.get(id));
        }
        int[] rows = update.execute();
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] > 0) {
                changed.add(ids.get(i));
            }
        }
        changes.append(tx, Subject.ENTRY, changed);
    }

    /** Hands over every live entry, in no order, one at a time, from any thread. */
    public void eachLive(Consumer<LiveEntry> consumer) {
        Optional<String> middle = database.read(EntryRows::middle);
        if (middle.isEmpty()) {
            return;
        }
        Object turn = new Object();
        // Two readers, as everything that starts waits for this.
        Stream.of(ENTRY.ID.lt(middle.get()), ENTRY.ID.ge(middle.get()))
                .parallel()
                .forEach(half ->
                        eachLive(
                                half,
                                entry -> {
                                    synchronized (turn) {
                                        consumer.accept(entry);
                                    }
                                }));
    }

    /** The live ones among the given ids, by id. */
    public Map<String, LiveEntry> live(Collection<String> ids) {
        Map<String, LiveEntry> found = new HashMap<>();
        for (List<String> chunk : EntryRows.chunks(ids)) {
            eachLive(ENTRY.ID.in(chunk), entry -> found.put(entry.id(), entry));
        }
        return found;
    }

    private void eachLive(Condition condition, Consumer<LiveEntry> consumer) {
        List<String> stale = database.read(db -> EntryRows.eachLive(db, condition, consumer));
        for (List<String> chunk : EntryRows.chunks(stale)) {
            renew(ENTRY.ID.in(chunk));
            database.read(db -> EntryRows.eachLive(db, ENTRY.ID.in(chunk), consumer));
        }
    }

    /** The texts of the live ones among the given ids, by id. */
    public Map<String, Body> bodies(Collection<String> ids) {
        return database.read(db -> EntryRows.bodies(db, ids));
    }

    /** What the live ones among the given ids say, without markup, by id. */
    public Map<String, String> plainTexts(Collection<String> ids) {
        return database.read(db -> EntryRows.plainTexts(db, ids));
    }

    /** The newest revision of each entry among the ids as a draft, by id. */
    public Map<String, Draft> drafts(Collection<String> ids) {
        return database.read(db -> History.drafts(db, ids, ENTRY.DRAFT));
    }

    /** The live revision of each live entry among the ids as a draft, by id. */
    public Map<String, Draft> liveDrafts(Collection<String> ids) {
        return database.read(db -> History.drafts(db, ids, ENTRY.LIVE));
    }

    /** Ids of all entries, live or not, by address. */
    public Map<Address, String> addresses() {
        return database.read(EntryRows::addresses);
    }

    /**
     * The id of every entry that was not thrown away with its live revision's number, in order of
     * id; null where nothing is live.
     */
    public Map<String, Optional<Integer>> liveNumbers() {
        return database.read(EntryRows::liveNumbers);
    }

    private Set<String> channelSlugs() {
        Set<String> slugs = new HashSet<>();
        channels.all().forEach(channel -> slugs.add(channel.slug()));
        return slugs;
    }

    /**
     * Renders again what an older renderer made: a rendering is derived from the revision's
     * Markdown.
     */
    private void renew(Condition condition) {
        var stale =
                database.read(db ->
                        db.select(REVISION.ENTRY, REVISION.NUMBER, REVISION.BODY)
                                .from(ENTRY)
                                .join(REVISION)
                                .on(REVISION.ENTRY.eq(ENTRY.ID), REVISION.NUMBER.eq(ENTRY.LIVE))
                                .where(condition)
                                .fetch());
        var renderings = stale.parallelStream().map(row -> markdown.render(row.value3())).toList();
        database.write(tx -> {
            RenderingRows rows = new RenderingRows(tx);
            for (int i = 0; i < stale.size(); i++) {
                rows.add(stale.get(i).value1(), stale.get(i).value2(), renderings.get(i));
            }
            rows.write();
            return null;
        });
    }
}
