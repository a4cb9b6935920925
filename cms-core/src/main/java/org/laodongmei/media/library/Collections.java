package org.laodongmei.media.library;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.laodongmei.db.tables.Tables.ASSET;
import static org.laodongmei.db.tables.Tables.COLLECTED;
import static org.laodongmei.db.tables.Tables.COLLECTION;

import org.jooq.DSLContext;
import org.laodongmei.audit.Audit;
import org.laodongmei.db.Database;
import org.laodongmei.media.library.InvalidAsset.Reason;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;

/**
 * Files that belong together to the office, such as those of one event; a file may be in many. Safe
 * for any threads.
 */
public final class Collections {

    /** More would be no help to anybody in a list. */
    public static final int MOST = 500;

    private static final int LONGEST_NAME = 80;

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;

    public Collections(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A collection.
     *
     * @param files how many are in it
     */
    public record Named(String id, String name, int files) {}

    /** All of them, the newest first. */
    public List<Named> all() {
        return database.read(db ->
                db.select(COLLECTION.ID, COLLECTION.NAME, count(ASSET.SHA256))
                        .from(COLLECTION)
                        .leftJoin(COLLECTED)
                        .on(COLLECTED.COLLECTION.eq(COLLECTION.ID))
                        .leftJoin(ASSET)
                        .on(ASSET.SHA256.eq(COLLECTED.ASSET), ASSET.REPLACED_BY.isNull())
                        .groupBy(COLLECTION.ID, COLLECTION.NAME, COLLECTION.MADE_AT)
                        .orderBy(COLLECTION.MADE_AT.desc(), COLLECTION.NAME)
                        .fetch(row -> new Named(row.value1(), row.value2(), row.value3())));
    }

    /** Ids of those that a file is in. */
    public Set<String> of(String sha256) {
        return database.read(db ->
                db.select(COLLECTED.COLLECTION)
                        .from(COLLECTED)
                        .where(COLLECTED.ASSET.eq(sha256))
                        .fetchSet(COLLECTED.COLLECTION));
    }

    /**
     * Makes one.
     *
     * @return its id
     * @throws InvalidAsset if the name is empty, longer than 80 characters, or taken
     */
    public String add(String by, String name) {
        String fit = fit(name);
        return database.write(tx -> {
            if (tx.fetchCount(COLLECTION) >= MOST) {
                throw new InvalidAsset(Reason.TOO_MANY_COLLECTIONS);
            }
            String id = UUID.randomUUID().toString();
            int made =
                    tx.insertInto(COLLECTION, COLLECTION.ID, COLLECTION.NAME, COLLECTION.MADE_AT)
                            .values(id, fit, clock.millis())
                            .onConflictDoNothing()
                            .execute();
            if (made == 0) {
                throw new InvalidAsset(Reason.COLLECTION_NAME_TAKEN);
            }
            audit.append(tx, by, "collection.made", id, fit);
            return id;
        });
    }

    /** Gives one another name; see {@link #add}. */
    public void rename(String by, String id, String name) {
        String fit = fit(name);
        database.write(tx -> {
            existing(tx, id);
            if (tx.fetchExists(COLLECTION, COLLECTION.NAME.eq(fit), COLLECTION.ID.ne(id))) {
                throw new InvalidAsset(Reason.COLLECTION_NAME_TAKEN);
            }
            tx.update(COLLECTION).set(COLLECTION.NAME, fit).where(COLLECTION.ID.eq(id)).execute();
            audit.append(tx, by, "collection.renamed", id, fit);
            return null;
        });
    }

    /** Dissolves one; its files stay. */
    public void remove(String by, String id) {
        database.write(tx -> {
            String name = existing(tx, id);
            tx.deleteFrom(COLLECTED).where(COLLECTED.COLLECTION.eq(id)).execute();
            tx.deleteFrom(COLLECTION).where(COLLECTION.ID.eq(id)).execute();
            audit.append(tx, by, "collection.removed", id, name);
            return null;
        });
    }

    /** Puts files into one; those that are there already, or that nobody knows, change nothing. */
    public void put(String by, String id, Collection<String> sha256s) {
        database.write(tx -> {
            String name = existing(tx, id);
            tx.insertInto(COLLECTED, COLLECTED.COLLECTION, COLLECTED.ASSET)
                    .select(
                            select(val(id), ASSET.SHA256)
                                    .from(ASSET)
                                    .where(ASSET.SHA256.in(sha256s)))
                    .onConflictDoNothing()
                    .execute();
            audit.append(tx, by, "collection.filled", id, name + ": " + sha256s.size());
            return null;
        });
    }

    /** Takes files out of one. */
    public void take(String by, String id, Collection<String> sha256s) {
        database.write(tx -> {
            String name = existing(tx, id);
            tx.deleteFrom(COLLECTED)
                    .where(COLLECTED.COLLECTION.eq(id), COLLECTED.ASSET.in(sha256s))
                    .execute();
            audit.append(tx, by, "collection.emptied", id, name + ": " + sha256s.size());
            return null;
        });
    }

    /** Says which of them a file is in, and no other. */
    public void set(String by, String sha256, Collection<String> ids) {
        if (of(sha256).equals(Set.copyOf(ids))) {
            return;
        }
        database.write(tx -> {
            tx.deleteFrom(COLLECTED)
                    .where(COLLECTED.ASSET.eq(sha256), COLLECTED.COLLECTION.notIn(ids))
                    .execute();
            tx.insertInto(COLLECTED, COLLECTED.COLLECTION, COLLECTED.ASSET)
                    .select(
                            select(COLLECTION.ID, val(sha256))
                                    .from(COLLECTION)
                                    .where(COLLECTION.ID.in(ids)))
                    .onConflictDoNothing()
                    .execute();
            audit.append(tx, by, "asset.collected", sha256, String.valueOf(ids.size()));
            return null;
        });
    }

    private static String existing(DSLContext tx, String id) {
        return tx.select(COLLECTION.NAME)
                .from(COLLECTION)
                .where(COLLECTION.ID.eq(id))
                .fetchOptional(COLLECTION.NAME)
                .orElseThrow(() -> new NoSuchElementException("No such collection: " + id));
    }

    static String fit(String name) {
        String fit = name.strip();
        if (fit.isEmpty() || fit.length() > LONGEST_NAME) {
            throw new InvalidAsset(Reason.COLLECTION_NAME_UNFIT);
        }
        return fit;
    }
}
