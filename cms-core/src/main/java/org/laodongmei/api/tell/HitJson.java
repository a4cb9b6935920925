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
import java.util.Optional;
import java.util.Set;

/** What search found, as it is told: of what is still live. */
public final class HitJson {

    private final Edition edition;
    private final @Nullable Set<String> kept;

    /**
     * @param kept slugs of the channels that the caller may read; null for all
     */
    public HitJson(Edition edition, @Nullable Set<String> kept) {
        this.edition = edition;
        this.kept = kept;
    }

    /** A page of hits with its facets. */
    public Map<String, @Nullable Object> of(SearchResult result, SearchQuery query) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        for (SearchResult.Hit hit : result.hits()) {
            edition.catalog().find(hit.id()).ifPresent(item -> items.add(hit(item, hit)));
        }
        told.put("items", items);
        told.put("facets", result.facets().stream().map(this::facet).toList());
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

    /** Of topics and channels those that readers know; a topic by its slug. */
    private Map<String, Object> facet(SearchResult.Facet facet) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", facet.name());
        told.put(
                "values",
                facet.values().stream()
                        .map(value -> value(facet.name(), value))
                        .flatMap(Optional::stream)
                        .toList());
        return told;
    }

    private Optional<Map<String, Object>> value(String facet, SearchResult.Value value) {
        Optional<String[]> named =
                switch (facet) {
                    case "topic" ->
                            edition.catalog()
                                    .find(value.value())
                                    .map(it ->
                                            new String[] {it.entry().slug(), it.entry().title()});
                    case "channel" ->
                            edition.catalog()
                                    .channel(value.value())
                                    .filter(it -> isKept(it.slug()))
                                    .map(it -> new String[] {it.slug(), it.name()});
                    case "kind" ->
                            edition.catalog()
                                    .kind(value.value())
                                    .map(it -> new String[] {it.name(), it.plural().zh()});
                    default -> Optional.of(new String[] {value.value(), value.value()});
                };
        return named.map(words -> {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("value", words[0]);
            told.put("label", words[1]);
            told.put("count", value.count());
            told.put("selected", value.selected());
            return told;
        });
    }

    private boolean isKept(String slug) {
        return kept == null || kept.contains(slug);
    }
}
