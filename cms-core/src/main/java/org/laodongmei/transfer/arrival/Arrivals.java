package org.laodongmei.transfer.arrival;

import static org.laodongmei.db.tables.Tables.ARRIVAL;

import org.jooq.Query;
import org.laodongmei.db.Database;
import org.laodongmei.db.tables.tables.records.ArrivalRecord;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Remembers what was brought from where. Safe for any threads. */
public final class Arrivals {

    private static final int CHUNK = 500;

    private final Database database;

    public Arrivals(Database database) {
        this.database = database;
    }

    /**
     * One thing that was brought.
     *
     * @param item what it is called where it comes from, of any length
     * @param target id of the entry, or SHA-256 of the asset
     * @param number the revision that was made of it; 0 for an asset
     * @param digest of what that said; empty for an asset
     */
    public record Arrival(String item, String target, int number, String digest) {}

    /** What is known of some items of one origin, by item. */
    public Map<String, Arrival> of(String origin, Collection<String> items) {
        Map<String, String> names = new HashMap<>();
        items.forEach(item -> names.put(digest(item), item));
        List<String> ids = List.copyOf(names.keySet());
        Map<String, Arrival> found = new HashMap<>();
        for (int i = 0; i < ids.size(); i += CHUNK) {
            List<String> some = ids.subList(i, Math.min(ids.size(), i + CHUNK));
            database.read(db ->
                            db.selectFrom(ARRIVAL)
                                    .where(ARRIVAL.ORIGIN.eq(digest(origin)), ARRIVAL.ITEM.in(some))
                                    .fetch())
                    .forEach(row -> {
                        String item = names.get(row.getItem());
                        found.put(
                                item,
                                new Arrival(
                                        item, row.getTarget(), row.getNumber(), row.getDigest()));
                    });
        }
        return found;
    }

    /**
     * What an origin brought.
     *
     * @param target id of the entry
     * @param number the revision that was made of it
     */
    public record Came(String origin, String target, int number) {}

    /** What came of some origins, the newest first. */
    public List<Came> newest(Collection<String> origins, int limit) {
        Map<String, String> names = new HashMap<>();
        origins.forEach(origin -> names.put(digest(origin), origin));
        return database.read(db ->
                db.select(ARRIVAL.ORIGIN, ARRIVAL.TARGET, ARRIVAL.NUMBER)
                        .from(ARRIVAL)
                        .where(ARRIVAL.ORIGIN.in(names.keySet()))
                        .orderBy(ARRIVAL.TARGET.desc())
                        .limit(limit)
                        .fetch(row ->
                                new Came(
                                        names.getOrDefault(row.value1(), ""),
                                        row.value2(),
                                        row.value3())));
    }

    /** Keeps them, in place of what was known of the same items. */
    public void put(String origin, Collection<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        database.write(tx -> {
            List<Query> all = new ArrayList<>();
            for (Arrival arrival : arrivals) {
                ArrivalRecord row = tx.newRecord(ARRIVAL);
                row.setOrigin(digest(origin));
                row.setItem(digest(arrival.item()));
                row.setTarget(arrival.target());
                row.setNumber(arrival.number());
                row.setDigest(arrival.digest());
                all.add(
                        tx.insertInto(ARRIVAL)
                                .set(row)
                                .onConflict(ARRIVAL.ORIGIN, ARRIVAL.ITEM)
                                .doUpdate()
                                .set(row));
            }
            return tx.batch(all).execute();
        });
    }

    /** SHA-256 of a text. */
    static String digest(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
