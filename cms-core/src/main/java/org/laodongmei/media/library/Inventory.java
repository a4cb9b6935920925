package org.laodongmei.media.library;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.laodongmei.db.tables.Tables.ASSET;
import static org.laodongmei.db.tables.Tables.COLLECTED;
import static org.laodongmei.db.tables.Tables.COLLECTION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.change.Change.Subject;
import org.laodongmei.change.Changes;
import org.laodongmei.db.Database;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What the office says of its files, as an export takes it along and an import brings it back. An
 * import takes it as it was said elsewhere: a picture that nobody described yet stays so. Each
 * change is in the audit log. Safe for any threads.
 */
public final class Inventory {

    private static final String BY = "command";

    private final Database database;
    private final Changes changes;
    private final Audit audit;
    private final InstantSource clock;

    public Inventory(Database database, Changes changes, Audit audit, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is said of one file.
     *
     * @param poster SHA-256 of a film's still picture; null for none
     * @param collections names of those that it is in
     */
    public record Kept(
            String sha256,
            Description description,
            @Nullable String poster,
            Set<String> collections) {

        public Kept {
            collections = Set.copyOf(collections);
        }
    }

    /** What is said of those files that there are, by SHA-256. At most some thousands. */
    public Map<String, Kept> of(Collection<String> sha256s) {
        return database.read(db -> {
            Map<String, Set<String>> names = new LinkedHashMap<>();
            db.select(COLLECTED.ASSET, COLLECTION.NAME)
                    .from(COLLECTED)
                    .join(COLLECTION)
                    .on(COLLECTION.ID.eq(COLLECTED.COLLECTION))
                    .where(COLLECTED.ASSET.in(sha256s))
                    .forEach(row ->
                            names.computeIfAbsent(row.value1(), _ -> new TreeSet<>())
                                    .add(row.value2()));
            Map<String, Kept> kept = new LinkedHashMap<>();
            db.selectFrom(ASSET)
                    .where(ASSET.SHA256.in(sha256s))
                    .forEach(row ->
                            kept.put(
                                    row.getSha256(),
                                    new Kept(
                                            row.getSha256(),
                                            Library.item(row).description(),
                                            row.getPoster(),
                                            names.getOrDefault(row.getSha256(), Set.of()))));
            return kept;
        });
    }

    /** When each collection was made, by name; the newest first. */
    public SequencedMap<String, Instant> collections() {
        return database.read(db -> {
            SequencedMap<String, Instant> made = new LinkedHashMap<>();
            db.select(COLLECTION.NAME, COLLECTION.MADE_AT)
                    .from(COLLECTION)
                    .orderBy(COLLECTION.MADE_AT.desc(), COLLECTION.NAME)
                    .forEach(row -> made.put(row.value1(), Instant.ofEpochMilli(row.value2())));
            return made;
        });
    }

    /**
     * Makes a collection, unless there is one of that name.
     *
     * @param made when; null is now
     * @throws InvalidAsset if the name is empty, longer than 80 characters, or there are too many
     */
    public void collection(String name, @Nullable Instant made) {
        String fit = Collections.fit(name);
        database.write(tx -> {
            if (tx.fetchExists(COLLECTION, COLLECTION.NAME.eq(fit))) {
                return null;
            }
            if (tx.fetchCount(COLLECTION) >= Collections.MOST) {
                throw new InvalidAsset(InvalidAsset.Reason.TOO_MANY_COLLECTIONS);
            }
            String id = UUID.randomUUID().toString();
            tx.insertInto(COLLECTION, COLLECTION.ID, COLLECTION.NAME, COLLECTION.MADE_AT)
                    .values(id, fit, (made == null ? clock.instant() : made).toEpochMilli())
                    .execute();
            audit.append(tx, BY, "collection.made", id, fit);
            return null;
        });
    }

    /**
     * Keeps all that is said of a file in place of what was said before; collections that there are
     * not are passed over. What is the same leaves no trace.
     *
     * @throws InvalidAsset if a text is too long, it is no film that gets a poster, or that is no
     *     picture
     * @throws NoSuchElementException if there is no such file
     */
    public void keep(Kept wanted) {
        String sha256 = wanted.sha256();
        database.write(tx -> {
            Item before = Library.existing(tx, sha256);
            if (!wanted.description().equals(before.description())) {
                Library.checkLengths(wanted.description());
                Library.describe(tx, sha256, wanted.description());
                audit.append(tx, BY, "asset.described", sha256, before.asset().name());
                changes.append(tx, Subject.ASSET, sha256);
            }
            if (!Objects.equals(wanted.poster(), before.poster())) {
                poster(tx, before, wanted.poster());
                audit.append(
                        tx,
                        BY,
                        "asset.poster",
                        sha256,
                        Objects.requireNonNullElse(wanted.poster(), ""));
                changes.append(tx, Subject.ASSET, sha256);
            }
            collect(tx, wanted);
            return null;
        });
    }

    /** Gives a film its still picture, and says nothing of it. */
    static void poster(DSLContext tx, Item film, @Nullable String picture) {
        boolean fits =
                picture == null
                        || tx.selectFrom(ASSET)
                                .where(ASSET.SHA256.eq(picture))
                                .fetchOptional(Library::item)
                                .filter(item -> item.medium() == Medium.PICTURE)
                                .isPresent();
        if (film.medium() != Medium.VIDEO || !fits) {
            throw new InvalidAsset(InvalidAsset.Reason.NO_POSTER);
        }
        tx.update(ASSET)
                .set(ASSET.POSTER, picture)
                .where(ASSET.SHA256.eq(film.asset().sha256()))
                .execute();
    }

    private void collect(DSLContext tx, Kept wanted) {
        String sha256 = wanted.sha256();
        Set<String> ids =
                tx.select(COLLECTION.ID)
                        .from(COLLECTION)
                        .where(COLLECTION.NAME.in(wanted.collections()))
                        .fetchSet(COLLECTION.ID);
        int changed =
                tx.deleteFrom(COLLECTED)
                                .where(COLLECTED.ASSET.eq(sha256), COLLECTED.COLLECTION.notIn(ids))
                                .execute()
                        + tx.insertInto(COLLECTED, COLLECTED.COLLECTION, COLLECTED.ASSET)
                                .select(
                                        select(COLLECTION.ID, val(sha256))
                                                .from(COLLECTION)
                                                .where(COLLECTION.ID.in(ids)))
                                .onConflictDoNothing()
                                .execute();
        if (changed > 0) {
            audit.append(tx, BY, "asset.collected", sha256, String.valueOf(ids.size()));
        }
    }
}
