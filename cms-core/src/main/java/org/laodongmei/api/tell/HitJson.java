package org.laodongmei.api.tell;

import org.jspecify.annotations.Nullable;
import org.laodongmei.search.SearchQuery;
import org.laodongmei.search.SearchResult;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What search found, as it is told: of what is still live. */
public final class HitJson {

    private final Edition edition;

    public HitJson(Edition edition) {
        this.edition = edition;
    }

    /** A page of hits with its facets. */
    public Map<String, @Nullable Object> of(SearchResult result, SearchQuery query) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        for (SearchResult.Hit hit : result.hits()) {
            edition.catalog().find(hit.id()).ifPresent(item -> items.add(hit(item, hit)));
        }
        told.put("items", items);
        told.put("facets", result.facets().stream().map(HitJson::facet).toList());
        SearchResult.Correction correction = result.correction();
        told.put(
                "correction",
                correction == null
                        ? null
                        : Map.of("q", correction.text(), "applied", correction.applied()));
        told.put("loose", result.loose());
        told.put("partial", result.partial());
        Map<String, @Nullable Object> pagination = new LinkedHashMap<>();
        pagination.put("page", result.page());
        pagination.put("limit", query.size());
        pagination.put("pages", result.pages());
        pagination.put("total", result.total());
        told.put("meta", Map.of("pagination", pagination));
        return told;
    }

    private Map<String, @Nullable Object> hit(Item item, SearchResult.Hit hit) {
        Map<String, @Nullable Object> told = EntryJson.link(edition, item);
        told.put("title_html", hit.titleHtml());
        told.put("snippet_html", hit.snippetHtml());
        told.put("published_at", EntryJson.moment(item.entry().dated()));
        told.put("channel", new PlaceJson(edition).channel(item.entry().channel(), false));
        told.put("cover", new AssetJson(edition).of(item.coverAsset()));
        return told;
    }

    private static Map<String, Object> facet(SearchResult.Facet facet) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", facet.name());
        told.put(
                "values",
                facet.values().stream()
                        .map(value -> {
                            Map<String, Object> each = new LinkedHashMap<>();
                            each.put("value", value.value());
                            each.put("count", value.count());
                            each.put("selected", value.selected());
                            return each;
                        })
                        .toList());
        return told;
    }
}
