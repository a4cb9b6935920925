package org.laodongmei.api.ghost;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ask.Lists;
import org.laodongmei.api.ask.Slice;
import org.laodongmei.api.serve.Answers;
import org.laodongmei.api.serve.Caller;
import org.laodongmei.api.serve.Missing;
import org.laodongmei.api.shape.Properties;
import org.laodongmei.entry.Body;
import org.laodongmei.entry.Entries;
import org.laodongmei.kind.Kind;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Catalog;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.site.page.EntryHtml;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.time.ZoneOffset;
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

    static final String AT = "/ghost/api/content/";

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
        GhostQuery query = GhostQuery.of(request);
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
                                    properties,
                                    ZoneOffset.UTC);
                    return Pages.of(
                            "posts",
                            told(edition, slice.items(), query),
                            slice.page(),
                            slice.limit(),
                            slice.total());
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
        GhostQuery query = GhostQuery.of(request);
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
        GhostQuery query = GhostQuery.of(request);
        answers.of(
                request,
                response,
                _ -> Pages.of("pages", List.of(), query.page(), query.limit(), 0));
    }

    /** All posts that there are. */
    static List<Item> articles(Edition edition) {
        Group articles = edition.catalog().kinds().get("article");
        return articles == null ? List.of() : articles.items();
    }

    private static @Nullable Kind article(Edition edition) {
        return edition.catalog().kind("article").orElse(null);
    }

    private List<Map<String, @Nullable Object>> told(
            Edition edition, List<Item> items, GhostQuery query) {
        Set<String> formats = query.formats();
        boolean html = formats.contains("html") && query.tells("html");
        List<String> ids = items.stream().map(item -> item.entry().id()).toList();
        Map<String, Body> bodies = html ? entries.bodies(ids) : Map.of();
        boolean plainly = formats.contains("plaintext") || query.tells("reading_time");
        Map<String, String> plain = plainly ? entries.plainTexts(ids) : Map.of();
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
            if (!query.words("fields").isEmpty()) {
                post.keySet().retainAll(query.kept());
            }
            told.add(post);
        }
        return told;
    }
}
