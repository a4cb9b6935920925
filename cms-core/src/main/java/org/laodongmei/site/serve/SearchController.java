package org.laodongmei.site.serve;

import jakarta.servlet.http.HttpServletRequest;

import org.laodongmei.question.Question;
import org.laodongmei.question.Questions;
import org.laodongmei.search.SearchIndex;
import org.laodongmei.search.SearchQuery;
import org.laodongmei.search.SearchQuery.Sort;
import org.laodongmei.search.SearchResult;
import org.laodongmei.search.Suggestion;
import org.laodongmei.site.Edition;
import org.laodongmei.site.Publisher;
import org.laodongmei.site.page.SearchPages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Search for readers. Whatever is asked is answered: what makes no sense is left out of the
 * question.
 */
@RestController
class SearchController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final int PAGE_SIZE = 10;
    private static final int MOST_FILTERS = 20;
    private static final int LONGEST_FILTER = 100;
    private static final int MOST_SUGGESTIONS = 8;
    private static final int LONGEST_SHOWN = 200;

    /** Beyond these, a parameter with a dot names a facet of a kind: {@code job.employment}. */
    private static final Set<String> FACETS = Set.of("kind", "channel", "topic", "year");

    private final Publisher publisher;
    private final SearchIndex index;
    private final Questions questions;

    SearchController(Publisher publisher, SearchIndex index, Questions questions) {
        this.publisher = publisher;
        this.index = index;
        this.questions = questions;
    }

    @GetMapping("/search")
    ResponseEntity<Void> withoutSlash(HttpServletRequest request) {
        String query = request.getQueryString();
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .header("Location", "/search/" + (query == null ? "" : "?" + query))
                .build();
    }

    @GetMapping("/search/")
    ResponseEntity<byte[]> search(HttpServletRequest request) {
        Map<String, List<String>> parameters = QueryString.of(request);
        SearchQuery query = query(parameters);
        SearchResult result = index.search(query);
        Edition edition = publisher.latest();
        if (edition == null) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Retry-After", "5")
                    .build();
        }
        if (Asking.isSubmitted(request, parameters, query)) {
            questions.note(query.text(), found(result));
        }
        byte[] html = edition.theme().render(new SearchPages(edition).page(query, result));
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    /** What comes near is not what was asked for. */
    private static long found(SearchResult result) {
        return result.partial() ? Question.UNKNOWN : result.loose() ? 0 : result.total();
    }

    /** What somebody who has begun to type may be after. */
    record Suggested(List<Hint> suggestions) {}

    /** A suggestion: what to show, where it leads, and whether it is a person, a tag or a title. */
    record Hint(String text, String url, String kind) {}

    @GetMapping("/search/suggest")
    ResponseEntity<Suggested> suggest(HttpServletRequest request) {
        String q = first(QueryString.of(request), "q");
        List<Hint> hints =
                index.suggest(q, MOST_SUGGESTIONS).stream().map(SearchController::hint).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Suggested(hints));
    }

    private static Hint hint(Suggestion suggestion) {
        String url =
                suggestion.path() != null
                        ? suggestion.path()
                        : "/search/?q="
                                + URLEncoder.encode(suggestion.text(), StandardCharsets.UTF_8);
        return new Hint(suggestion.text(), url, suggestion.sort().name().toLowerCase(Locale.ROOT));
    }

    private static SearchQuery query(Map<String, List<String>> parameters) {
        String text = first(parameters, "q");
        int end = Math.min(text.length(), LONGEST_SHOWN);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        Map<String, Set<String>> filters = new HashMap<>();
        int count = 0;
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            boolean facet = FACETS.contains(parameter.getKey()) || parameter.getKey().contains(".");
            for (String value : facet ? parameter.getValue() : List.<String>of()) {
                if (!value.isBlank()
                        && value.length() <= LONGEST_FILTER
                        && count++ < MOST_FILTERS) {
                    filters.computeIfAbsent(parameter.getKey(), _ -> new HashSet<>()).add(value);
                }
            }
        }
        return new SearchQuery(
                text.substring(0, end).strip(),
                page(first(parameters, "page")),
                PAGE_SIZE,
                sort(parameters),
                filters);
    }

    private static int page(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 1;
    }

    private static Sort sort(Map<String, List<String>> parameters) {
        return switch (first(parameters, "sort")) {
            case "newest" -> Sort.NEWEST;
            case "oldest" -> Sort.OLDEST;
            default -> Sort.RELEVANCE;
        };
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
