package org.laodongmei.media.library;

import static org.laodongmei.db.tables.Tables.ASSET;

import org.laodongmei.db.Database;
import org.laodongmei.media.Asset;
import org.laodongmei.media.AssetRows;
import org.laodongmei.media.Assets;
import org.laodongmei.media.pixel.Likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pictures that look alike though their bytes differ: a copy that was made smaller, saved again, or
 * brightened. Safe for any threads.
 */
public final class Likenesses {

    /** Differences of up to {@link Likeness#NEAR} bits leave one of so many bands untouched. */
    private static final int BANDS = Likeness.NEAR + 1;

    /** The largest heap of pictures with a band in common that is searched through. */
    private static final int MOST_IN_BAND = 2_000;

    private final Database database;
    private final Assets assets;

    public Likenesses(Database database, Assets assets) {
        this.database = database;
        this.assets = assets;
    }

    private record Picture(String sha256, long likeness) {}

    /** SHA-256s of those that look like it, the nearest first, without itself. */
    public List<String> near(Item item, int limit) {
        if (item.likeness() == Likeness.NONE) {
            return List.of();
        }
        return pictures().stream()
                .filter(other -> !other.sha256.equals(item.asset().sha256()))
                .filter(other ->
                        Likeness.distance(other.likeness, item.likeness()) <= Likeness.NEAR)
                .sorted(
                        Comparator.comparing(
                                other -> Likeness.distance(other.likeness, item.likeness())))
                .limit(limit)
                .map(Picture::sha256)
                .toList();
    }

    /** SHA-256s of all pictures that look like another, those that look alike side by side. */
    public List<String> alike() {
        List<Picture> all = pictures();
        int[] heads = new int[all.size()];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = i;
        }
        for (int band = 0; band < BANDS; band++) {
            Map<Long, List<Integer>> heaps = new HashMap<>();
            for (int i = 0; i < heads.length; i++) {
                heaps.computeIfAbsent(band(all.get(i).likeness, band), _ -> new ArrayList<>())
                        .add(i);
            }
            heaps.values().stream()
                    .filter(heap -> heap.size() > 1)
                    .forEach(heap -> join(all, heap, heads));
        }
        Map<Integer, List<String>> groups = new LinkedHashMap<>();
        for (int i = 0; i < heads.length; i++) {
            groups.computeIfAbsent(head(heads, i), _ -> new ArrayList<>()).add(all.get(i).sha256);
        }
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .flatMap(List::stream)
                .toList();
    }

    private static void join(List<Picture> all, List<Integer> heap, int[] heads) {
        int size = Math.min(heap.size(), MOST_IN_BAND);
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                int one = heap.get(i);
                int other = heap.get(j);
                if (Likeness.distance(all.get(one).likeness, all.get(other).likeness)
                        <= Likeness.NEAR) {
                    heads[head(heads, other)] = head(heads, one);
                }
            }
        }
    }

    private static int head(int[] heads, int of) {
        int at = of;
        while (heads[at] != at) {
            heads[at] = heads[heads[at]];
            at = heads[at];
        }
        return at;
    }

    private static long band(long likeness, int band) {
        int from = 64 * band / BANDS;
        int to = 64 * (band + 1) / BANDS;
        return likeness >>> from & (1L << to - from) - 1;
    }

    private List<Picture> pictures() {
        return database.read(db ->
                db.select(ASSET.SHA256, ASSET.LIKENESS)
                        .from(ASSET)
                        .where(ASSET.LIKENESS.ne(Likeness.NONE), ASSET.REPLACED_BY.isNull())
                        .orderBy(ASSET.ADDED_AT.desc(), ASSET.SHA256)
                        .fetch(row -> new Picture(row.value1(), row.value2())));
    }

    /**
     * Looks at pictures that came before anybody looked.
     *
     * @param limit at most so many
     * @return how many were looked at; 0 when none is left
     */
    public int fill(int limit) {
        List<Asset> some =
                database.read(db ->
                        db.selectFrom(ASSET)
                                .where(ASSET.LIKENESS.isNull())
                                .limit(limit)
                                .fetch(AssetRows::asset));
        if (some.isEmpty()) {
            return 0;
        }
        List<Picture> seen =
                some.stream()
                        .map(asset -> new Picture(asset.sha256(), assets.likeness(asset)))
                        .toList();
        database.write(tx -> {
            var update =
                    tx.batch(
                            tx.update(ASSET)
                                    .set(ASSET.LIKENESS, (Long) null)
                                    .where(ASSET.SHA256.eq((String) null)));
            for (Picture picture : seen) {
                update = update.bind(picture.likeness, picture.sha256);
            }
            return update.execute();
        });
        return some.size();
    }
}
