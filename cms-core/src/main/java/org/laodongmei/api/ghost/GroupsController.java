package org.laodongmei.api.ghost;

import static org.laodongmei.api.ghost.GhostController.AT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ghost.Rows.Row;
import org.laodongmei.api.serve.Answers;
import org.laodongmei.api.serve.Caller;
import org.laodongmei.api.serve.Missing;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What posts are grouped by, tags and authors, and the site itself. As Ghost does, it tells of
 * those alone that have a post, and counts the posts that the caller may read.
 */
@RestController
class GroupsController {

    private final Answers answers;
    private final InstantSource clock;

    GroupsController(Answers answers, InstantSource clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping({AT + "tags", AT + "tags/"})
    void tags(HttpServletRequest request, HttpServletResponse response) throws IOException {
        GhostQuery query = GhostQuery.of(request);
        answers.of(
                request,
                response,
                edition -> {
                    List<Row> rows = new ArrayList<>();
                    Map<String, Integer> counts =
                            counts(edition, request, item -> item.entry().tags());
                    for (String name : edition.catalog().tags().keySet()) {
                        if (counts.containsKey(name)) {
                            rows.add(new Row(PostJson.tag(edition, name), counts.get(name)));
                        }
                    }
                    return new Rows(PostJson.tag(edition, "").keySet(), rows)
                            .page("tags", query, clock.instant());
                });
    }

    @GetMapping({
        AT + "tags/{slug}",
        AT + "tags/{slug}/",
        AT + "tags/slug/{slug}",
        AT + "tags/slug/{slug}/"
    })
    void tag(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        GhostQuery query = GhostQuery.of(request);
        answers.of(
                request,
                response,
                edition ->
                        one(
                                "tags",
                                slug,
                                query,
                                counts(edition, request, item -> item.entry().tags()),
                                name -> PostJson.tag(edition, name)));
    }

    @GetMapping({AT + "authors", AT + "authors/"})
    void authors(HttpServletRequest request, HttpServletResponse response) throws IOException {
        GhostQuery query = GhostQuery.of(request);
        answers.of(
                request,
                response,
                edition -> {
                    List<Row> rows = new ArrayList<>();
                    counts(edition, request, Authors::of).entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(each ->
                                    new Row(Authors.of(edition, each.getKey()), each.getValue()))
                            .forEach(rows::add);
                    return new Rows(Authors.of(edition, "").keySet(), rows)
                            .page("authors", query, clock.instant());
                });
    }

    @GetMapping({
        AT + "authors/{slug}",
        AT + "authors/{slug}/",
        AT + "authors/slug/{slug}",
        AT + "authors/slug/{slug}/"
    })
    void author(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        GhostQuery query = GhostQuery.of(request);
        answers.of(
                request,
                response,
                edition ->
                        one(
                                "authors",
                                slug,
                                query,
                                counts(edition, request, Authors::of),
                                name -> Authors.of(edition, name)));
    }

    private static Map<String, Object> one(
            String under,
            String slug,
            GhostQuery query,
            Map<String, Integer> counts,
            Function<String, Map<String, @Nullable Object>> telling) {
        return counts.entrySet().stream()
                .map(each -> new Row(telling.apply(each.getKey()), each.getValue()))
                .filter(row -> slug.equals(row.told().get("slug")))
                .findFirst()
                .map(row -> Map.<String, Object>of(under, List.of(row.of(query))))
                .orElseThrow(Missing::new);
    }

    /** How many posts that the caller may read have each of some names. */
    private static Map<String, Integer> counts(
            Edition edition, HttpServletRequest request, Function<Item, List<String>> names) {
        Caller caller = Caller.of(request);
        Map<String, Integer> counts = new HashMap<>();
        GhostController.articles(edition).stream()
                .filter(item -> caller.mayRead(edition.catalog(), item))
                .flatMap(item -> names.apply(item).stream().distinct())
                .forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts;
    }

    @GetMapping({AT + "settings", AT + "settings/"})
    void settings(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.of(request, response, edition -> Map.of("settings", GhostSettings.of(edition)));
    }

    /** Nobody pays here, and letters go out by other ways. */
    @GetMapping({AT + "tiers", AT + "tiers/"})
    void tiers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        none("tiers", request, response);
    }

    @GetMapping({AT + "newsletters", AT + "newsletters/"})
    void newsletters(HttpServletRequest request, HttpServletResponse response) throws IOException {
        none("newsletters", request, response);
    }

    private void none(String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        GhostQuery query = GhostQuery.of(request);
        answers.of(
                request, response, _ -> Pages.of(name, List.of(), query.page(), query.limit(), 0));
    }

    /** Whatever else there is of Ghost is told to be missing in Ghost's own words. */
    @GetMapping(AT + "**")
    void others() {
        throw new Missing();
    }
}
