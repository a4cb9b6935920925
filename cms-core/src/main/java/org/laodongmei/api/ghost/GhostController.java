package org.laodongmei.api.ghost;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ask.Lists;
import org.laodongmei.api.ask.Slice;
import org.laodongmei.api.serve.Answers;
import org.laodongmei.api.serve.Asked;
import org.laodongmei.api.serve.Caller;
import org.laodongmei.api.serve.Missing;
import org.laodongmei.api.shape.Properties;
import org.laodongmei.entry.Body;
import org.laodongmei.entry.Entries;
import org.laodongmei.kind.Kind;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Catalog;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.site.page.EntryHtml;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The paths of Ghost's Content API. */
@RestController
class GhostController {

    private static final String AT = "/ghost/api/content/";

    private final Answers answers;
    private final Entries entries;
    private final Lists lists;

    GhostController(Answers answers, Entries entries, Lists lists) {
        this.answers = answers;
        this.entries = entries;
        this.lists = lists;
    }

    @GetMapping({AT + "posts", AT + "posts/"})
    void posts(HttpServletRequest request, HttpServletResponse response) throws IOException {
        GhostQuery query = query(request);
        answers.of(
                request,
                response,
                edition -> {
                    Kind kind = article(edition);
                    Properties properties = GhostQuery.properties(edition, kind);
                    Slice slice =
                            lists.slice(
                                    edition,
                                    query.posts(kind, properties),
                                    Caller.of(request).channel(),
                                    properties);
                    return list("posts", told(edition, slice.items(), query), slice);
                });
    }

    @GetMapping({AT + "posts/{id}", AT + "posts/{id}/"})
    void post(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        post(catalog -> catalog.find(id), request, response);
    }

    @GetMapping({AT + "posts/slug/{slug}", AT + "posts/slug/{slug}/"})
    void postBySlug(
            @PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        post(catalog -> catalog.at("/articles/" + slug + "/"), request, response);
    }

    private void post(
            Function<Catalog, Optional<Item>> finding,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        GhostQuery query = query(request);
        answers.of(
                request,
                response,
                edition -> {
                    Catalog catalog = edition.catalog();
                    Item item =
                            finding.apply(catalog)
                                    .filter(it -> it.kind().name().equals("article"))
                                    .filter(it -> Caller.of(request).mayRead(catalog, it))
                                    .orElseThrow(Missing::new);
                    return Map.of("posts", told(edition, List.of(item), query));
                });
    }

    /** With us every page that is not an article belongs to the site itself. */
    @GetMapping({AT + "pages", AT + "pages/"})
    void pages(HttpServletRequest request, HttpServletResponse response) throws IOException {
        GhostQuery query = query(request);
        Slice none = new Slice(List.of(), query.page(), query.limit(), 0, null);
        answers.of(request, response, _ -> list("pages", List.of(), none));
    }

    @GetMapping({AT + "tags", AT + "tags/"})
    void tags(HttpServletRequest request, HttpServletResponse response) throws IOException {
        GhostQuery query = query(request);
        boolean counted = query.words("include").contains("count.posts");
        answers.of(
                request,
                response,
                edition ->
                        page(
                                "tags",
                                List.copyOf(edition.catalog().tags().keySet()),
                                name -> PostJson.tag(edition, name, counted),
                                query));
    }

    @GetMapping({AT + "tags/slug/{slug}", AT + "tags/slug/{slug}/", AT + "tags/{slug}/"})
    void tag(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean counted = query(request).words("include").contains("count.posts");
        answers.of(
                request,
                response,
                edition ->
                        Map.of(
                                "tags",
                                edition.catalog().tags().keySet().stream()
                                        .map(name -> PostJson.tag(edition, name, counted))
                                        .filter(tag -> slug.equals(tag.get("slug")))
                                        .findFirst()
                                        .map(List::of)
                                        .orElseThrow(Missing::new)));
    }

