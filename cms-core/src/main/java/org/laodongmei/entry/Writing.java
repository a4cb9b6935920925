package org.laodongmei.entry;

import static org.jooq.impl.DSL.max;
import static org.laodongmei.db.tables.Tables.AUTOSAVE;
import static org.laodongmei.db.tables.Tables.ENTRY;
import static org.laodongmei.db.tables.Tables.REFERENCE;
import static org.laodongmei.db.tables.Tables.REVISION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.laodongmei.change.Changes;
import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.db.Database;
import org.laodongmei.entry.desk.Revised;
import org.laodongmei.kind.Kinds;
import org.laodongmei.markup.Markdown;
import org.laodongmei.markup.Slugs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How people write: saves of what may be unfinished, some times a minute, by several at once. Each
 * save names the version that it began with; one that began with an older version is kept out, not
 * written over the other's. A returned call is durable. Safe for any threads.
 */
public final class Writing {

    private static final int LONGEST_SLUG = 60;

    private final Database database;
    private final Changes changes;
    private final Kinds kinds;
    private final Channels channels;
    private final Markdown markdown;
    private final Revised revised;
    private final InstantSource clock;

    public Writing(
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
     * Which text somebody has before them.
     *
     * @param number of the revision; 0 for an entry that is not there yet
     * @param saves how often that revision was written over by autosaves; 0 once it is kept
     */
    public record Version(int number, int saves) {

        /** Of an entry that is not there yet. */
        public static final Version NONE = new Version(0, 0);

        /** Reads what {@link #toString} wrote; empty when it is something else. */
        public static Optional<Version> parse(String text) {
            String[] parts = text.split("\\.", -1);
            try {
                return parts.length == 2
                        ? Optional.of(
                                new Version(
                                        Integer.parseUnsignedInt(parts[0]),
                                        Integer.parseUnsignedInt(parts[1])))
                        : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return number + "." + saves;
        }
    }

    /** An entry as it stands: its newest text, and who made that when. */
    public record Sheet(Draft draft, Version version, String by, Instant at) {}

    /** What came of a save. */
    public sealed interface Outcome {

        /** It is kept. */
        record Kept(Version version, Instant at) implements Outcome {}

        /** Somebody else saved in between; nothing was written. */
        record Conflict(Sheet theirs) implements Outcome {}
    }

    /** The newest text of an entry. */
    public Optional<Sheet> open(String id) {
        return database.read(db ->
                sheet(db, id)
                        .map(sheet ->
                                new Sheet(
                                        sheet.draft().read(Tags.aliases(db)),
                                        sheet.version(),
                                        sheet.by(),
                                        sheet.at())));
    }

    /**
     * Keeps what somebody is writing. Goes over their own last autosave, if nothing came after it,
     * so that an afternoon of typing is one revision.
     *
     * @param unit id of the unit that a new entry is a piece of; null for none
     * @throws InvalidEntry if it cannot be kept even as a draft
     */
    public Outcome autosave(Draft draft, Version base, String by, @Nullable String unit) {
        return save(draft, base, by, unit, "", true);
    }

    /**
     * Keeps what somebody wrote as a revision of its own.
     *
     * @param reason for the history; may be empty
     * @throws InvalidEntry if it cannot be kept even as a draft
     */
    public Outcome keep(
            Draft draft, Version base, String by, @Nullable String unit, String reason) {
        return save(draft, base, by, unit, reason, false);
    }

    /**
     * Keeps a text in the history without making it the entry's newest: what somebody wrote while
     * another took over.
     *
     * @return its number
     * @throws InvalidEntry if it cannot be kept even as a draft
     */
    public int aside(Draft draft, String by, String reason) {
        Prepared prepared = prepare(draft);
        return database.write(tx -> {
            int number = newest(tx, draft.id()) + 1;
            writer(tx, by, reason).aside(prepared, number);
            return number;
        });
    }

    /**
     * Ends the writing of a revision: it is no autosave any more, and an address that nobody chose
     * follows from the title. Part of the caller's transaction.
     *
     * @return the version that the entry has then
     */
    public Version settle(DSLContext tx, String id) {
        tx.deleteFrom(AUTOSAVE).where(AUTOSAVE.ENTRY.eq(id)).execute();
        var entry =
                tx.select(ENTRY.KIND, ENTRY.SLUG, ENTRY.TITLE, ENTRY.DRAFT)
                        .from(ENTRY)
                        .where(ENTRY.ID.eq(id))
                        .fetchSingle();
        if (entry.value2().equals(id)) {
            String free = freeSlug(tx, entry.value1(), entry.value3());
            if (!free.isEmpty()) {
                tx.update(ENTRY).set(ENTRY.SLUG, free).where(ENTRY.ID.eq(id)).execute();
            }
        }
        return new Version(entry.value4(), 0);
    }

    private static String freeSlug(DSLContext tx, String kind, String title) {
        String slug = Slugs.of(title);
        if (slug.length() > LONGEST_SLUG) {
            int end = slug.lastIndexOf('-', LONGEST_SLUG);
            slug = slug.substring(0, end < 1 ? LONGEST_SLUG : end);
        }
        if (slug.isEmpty()) {
            return slug;
        }
        Set<String> taken =
                tx.select(ENTRY.SLUG)
                        .from(ENTRY)
                        .where(ENTRY.KIND.eq(kind), ENTRY.SLUG.startsWith(slug))
                        .fetchSet(ENTRY.SLUG);
        String free = slug;
        for (int i = 2; taken.contains(free); i++) {
            free = slug + "-" + i;
        }
        return free;
    }

    private Outcome save(
            Draft draft,
            Version base,
            String by,
            @Nullable String unit,
            String reason,
            boolean goesOn) {
        Prepared prepared = prepare(draft);
        return database.write(tx -> {
            Optional<Sheet> now = sheet(tx, draft.id());
            if (!now.map(Sheet::version).orElse(Version.NONE).equals(base)) {
                return now.<Outcome>map(Outcome.Conflict::new)
                        .orElseThrow(() ->
                                new IllegalStateException("no entry has the id " + draft.id()));
            }
            boolean same = now.isPresent() && now.get().draft().equals(draft);
            if (!same) {
                boolean over = goesOn && isOwn(tx, draft.id(), base, by);
                if (over) {
                    writeOver(tx, prepared, base.number(), by, reason);
                } else {
                    writer(tx, by, reason).save(List.of(prepared));
                }
            }
            if (now.isEmpty()) {
                tx.update(ENTRY)
                        .set(ENTRY.MAKER, by)
                        .set(ENTRY.UNIT, unit)
                        .where(ENTRY.ID.eq(draft.id()))
                        .execute();
            }
            return new Outcome.Kept(
                    mark(tx, draft.id(), by, reason, goesOn, same), clock.instant());
        });
    }

    private static boolean isOwn(DSLContext tx, String id, Version base, String by) {
        return base.saves() > 0
                && tx.fetchExists(
                        AUTOSAVE,
                        AUTOSAVE.ENTRY.eq(id),
                        AUTOSAVE.NUMBER.eq(base.number()),
                        AUTOSAVE.ACCOUNT.eq(by));
    }

    private void writeOver(DSLContext tx, Prepared prepared, int number, String by, String reason) {
        Draft draft = prepared.draft();
        tx.deleteFrom(REFERENCE)
                .where(REFERENCE.ENTRY.eq(draft.id()), REFERENCE.NUMBER.eq(number))
                .execute();
        tx.deleteFrom(REVISION)
                .where(REVISION.ENTRY.eq(draft.id()), REVISION.NUMBER.eq(number))
                .execute();
        writer(tx, by, reason).over(prepared, number);
    }

    /** Says whether the newest revision is an autosave, and which version it is now. */
    private static Version mark(
            DSLContext tx, String id, String by, String reason, boolean goesOn, boolean same) {
        Integer number =
                tx.select(ENTRY.DRAFT).from(ENTRY).where(ENTRY.ID.eq(id)).fetchSingle().value1();
        if (!goesOn) {
            int ended = tx.deleteFrom(AUTOSAVE).where(AUTOSAVE.ENTRY.eq(id)).execute();
            if (same && ended > 0 && !reason.isEmpty()) {
                tx.update(REVISION)
                        .set(REVISION.REASON, reason)
                        .where(REVISION.ENTRY.eq(id), REVISION.NUMBER.eq(number))
                        .execute();
            }
            return new Version(number, 0);
        }
        if (same) {
            return new Version(number, saves(tx, id, number));
        }
        int saves = saves(tx, id, number) + 1;
        tx.insertInto(AUTOSAVE, AUTOSAVE.ENTRY, AUTOSAVE.NUMBER, AUTOSAVE.ACCOUNT, AUTOSAVE.SAVES)
                .values(id, number, by, saves)
                .onConflict(AUTOSAVE.ENTRY)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        return new Version(number, saves);
    }

    private static int saves(DSLContext tx, String id, int number) {
        return tx.select(AUTOSAVE.SAVES)
                .from(AUTOSAVE)
                .where(AUTOSAVE.ENTRY.eq(id), AUTOSAVE.NUMBER.eq(number))
                .fetchOptional(AUTOSAVE.SAVES)
                .orElse(0);
    }

    private static Optional<Sheet> sheet(DSLContext db, String id) {
        return db.select(ENTRY.DRAFT, REVISION.MADE_BY, REVISION.MADE_AT)
                .from(ENTRY)
                .join(REVISION)
                .on(REVISION.ENTRY.eq(ENTRY.ID), REVISION.NUMBER.eq(ENTRY.DRAFT))
                .where(ENTRY.ID.eq(id))
                .fetchOptional()
                .map(row ->
                        new Sheet(
                                History.revision(db, id, row.value1()).orElseThrow(),
                                new Version(row.value1(), saves(db, id, row.value1())),
                                row.value2(),
                                Instant.ofEpochMilli(row.value3())));
    }

    private static int newest(DSLContext tx, String id) {
        Integer newest =
                tx.select(max(REVISION.NUMBER))
                        .from(REVISION)
                        .where(REVISION.ENTRY.eq(id))
                        .fetchSingle()
                        .value1();
        return newest == null ? 0 : newest;
    }

    private Prepared prepare(Draft draft) {
        Set<String> slugs =
                channels.all().stream().map(Channel::slug).collect(Collectors.toUnmodifiableSet());
        return Prepared.of(draft, kinds, slugs, markdown, true);
    }

    private RevisionWriter writer(DSLContext tx, String by, String reason) {
        return new RevisionWriter(tx, changes, revised, clock.millis(), by, reason);
    }
}
