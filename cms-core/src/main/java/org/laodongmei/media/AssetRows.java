package org.laodongmei.media;

import static org.jooq.impl.DSL.coalesce;
import static org.laodongmei.db.tables.Tables.ASSET;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.laodongmei.change.Change.Subject;
import org.laodongmei.change.Changes;
import org.laodongmei.db.Database;
import org.laodongmei.db.tables.tables.records.AssetRecord;
import org.laodongmei.media.Assets.Witness;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table {@code asset}. Each change of a row that readers may see is in the change log. Public
 * for the library, which lists the same table.
 */
public final class AssetRows {

    private static final int MOST_AT_ONCE = 500;

    private final Database database;
    private final Changes changes;

    AssetRows(Database database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /** The very file, also when another took its place. */
    Optional<Asset> exact(String sha256) {
        return database.read(db ->
                db.selectFrom(ASSET)
                        .where(ASSET.SHA256.eq(sha256))
                        .fetchOptional(AssetRows::asset));
    }

    Map<String, Asset> find(Collection<String> sha256s) {
        Map<String, Asset> found = new LinkedHashMap<>();
        List<String> wanted = List.copyOf(sha256s);
        for (int from = 0; from < wanted.size(); from += MOST_AT_ONCE) {
            List<String> some = wanted.subList(from, Math.min(wanted.size(), from + MOST_AT_ONCE));
            Table<AssetRecord> asked = ASSET.as("asked");
            Field<String> sha256 = asked.field(ASSET.SHA256);
            Field<String> standing =
                    coalesce(asked.field(ASSET.REPLACED_BY), asked.field(ASSET.SHA256));
            database.read(db ->
                    db.select(sha256)
                            .select(ASSET.fields())
                            .from(asked)
                            .join(ASSET)
                            .on(ASSET.SHA256.eq(standing))
                            .where(sha256.in(some))
                            .fetch(row -> found.put(row.get(sha256), asset(row.into(ASSET)))));
        }
        return found;
    }

    List<Asset> after(String sha256, int limit) {
        return database.read(db ->
                db.selectFrom(ASSET)
                        .where(ASSET.SHA256.gt(sha256), ASSET.REPLACED_BY.isNull())
                        .orderBy(ASSET.SHA256)
                        .limit(limit)
                        .fetch(AssetRows::asset));
    }

    /** Inserts, unless another process was quicker; what is kept is returned. */
    Asset insert(Asset asset, String by, long likeness, Witness witness) {
        return database.write(tx -> {
            int inserted =
                    tx.insertInto(ASSET)
                            .set(ASSET.SHA256, asset.sha256())
                            .set(ASSET.NAME, asset.name())
                            .set(ASSET.TYPE, asset.type())
                            .set(ASSET.BYTES, asset.bytes())
                            .set(ASSET.WIDTH, asset.width())
                            .set(ASSET.HEIGHT, asset.height())
                            .set(ASSET.MILLIS, asset.duration().toMillis())
                            .set(ASSET.COLOUR, asset.colour())
                            .set(ASSET.FOCUS_X, asset.focusX())
                            .set(ASSET.FOCUS_Y, asset.focusY())
                            .set(
                                    ASSET.TAKEN_AT,
                                    asset.takenAt() == null ? null : asset.takenAt().toEpochMilli())
                            .set(ASSET.CREDIT, asset.credit())
                            .set(ASSET.ADDED_AT, asset.addedAt().toEpochMilli())
                            .set(ASSET.ADDED_BY, by)
                            .set(ASSET.LIKENESS, likeness)
                            .onConflictDoNothing()
                            .execute();
            if (inserted == 0) {
                return one(tx, asset.sha256());
            }
            witness.see(tx, asset);
            return changed(tx, asset.sha256());
        });
    }

    Asset credit(String sha256, String credit) {
        return database.write(tx -> {
            tx.update(ASSET).set(ASSET.CREDIT, credit).where(ASSET.SHA256.eq(sha256)).execute();
            return changed(tx, sha256);
        });
    }

    Asset focus(String sha256, int x, int y, Witness witness) {
        return database.write(tx -> {
            tx.update(ASSET)
                    .set(ASSET.FOCUS_X, x)
                    .set(ASSET.FOCUS_Y, y)
                    .where(ASSET.SHA256.eq(sha256))
                    .execute();
            Asset asset = changed(tx, sha256);
            witness.see(tx, asset);
            return asset;
        });
    }

    private Asset changed(DSLContext tx, String sha256) {
        changes.append(tx, Subject.ASSET, sha256);
        return one(tx, sha256);
    }

    private static Asset one(DSLContext tx, String sha256) {
        return tx.selectFrom(ASSET).where(ASSET.SHA256.eq(sha256)).fetchSingle(AssetRows::asset);
    }

    /** The asset in a row of the table. */
    public static Asset asset(AssetRecord row) {
        return new Asset(
                row.getSha256(),
                row.getName(),
                row.getType(),
                row.getBytes(),
                row.getWidth(),
                row.getHeight(),
                Duration.ofMillis(row.getMillis()),
                row.getColour(),
                row.getFocusX(),
                row.getFocusY(),
                row.getTakenAt() == null ? null : Instant.ofEpochMilli(row.getTakenAt()),
                row.getCredit(),
                row.getAlt(),
                row.getCaption(),
                row.getPoster(),
                Instant.ofEpochMilli(row.getAddedAt()));
    }
}