    @GetMapping({AT + "authors", AT + "authors/"})
    void authors(HttpServletRequest request, HttpServletResponse response) throws IOException {
        GhostQuery query = query(request);
        answers.of(
                request,
                response,
                edition -> {
                    Map<String, Integer> counts = Authors.counts(edition);
                    return page(
                            "authors",
                            List.copyOf(counts.keySet()),
                            name -> author(edition, name, counts, query),
                            query);
                });
    }

    @GetMapping({AT + "authors/slug/{slug}", AT + "authors/slug/{slug}/", AT + "authors/{slug}/"})
    void author(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        GhostQuery query = query(request);
        answers.of(
                request,
                response,
                edition -> {
                    Map<String, Integer> counts = Authors.counts(edition);
                    return Map.of(
                            "authors",
                            counts.keySet().stream()
                                    .filter(name -> Authors.slug(name).equals(slug))
                                    .findFirst()
                                    .map(name -> List.of(author(edition, name, counts, query)))
                                    .orElseThrow(Missing::new));
                });
    }

    private static Map<String, @Nullable Object> author(
            Edition edition, String name, Map<String, Integer> counts, GhostQuery query) {
        Map<String, @Nullable Object> told = Authors.of(edition, name);
        if (query.words("include").contains("count.posts")) {
            told.put("count", Map.of("posts", counts.getOrDefault(name, 0)));
        }
        return told;
    }

    @GetMapping({AT + "settings", AT + "settings/"})
    void settings(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.of(request, response, edition -> Map.of("settings", GhostSettings.of(edition)));
    }

    private static GhostQuery query(HttpServletRequest request) {
        return new GhostQuery(Asked.all(request));
    }

    private static @Nullable Kind article(Edition edition) {
        return edition.catalog().kind("article").orElse(null);
    }

    private List<Map<String, @Nullable Object>> told(
            Edition edition, List<Item> items, GhostQuery query) {
        Set<String> fields = query.words("fields");
        Set<String> formats = query.formats();
        boolean html = formats.contains("html") && (fields.isEmpty() || fields.contains("html"));
        List<String> ids = items.stream().map(item -> item.entry().id()).toList();
        Map<String, Body> bodies = html ? entries.bodies(ids) : Map.of();
        Map<String, String> plain = entries.plainTexts(ids);
        EntryHtml absolute = new EntryHtml(edition);
        PostJson json = new PostJson(edition, query.words("include"));
        List<Map<String, @Nullable Object>> told = new ArrayList<>();
        for (Item item : items) {
            String id = item.entry().id();
            Map<String, @Nullable String> texts = new LinkedHashMap<>();
            if (html) {
                texts.put("html", absolute.absolute(item, bodies.get(id)));
            }
            if (formats.contains("plaintext")) {
                texts.put("plaintext", plain.get(id));
            }
            Map<String, @Nullable Object> post =
                    json.of(item, texts, plain.getOrDefault(id, "").length());
            if (!fields.isEmpty()) {
                post.keySet().removeIf(name -> !fields.contains(name) && !texts.containsKey(name));
            }
            told.add(post);
        }
        return told;
    }

    private static Map<String, Object> page(
            String name,
            List<String> all,
            Function<String, Map<String, @Nullable Object>> telling,
            GhostQuery query) {
        int from = (int) Math.min((query.page() - 1L) * query.limit(), all.size());
        int to = Math.min(from + query.limit(), all.size());
        Slice slice = new Slice(List.of(), query.page(), query.limit(), all.size(), null);
        return list(name, all.subList(from, to).stream().map(telling).toList(), slice);
    }

    private static Map<String, Object> list(String name, List<?> items, Slice slice) {
        Map<String, @Nullable Object> pagination = new LinkedHashMap<>();
        pagination.put("page", slice.page());
        pagination.put("limit", slice.limit());
        pagination.put("pages", slice.pages());
        pagination.put("total", slice.total());
        pagination.put("next", slice.page() < slice.pages() ? slice.page() + 1 : null);
        pagination.put("prev", slice.page() > 1 ? slice.page() - 1 : null);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(name, items);
        told.put("meta", Map.of("pagination", pagination));
        return told;
    }
}
