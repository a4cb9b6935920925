package org.laodongmei.api.ghost;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists as Ghost tells of them. */
final class Pages {

    private Pages() {}

    /**
     * A page of a list.
     *
     * @param page from 1
     * @param limit how many a page has, at least 1
     * @param total on all pages
     */
    static Map<String, Object> of(String name, List<?> items, int page, int limit, int total) {
        int pages = Math.max(1, (total + limit - 1) / limit);
        Map<String, @Nullable Object> pagination = new LinkedHashMap<>();
        pagination.put("page", page);
        pagination.put("limit", limit);
        pagination.put("pages", pages);
        pagination.put("total", total);
        pagination.put("next", page < pages ? page + 1 : null);
        pagination.put("prev", page > 1 ? page - 1 : null);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(name, items);
        told.put("meta", Map.of("pagination", pagination));
        return told;
    }
}
