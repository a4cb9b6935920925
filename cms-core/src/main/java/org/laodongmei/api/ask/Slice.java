package org.laodongmei.api.ask;

import org.jspecify.annotations.Nullable;
import org.laodongmei.site.catalog.Item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page of a list.
 *
 * @param page its number; 0 where it was asked for by a cursor
 * @param total entries on all pages
 * @param after the cursor of the next page; null at the end, and where there are no cursors
 */
public record Slice(List<Item> items, int page, int limit, int total, @Nullable String after) {

    public int pages() {
        return Math.max(1, (total + limit - 1) / limit);
    }

    /** As it is told beside the items. */
    public Map<String, @Nullable Object> meta() {
        Map<String, @Nullable Object> pagination = new LinkedHashMap<>();
        pagination.put("page", page == 0 ? null : page);
        pagination.put("limit", limit);
        pagination.put("pages", pages());
        pagination.put("total", total);
        pagination.put("next", page > 0 && page < pages() ? page + 1 : null);
        pagination.put("prev", page > 1 ? page - 1 : null);
        pagination.put("after", after);
        return Map.of("pagination", pagination);
    }
}
