package org.laodongmei.site.page;

import org.laodongmei.search.SearchQuery;
import org.laodongmei.search.SearchQuery.Sort;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Addresses of searches that differ a little from one that was asked. */
final class SearchAddress {

    private final SearchQuery query;

    SearchAddress(SearchQuery query) {
        this.query = query;
    }

    /** The search as it is, on its first page. */
    String url() {
        return address(query.filters(), query.sort());
    }

    /** Everything up to the number of a page. */
    String beforePage() {
        String url = url();
        return url + (url.contains("?") ? "&" : "?") + "page=";
    }

    /** The search as it is, on the page that was asked for. */
    String samePage() {
        return query.page() == 1 ? url() : beforePage() + query.page();
    }

    String sort(Sort sort) {
        return address(query.filters(), sort);
    }

    /** The search with a value of a facet chosen, or taken back when it was. */
    String toggle(String facet, String value) {
        Map<String, Set<String>> filters = new TreeMap<>(query.filters());
        Set<String> values = new TreeSet<>(filters.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        filters.put(facet, values);
        return address(filters, query.sort());
    }

    private String address(Map<String, Set<String>> filters, Sort sort) {
        List<String> parts = new ArrayList<>();
        if (!query.text().isEmpty()) {
            parts.add("q=" + encode(query.text()));
        }
        new TreeMap<>(filters)
                .forEach((facet, values) ->
                        new TreeSet<>(values)
                                .forEach(value -> parts.add(encode(facet) + "=" + encode(value))));
        if (sort != Sort.RELEVANCE) {
            parts.add("sort=" + sort.name().toLowerCase(Locale.ROOT));
        }
        return "/search/" + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
