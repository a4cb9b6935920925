package org.laodongmei.media.library;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.laodongmei.db.tables.Tables.ASSET;
import static org.laodongmei.db.tables.Tables.COLLECTED;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.change.Change.Subject;
import org.laodongmei.change.Changes;
import org.laodongmei.db.Database;
import org.laodongmei.db.tables.tables.records.AssetRecord;
import org.laodongmei.media.Asset;
import org.laodongmei.media.AssetRows;
import org.laodongmei.media.Assets;
import org.laodongmei.media.Note;
import org.laodongmei.media.UnusableMedia;
import org.laodongmei.media.library.InvalidAsset.Reason;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Everything that people do with files: each act is in the audit log. Safe for any threads.
 *
 * <p>A file is named by its bytes, so one never becomes another. What {@link #replace} does is to
 * let another be <em>shown in its place</em>: texts and their approved revisions stay as they are.
 */
public final class Library {

    private final Database database;
    private final Changes changes;
    private final Audit audit;
    private final Assets assets;

    public Library(Database database, Changes changes, Audit audit, Assets assets) {
        this.database = database;
        this.changes = changes;
        this.audit = audit;
        this.assets = assets;
    }

    /** Where a page of a list begins: after the file of that time and SHA-256. */
    public record Place(Instant added, String sha256) {}

    /**
     * What came of bringing a file.
     *
     * @param known whether it was here already; its name then is the one it has here
     */
    public record Added(Asset asset, boolean known) {}

    /**
     * Takes a file in.
     *
     * @param by id of an account
     * @return the asset, or the one that took its place
     * @throws UnusableMedia if it cannot be taken
     */
    public Added add(Path file, String name, String by) throws UnusableMedia {
        return add(file, name, by, "");
    }

    /**
     * The same.
     *
     * @param credit who made it, for a file that is new and does not say so itself; empty when
     *     nobody knows, cut at {@link Description#LONGEST_CREDIT}
     */
    public Added add(Path file, String name, String by, String credit) throws UnusableMedia {
        Newcomer newcomer = new Newcomer(audit, by, credit);
        Asset asset = assets.add(file, name, new Note("", by), newcomer);
        return new Added(assets.find(asset.sha256()).orElse(asset), !newcomer.isNew());
    }

    /** Up to {@code limit} files, the last added first, after a place or from the beginning. */
    public List<Item> list(LibraryQuery query, @Nullable Place after, int limit) {
        Condition rows = query.rows();
        if (after != null) {
            rows =
                    rows.and(
                            row(ASSET.ADDED_AT, ASSET.SHA256)
                                    .lessThan(after.added().toEpochMilli(), after.sha256()));
        }
        Condition wanted = rows;
        return database.read(db ->
                db.selectFrom(ASSET)
                        .where(wanted)
                        .orderBy(ASSET.ADDED_AT.desc(), ASSET.SHA256.desc())
                        .limit(limit)
                        .fetch(Library::item));
    }

    /** How many there are. */
    public int count(LibraryQuery query) {
        return database.read(db -> db.fetchCount(ASSET, query.rows()));
    }

    /** The very file of that SHA-256, also when another took its place. */
    public Optional<Item> find(String sha256) {
        return database.read(db ->
                db.selectFrom(ASSET).where(ASSET.SHA256.eq(sha256)).fetchOptional(Library::item));
    }

    /** Those that there are, in the order asked for. At most some hundreds. */
    public List<Item> find(Collection<String> sha256s) {
        Map<String, Item> found =
                database.read(db ->
                        db.selectFrom(ASSET)
                                .where(ASSET.SHA256.in(sha256s))
                                .fetchMap(ASSET.SHA256, Library::item));
        return sha256s.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** SHA-256s of the files in whose place this one is shown. */
    public List<String> replaced(String sha256) {
        return database.read(db ->
                db.select(ASSET.SHA256)
                        .from(ASSET)
                        .where(ASSET.REPLACED_BY.eq(sha256))
                        .fetch(ASSET.SHA256));
    }

    /** SHA-256s of the films that have this picture as their still. */
    public List<String> films(String sha256) {
        return database.read(db ->
                db.select(ASSET.SHA256)
                        .from(ASSET)
                        .where(ASSET.POSTER.eq(sha256))
                        .fetch(ASSET.SHA256));
    }

    /**
     * Says what a file is.
     *
     * @throws InvalidAsset if a text is too long, or a picture has neither an alternative text nor
     *     is decorative
     * @throws NoSuchElementException if there is no such file
     */
    public Item describe(String by, String sha256, Description said) {
        return database.write(tx -> {
            Item before = existing(tx, sha256);
            check(before, said);
            Description kept =
                    said.decorative()
                            ? new Description(
                                    "", true, said.caption(), said.credit(), said.consent())
                            : said;
            if (kept.equals(before.description())) {
                return before;
            }
            describe(tx, sha256, kept);
            audit.append(tx, by, "asset.described", sha256, before.asset().name());
            changes.append(tx, Subject.ASSET, sha256);
            return existing(tx, sha256);
        });
    }

    private static void check(Item item, Description said) {
        if (item.asset().isPicture() && said.alt().isEmpty() && !said.decorative()) {
            throw new InvalidAsset(Reason.NO_ALT);
        }
        checkLengths(said);
    }

    static void checkLengths(Description said) {
        most(said.alt(), Description.LONGEST_ALT, Reason.ALT_TOO_LONG);
        most(said.caption(), Description.LONGEST_CAPTION, Reason.CAPTION_TOO_LONG);
        most(said.credit(), Description.LONGEST_CREDIT, Reason.CREDIT_TOO_LONG);
        most(said.consent(), Description.LONGEST_CONSENT, Reason.CONSENT_TOO_LONG);
    }

    private static void most(String text, int limit, Reason reason) {
        if (text.length() > limit) {
            throw new InvalidAsset(reason);
        }
    }

    static void describe(DSLContext tx, String sha256, Description said) {
        tx.update(ASSET)
                .set(ASSET.ALT, said.alt())
                .set(ASSET.DECORATIVE, said.decorative())
                .set(ASSET.CAPTION, said.caption())
                .set(ASSET.CREDIT, said.credit())
                .set(ASSET.CONSENT, said.consent())
                .where(ASSET.SHA256.eq(sha256))
                .execute();
    }

    /**
     * Says where the eye should fall; see {@link Assets#setFocus(String, int, int)}. Nothing
     * happens when it falls there already.
     */
    public Asset setFocus(String by, String sha256, int x, int y) throws UnusableMedia {
        Asset before = existing(sha256).asset();
        return before.focusX() == x && before.focusY() == y
                ? before
                : assets.setFocus(
                        sha256,
                        x,
                        y,
                        (tx, asset) ->
                                audit.append(tx, by, "asset.focus", sha256, x + " %, " + y + " %"));
    }

    /**
     * Gives a film its still picture.
     *
     * @param picture SHA-256; null for none
     * @throws InvalidAsset if it is no film, or that is no picture
     */
    public void setPoster(String by, String sha256, @Nullable String picture) {
        database.write(tx -> {
            Inventory.poster(tx, existing(tx, sha256), picture);
            audit.append(tx, by, "asset.poster", sha256, picture == null ? "" : picture);
            changes.append(tx, Subject.ASSET, sha256);
            return null;
        });
    }

    /**
     * Lets another file be shown wherever this one is pointed at. What is not said about the other
     * is taken from this one, its collections too. If this one had taken the other's place, they
     * change places back.
     *
     * @param with SHA-256; of one whose place was taken in turn, that one is meant
     * @return the file that is shown now
     * @throws InvalidAsset if it is the same, or a picture would become a film and so on
     */
    public Item replace(String by, String sha256, String with) {
        return database.write(tx -> {
            Item old = existing(tx, sha256);
            Item named = existing(tx, with);
            boolean back = sha256.equals(named.replacedBy());
            Item fresh =
                    named.replacedBy() == null || back ? named : existing(tx, named.replacedBy());
            if (fresh.asset().sha256().equals(sha256)) {
                throw new InvalidAsset(Reason.ITSELF);
            }
            if (old.medium() != fresh.medium()) {
                throw new InvalidAsset(Reason.ANOTHER_MEDIUM);
            }
            standIn(tx, old, fresh);
            audit.append(tx, by, "asset.replaced", sha256, fresh.asset().sha256());
            return existing(tx, fresh.asset().sha256());
        });
    }

    private void standIn(DSLContext tx, Item old, Item fresh) {
        String from = old.asset().sha256();
        String to = fresh.asset().sha256();
        describe(tx, to, fresh.description().or(old.description()));
        List<String> moved = new ArrayList<>(List.of(from, to));
        moved.addAll(
                tx.select(ASSET.SHA256)
                        .from(ASSET)
                        .where(ASSET.REPLACED_BY.eq(from), ASSET.SHA256.ne(to))
                        .fetch(ASSET.SHA256));
        tx.update(ASSET)
                .set(ASSET.REPLACED_BY, to)
                .where(ASSET.SHA256.eq(from).or(ASSET.REPLACED_BY.eq(from)))
                .execute();
        tx.update(ASSET).set(ASSET.REPLACED_BY, (String) null).where(ASSET.SHA256.eq(to)).execute();
        moved.addAll(
                tx.select(ASSET.SHA256)
                        .from(ASSET)
                        .where(ASSET.POSTER.eq(from))
                        .fetch(ASSET.SHA256));
        tx.update(ASSET).set(ASSET.POSTER, to).where(ASSET.POSTER.eq(from)).execute();
        tx.insertInto(COLLECTED, COLLECTED.COLLECTION, COLLECTED.ASSET)
                .select(
                        tx.select(COLLECTED.COLLECTION, val(to))
                                .from(COLLECTED)
                                .where(COLLECTED.ASSET.eq(from)))
                .onConflictDoNothing()
                .execute();
        changes.append(tx, Subject.ASSET, moved);
    }

    /**
     * Deletes a file for good, with those in whose place it is shown.
     *
     * @param used whether anything points at one of those SHA-256s, asked inside the transaction
     * @throws InvalidAsset if something does, or a film has it as its poster
     */
    public void delete(String by, String sha256, BiPredicate<DSLContext, List<String>> used) {
        List<String> gone =
                database.write(tx -> {
                    Item item = existing(tx, sha256);
                    List<String> all = new ArrayList<>(List.of(sha256));
                    all.addAll(
                            tx.select(ASSET.SHA256)
                                    .from(ASSET)
                                    .where(ASSET.REPLACED_BY.eq(sha256))
                                    .fetch(ASSET.SHA256));
                    if (used.test(tx, all) || tx.fetchExists(ASSET, ASSET.POSTER.in(all))) {
                        throw new InvalidAsset(Reason.USED);
                    }
                    tx.deleteFrom(COLLECTED).where(COLLECTED.ASSET.in(all)).execute();
                    tx.deleteFrom(ASSET).where(ASSET.SHA256.in(all)).execute();
                    audit.append(tx, by, "asset.deleted", sha256, item.asset().name());
                    changes.append(tx, Subject.ASSET, all);
                    return all;
                });
        gone.forEach(assets::discard);
    }

    private Item existing(String sha256) {
        return database.read(db -> existing(db, sha256));
    }

    static Item existing(DSLContext db, String sha256) {
        return db.selectFrom(ASSET)
                .where(ASSET.SHA256.eq(sha256))
                .fetchOptional(Library::item)
                .orElseThrow(() -> new NoSuchElementException("No such asset: " + sha256));
    }

    static Item item(AssetRecord row) {
        Long likeness = row.getLikeness();
        return new Item(
                AssetRows.asset(row),
                new Description(
                        row.getAlt(),
                        row.getDecorative(),
                        row.getCaption(),
                        row.getCredit(),
                        row.getConsent()),
                row.getAddedBy(),
                row.getReplacedBy(),
                likeness == null ? 0 : likeness);
    }
}
