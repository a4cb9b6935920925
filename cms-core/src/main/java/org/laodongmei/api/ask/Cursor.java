package org.laodongmei.api.ask;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ask.Query.Order;
import org.laodongmei.api.query.InvalidQuery;
import org.laodongmei.site.catalog.Item;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * Where a page ended, by the time and the id of its last entry: what is published or withdrawn
 * meanwhile moves nothing, and the entry itself need not be there any more.
 */
record Cursor(Order order, Instant at, String id) {

    private static final Set<String> TIMES = Set.of("published_at", "updated_at");

    /** Whether pages in that order can be gone through by cursors. */
    static boolean suits(List<Order> order) {
        return order.size() == 1 && TIMES.contains(order.getFirst().property());
    }

    static String after(Item item, Order order) {
        Instant at = time(item, order);
        String text =
                order.property().charAt(0)
                        + (order.descending() ? "d" : "a")
                        + at.toEpochMilli()
                        + "/"
                        + item.entry().id();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Instant time(Item item, Order order) {
        return order.property().equals("updated_at") ? item.modified() : item.entry().dated();
    }

    /**
     * @throws InvalidQuery if it is none, or was made for another order
     */
    static @Nullable Cursor read(@Nullable String text, List<Order> order) {
        if (text == null) {
            return null;
        }
        if (!suits(order)) {
            throw InvalidQuery.of(
                    "after",
                    "after goes with the orders published_at and updated_at only",
                    "after 只能与 published_at 或 updated_at 排序同用");
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            Order wanted = order.getFirst();
            String head = "" + wanted.property().charAt(0) + (wanted.descending() ? "d" : "a");
            int slash = plain.indexOf('/');
            if (plain.startsWith(head) && slash > 2) {
                long millis = Long.parseLong(plain.substring(2, slash));
                return new Cursor(wanted, Instant.ofEpochMilli(millis), plain.substring(slash + 1));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // As below: it was not made here.
        }
        throw InvalidQuery.of(
                "after", "after is no cursor of a page in this order", "after 不是这种排序下得到的游标");
    }

    /** Whether an item comes after it. */
    boolean isBefore(Item item) {
        int by = time(item, order).compareTo(at);
        int order = by != 0 ? by : item.entry().id().compareTo(id);
        return this.order.descending() ? order < 0 : order > 0;
    }
}
