package org.laodongmei.api.tell;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ask.Parameters;
import org.laodongmei.api.query.InvalidQuery;
import org.laodongmei.channel.Channels;
import org.laodongmei.kind.Field;
import org.laodongmei.kind.Kind;
import org.laodongmei.search.SearchIndex;
import org.laodongmei.search.SearchQuery;
import org.laodongmei.search.SearchQuery.Sort;
import org.laodongmei.site.Edition;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds what readers find, whichever way it is asked for. Safe for any threads. */
@Component
public final class Searching {

    private static final int LONGEST = 200;
    private static final int USUAL = 10;
    private static final Map<String, Sort> ORDERS =
            Map.of(
                    "relevance", Sort.RELEVANCE,
                    "published_at desc", Sort.NEWEST,
                    "published_at asc", Sort.OLDEST);

    /** How many hits are looked through. */
    private static final int DEEPEST = 1_000;

    /** An article of the year 1000 is a slip. */
    private static final Set<String> YEARS =
            IntStream.range(1000, 3000).mapToObj(Integer::toString).collect(Collectors.toSet());

    private final SearchIndex index;

    Searching(SearchIndex index) {
        this.index = index;
    }

    /** The parameters that a search takes. */
    public Set<String> known(Edition edition) {
        Set<String> known = facets(edition);
        known.addAll(Set.of("q", "page", "limit", "order"));
        return known;
    }

    /**
     * A page of hits with facets.
     *
     * @param channel slug of the channel that the caller is kept to; null for none
     * @throws InvalidQuery if something in the parameters makes no sense
     */
    public Map<String, @Nullable Object> found(
            Edition edition, Parameters parameters, @Nullable String channel) {
        SearchQuery query =
                query(parameters, filters(edition, parameters, facets(edition), channel));
        return new HitJson(edition, kept(edition, channel)).of(index.search(query), query);
    }

    private static SearchQuery query(Parameters parameters, Map<String, Set<String>> filters) {
        String q = parameters.text("q");
        if (q != null && q.length() > LONGEST) {
            throw InvalidQuery.of(
                    "q",
                    "a question has at most " + LONGEST + " characters",
                    "搜索词最长 " + LONGEST + " 个字符");
        }
        String order = parameters.text("order");
        if (order != null && !ORDERS.containsKey(order)) {
            throw InvalidQuery.unknown("order", 0, "order", "排序", order, ORDERS.keySet());
        }
        int limit = parameters.number("limit", USUAL, 1, SearchQuery.MAX_SIZE);
        return new SearchQuery(
                q == null ? "" : q,
                parameters.number("page", 1, 1, Math.min(SearchQuery.MAX_PAGES, DEEPEST / limit)),
                limit,
                order == null ? Sort.RELEVANCE : ORDERS.get(order),
                filters);
    }

    /** A caller who is kept to a channel finds nothing outside of it, whatever is asked for. */
    private static Map<String, Set<String>> filters(
            Edition edition, Parameters parameters, Set<String> facets, @Nullable String channel) {
        Map<String, Set<String>> filters = new HashMap<>();
        for (String facet : facets) {
            List<String> words = parameters.words(facet);
            if (!words.isEmpty()) {
                filters.put(facet, new HashSet<>(words));
            }
        }
        known("kind", filters, edition.catalog().kinds().keySet(), "类型");
        known("channel", filters, edition.catalog().channels().keySet(), "栏目");
        known("year", filters, YEARS, "年份");
        filters.computeIfPresent("topic", (_, slugs) -> topics(edition, slugs));
        Set<String> wanted = filters.get("channel");
        if (wanted != null) {
            filters.put("channel", below(edition, wanted));
        }
        Set<String> kept = kept(edition, channel);
        if (kept != null) {
            filters.merge("channel", kept, Searching::both);
        }
        return filters;
    }

    private static void known(
            String facet,
            Map<String, Set<String>> filters,
            Collection<String> known,
            String about) {
        for (String word : filters.getOrDefault(facet, Set.of())) {
            if (!known.contains(word)) {
                throw InvalidQuery.unknown(facet, 0, facet, about, word, known);
            }
        }
    }

    private static @Nullable Set<String> kept(Edition edition, @Nullable String channel) {
        return channel == null ? null : below(edition, Set.of(channel));
    }

    /** The index knows topics by their ids. */
    private static Set<String> topics(Edition edition, Set<String> slugs) {
        Set<String> ids = new HashSet<>();
        for (String slug : slugs) {
            ids.add(
                    edition.catalog()
                            .at("/topics/" + slug + "/")
                            .map(item -> item.entry().id())
                            .orElse("-"));
        }
        return ids;
    }

    private static Set<String> both(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return both.isEmpty() ? Set.of("-") : both;
    }

    private static Set<String> below(Edition edition, Set<String> slugs) {
        return Channels.below(
                edition.catalog().channels().keySet().stream()
                        .map(slug -> edition.catalog().channel(slug).orElseThrow())
                        .toList(),
                slugs);
    }

    /** Those of every entry, and those of kinds as {@code KIND.FIELD}. */
    private static Set<String> facets(Edition edition) {
        Set<String> facets = new TreeSet<>(Set.of("kind", "channel", "topic", "year"));
        for (String name : edition.catalog().kinds().keySet()) {
            @Nullable Kind kind = edition.catalog().kind(name).orElse(null);
            if (kind != null) {
                kind.fields().stream()
                        .filter(Field::facet)
                        .forEach(field -> facets.add(name + "." + field.name()));
            }
        }
        return facets;
    }
}
