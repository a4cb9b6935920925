package org.laodongmei.api.ask;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ask.Query.Order;
import org.laodongmei.api.shape.Filter;
import org.laodongmei.api.shape.Properties;
import org.laodongmei.api.shape.Property;
import org.laodongmei.kind.Kind;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds entries in an edition, without the database. What a filter or an order made of all entries
 * is kept for a minute, so that the pages of a list cost it once. Safe for any threads.
 */
public final class Lists {

    private static final Duration KEPT = Duration.ofMinutes(1);

    /** Entries in all lists that are kept: some megabytes of pointers. */
    private static final int MOST_KEPT = 1_000_000;

    private final InstantSource clock;
    private final Cache<Wanted, List<Item>> kept =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_KEPT)
                    .weigher((Wanted _, List<Item> items) -> items.size() + 16)
                    .expireAfterWrite(KEPT)
                    .build();

    /** An edition stands for itself alone: a later one has lists of its own. */
    private record Wanted(
            Edition edition,
            @Nullable Kind kind,
            @Nullable String channel,
            String filter,
            List<Order> order) {}

    public Lists(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The page of a list.
     *
     * @param channel slug of the channel that the caller is kept to, with those below; null for
     *     none
     */
    public Slice slice(Edition edition, Query query, @Nullable String channel) {
        Properties properties = new Properties(edition.catalog(), query.kind());
        return slice(edition, query, channel, properties, edition.settings().zone());
    }

    /**
     * The same by properties of another name; then the query's filter says so too, that the two are
     * not taken for each other.
     *
     * @param zone where the days of its filter begin
     */
    public Slice slice(
            Edition edition,
            Query query,
            @Nullable String channel,
            Properties properties,
            ZoneId zone) {
        List<Item> items = items(edition, query, channel, properties, zone);
        int from =
                query.after() == null
                        ? (int) Math.min((query.page() - 1L) * query.limit(), items.size())
                        : firstAfter(items, query.after());
        int to = Math.min(from + query.limit(), items.size());
        boolean more = to < items.size() && to > from && Cursor.suits(query.order());
        return new Slice(
                items.subList(from, to),
                query.after() == null ? query.page() : 0,
                query.limit(),
                items.size(),
                more ? Cursor.after(items.get(to - 1), query.order().getFirst()) : null);
    }

    private static int firstAfter(List<Item> items, Cursor cursor) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cursor.isBefore(items.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private List<Item> items(
            Edition edition,
            Query query,
            @Nullable String channel,
            Properties properties,
            ZoneId zone) {
        if (query.clause() == null && channel == null && isByDate(query.order())) {
            return all(edition, query);
        }
        Wanted wanted = new Wanted(edition, query.kind(), channel, query.filter(), query.order());
        return kept.get(wanted, _ -> find(edition, query, channel, properties, zone));
    }

    /** As the lists of an edition are, which then need no sorting. */
    private static boolean isByDate(List<Order> order) {
        return order.size() == 1 && order.getFirst().property().equals("published_at");
    }

    /** All of a kind, by date; the latest first where the query wants it so. */
    private static List<Item> all(Edition edition, Query query) {
        List<Item> all = all(edition, query.kind());
        return query.order().getFirst().descending() ? all.reversed() : all;
    }

    private List<Item> find(
            Edition edition,
            Query query,
            @Nullable String channel,
            Properties properties,
            ZoneId zone) {
        Predicate<Item> fits =
                query.clause() == null
                        ? _ -> true
                        : new Filter<>("filter", properties.all(), zone, clock.instant())
                                .of(query.clause());
        List<Item> found = new ArrayList<>();
        for (Item item : all(edition, query)) {
            if (isWithin(edition, item, channel) && fits.test(item)) {
                found.add(item);
            }
        }
        return isByDate(query.order()) ? found : sorted(found, query.order(), properties);
    }

    private static boolean isWithin(Edition edition, Item item, @Nullable String channel) {
        return channel == null || edition.catalog().path(item.entry().channel()).contains(channel);
    }

    private static List<Item> all(Edition edition, @Nullable Kind kind) {
        if (kind == null) {
            return edition.catalog().site().items();
        }
        Group group = edition.catalog().kinds().get(kind.name());
        return group == null ? List.of() : group.items();
    }

    /** An item with what it is ordered by, which is found out once and not at each comparison. */
    private record Keyed(Item item, @Nullable Comparable<?>[] keys) {}

    private static List<Item> sorted(List<Item> items, List<Order> order, Properties properties) {
        List<Property<Item>> by =
                order.stream().map(each -> properties.find(each.property()).orElseThrow()).toList();
        Comparator<Keyed> comparator = (_, _) -> 0;
        for (int i = 0; i < by.size(); i++) {
            comparator = comparator.thenComparing(key(i, order.get(i).descending()));
        }
        Comparator<Keyed> byId = Comparator.comparing(each -> each.item().entry().id());
        boolean descending = order.getFirst().descending();
        return items.stream()
                .map(item -> keyed(item, by))
                .sorted(comparator.thenComparing(descending ? byId.reversed() : byId))
                .map(Keyed::item)
                .toList();
    }

    private static Keyed keyed(Item item, List<Property<Item>> by) {
        Comparable<?>[] keys = new Comparable<?>[by.size()];
        for (int i = 0; i < keys.length; i++) {
            List<?> values = by.get(i).values().apply(item);
            keys[i] = values.isEmpty() ? null : (Comparable<?>) values.getFirst();
        }
        return new Keyed(item, keys);
    }

    /** What has no value comes last, whichever way. */
    @SuppressWarnings("unchecked")
    private static Comparator<Keyed> key(int i, boolean descending) {
        return (a, b) -> {
            Comparable<Object> left = (Comparable<Object>) a.keys()[i];
            Comparable<Object> right = (Comparable<Object>) b.keys()[i];
            if (left == null || right == null) {
                return Boolean.compare(left == null, right == null);
            }
            return descending ? right.compareTo(left) : left.compareTo(right);
        };
    }
}
