package org.laodongmei.media;

import static org.laodongmei.db.tables.Tables.ASSET;

import org.jooq.DSLContext;
import org.laodongmei.change.Change.Subject;
import org.laodongmei.change.Changes;
import org.laodongmei.db.Database;
import org.laodongmei.db.tables.tables.records.AssetRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table {@code asset}. Each change of a row is in the change log. */
final class AssetRows {

    private static final int MOST_AT_ONCE = 500;

    private final Database database;
    private final Changes changes;

    AssetRows(Database database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    Optional<Asset> find(String sha256) {
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
            database.read(db ->
                            db.selectFrom(ASSET)
                                    .where(ASSET.SHA256.in(some))
                                    .fetch(AssetRows::asset))
                    .forEach(asset -> found.put(asset.sha256(), asset));
        }
        return found;
    }

    List<Asset> after(String sha256, int limit) {
        return database.read(db ->
                db.selectFrom(ASSET)
                        .where(ASSET.SHA256.gt(sha256))
                        .orderBy(ASSET.SHA256)
                        .limit(limit)
                        .fetch(AssetRows::asset));
    }

    /** Inserts, unless another process was quicker; what is kept is returned. */
    Asset insert(Asset asset) {
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
                            .onConflictDoNothing()
                            .execute();
            return inserted == 1 ? changed(tx, asset.sha256()) : one(tx, asset.sha256());
        });
    }

    Asset credit(String sha256, String credit) {
        return database.write(tx -> {
            tx.update(ASSET).set(ASSET.CREDIT, credit).where(ASSET.SHA256.eq(sha256)).execute();
            return changed(tx, sha256);
        });
    }

    Asset focus(String sha256, int x, int y) {
        return database.write(tx -> {
            tx.update(ASSET)
                    .set(ASSET.FOCUS_X, x)
                    .set(ASSET.FOCUS_Y, y)
                    .where(ASSET.SHA256.eq(sha256))
                    .execute();
            return changed(tx, sha256);
        });
    }

    private Asset changed(DSLContext tx, String sha256) {
        changes.append(tx, Subject.ASSET, sha256);
        return one(tx, sha256);
    }

    private static Asset one(DSLContext tx, String sha256) {
        return tx.selectFrom(ASSET).where(ASSET.SHA256.eq(sha256)).fetchSingle(AssetRows::asset);
    }

    private static Asset asset(AssetRecord row) {
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
                Instant.ofEpochMilli(row.getAddedAt()));
    }
}
