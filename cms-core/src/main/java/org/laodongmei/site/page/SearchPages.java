package org.laodongmei.site.page;

import org.laodongmei.search.SearchQuery;
import org.laodongmei.search.SearchQuery.Sort;
import org.laodongmei.search.SearchResult;
import org.laodongmei.site.Edition;
import org.laodongmei.theme.page.SearchPage;
import org.laodongmei.theme.page.SearchPage.Choice;
import org.laodongmei.theme.page.SearchPage.Facet;
import org.laodongmei.theme.page.SearchPage.Hit;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Html;
import org.laodongmei.theme.part.Link;
import org.laodongmei.theme.part.Pager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of answers to a search, whose every choice is a link: it works without script. */
public final class SearchPages {

    /** Facets that every entry has, with what readers call them. */
    private static final Map<String, String> LABELS =
            Map.of("kind", "类型", "channel", "栏目", "topic", "专题", "year", "年份");

    private static final int MOST_CHOICES = 12;
    private static final int IDEAS = 8;

    private final Edition edition;
    private final Cards cards;

    public SearchPages(Edition edition) {
        this.edition = edition;
        this.cards = new Cards(edition);
    }

    /** The page for what was asked and found. */
    public SearchPage page(SearchQuery query, SearchResult result) {
        SearchAddress address = new SearchAddress(query);
        List<Hit> hits = result.hits().stream().map(this::hit).flatMap(Optional::stream).toList();
        List<Link> meant =
                result.correction() == null
                        ? List.of()
                        : List.of(
                                new Link(
                                        result.correction().text(),
                                        new SearchAddress(
                                                        SearchQuery.of(result.correction().text()))
                                                .url()));
        return new SearchPage(
                head(query),
                query.text(),
                result.total(),
                hits,
                facets(result, address),
                sorts(query, address),
                Pager.fromBest(
                        Math.min(result.page(), Math.max(1, result.pages())),
                        Math.max(1, result.pages()),
                        address.beforePage()),
                meant,
                hits.isEmpty() || query.text().isBlank() ? ideas() : List.of(),
                result.partial() ? new Link("再试一次", address.samePage()) : null);
    }

    private Head head(SearchQuery query) {
        String title = query.text().isBlank() ? "搜索" : "搜索：" + query.text();
        return new Heads(edition)
                .plain(title.length() > 60 ? title.substring(0, 60) : title, "", "/search/", false);
    }

    private Optional<Hit> hit(SearchResult.Hit hit) {
        return edition.catalog()
                .find(hit.id())
                .map(item -> {
                    Card card = cards.of(item);
                    return new Hit(card, Html.of(hit.titleHtml()), Html.of(hit.snippetHtml()));
                });
    }

    private List<Facet> facets(SearchResult result, SearchAddress address) {
        List<Facet> facets = new ArrayList<>();
        for (SearchResult.Facet facet : result.facets()) {
            String label = label(facet.name());
            List<Choice> choices =
                    facet.values().stream()
                            .limit(MOST_CHOICES)
                            .map(value ->
                                    new Choice(
                                            name(facet.name(), value.value()),
                                            value.count(),
                                            address.toggle(facet.name(), value.value()),
                                            value.selected()))
                            .filter(choice -> !choice.label().isEmpty())
                            .toList();
            if (!label.isEmpty()
                    && (choices.size() > 1 || choices.stream().anyMatch(Choice::selected))) {
                facets.add(new Facet(label, choices));
            }
        }
        return facets;
    }

    /** A kind's own facet is named {@code kind.field}. */
    private String label(String facet) {
        int dot = facet.indexOf('.');
        return dot < 0
                ? LABELS.getOrDefault(facet, "")
                : edition.catalog()
                        .kind(facet.substring(0, dot))
                        .flatMap(kind -> kind.field(facet.substring(dot + 1)))
                        .map(field -> field.label().zh())
                        .orElse("");
    }

    private String name(String facet, String value) {
        return switch (facet) {
            case "kind" -> edition.catalog().kind(value).map(kind -> kind.label().zh()).orElse("");
            case "channel" ->
                    edition.catalog().channel(value).map(channel -> channel.name()).orElse("");
            case "topic" ->
                    edition.catalog().find(value).map(topic -> topic.entry().title()).orElse("");
            case "year" -> value + "年";
            default -> ofField(facet, value);
        };
    }

    private String ofField(String facet, String value) {
        int dot = facet.indexOf('.');
        return edition.catalog()
                .kind(facet.substring(0, Math.max(dot, 0)))
                .flatMap(kind -> kind.field(facet.substring(dot + 1)))
                .map(field -> Cards.shown(field, value))
                .orElse(value);
    }

    private static List<Choice> sorts(SearchQuery query, SearchAddress address) {
        return List.of(
                new Choice("最相关", -1, address.sort(Sort.RELEVANCE), query.sort() == Sort.RELEVANCE),
                new Choice("最新", -1, address.sort(Sort.NEWEST), query.sort() == Sort.NEWEST),
                new Choice("最早", -1, address.sort(Sort.OLDEST), query.sort() == Sort.OLDEST));
    }

    /** The most used tags, as a start for those who do not know what to ask. */
    private List<Link> ideas() {
        return edition.catalog().tags().values().stream()
                .sorted((a, b) -> Integer.compare(b.items().size(), a.items().size()))
                .limit(IDEAS)
                .map(tag ->
                        new Link(tag.name(), new SearchAddress(SearchQuery.of(tag.name())).url()))
                .toList();
    }
}
