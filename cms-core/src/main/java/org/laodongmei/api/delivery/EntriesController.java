package org.laodongmei.api.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ask.Parameters;
import org.laodongmei.api.ask.Query;
import org.laodongmei.api.query.InvalidQuery;
import org.laodongmei.api.serve.Answers;
import org.laodongmei.api.serve.Asked;
import org.laodongmei.api.serve.Caller;
import org.laodongmei.api.serve.Missing;
import org.laodongmei.api.shape.Properties;
import org.laodongmei.api.tell.Reading;
import org.laodongmei.kind.Kind;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Entries of a kind below its route, and of all kinds below {@code entries}: a list, one by id, one
 * by slug.
 */
@RestController
class EntriesController {

    private static final String ALL = "entries";

    private final Answers answers;
    private final Reading reading;
    private final Previewing previewing;

    EntriesController(Answers answers, Reading reading, Previewing previewing) {
        this.answers = answers;
        this.reading = reading;
        this.previewing = previewing;
    }

    @GetMapping({"/api/v1/{route}", "/api/v1/{route}/"})
    void list(@PathVariable String route, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.of(
                request,
                response,
                edition -> {
                    Kind kind = kind(edition, route);
                    Query query =
                            Query.list(
                                    Asked.of(request, Query.OF_LIST),
                                    kind,
                                    new Properties(edition.catalog(), kind));
                    return reading.list(edition, query, Caller.of(request).channel());
                });
    }

    @GetMapping({"/api/v1/{route}/{id}", "/api/v1/{route}/{id}/"})
    void byId(
            @PathVariable String route,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters parameters = Asked.of(request, Query.OF_ONE);
        String preview = parameters.text("preview");
        if (preview != null) {
            Edition edition = answers.edition();
            Kind kind = kind(edition, route);
            answers.once(
                    request,
                    response,
                    previewing.of(kind, id, preview, Query.one(parameters, kind)));
            return;
        }
        answers.of(
                request,
                response,
                edition -> {
                    Kind kind = kind(edition, route);
                    return one(edition, kind, edition.catalog().find(id), parameters, request);
                });
    }

    @GetMapping({"/api/v1/{route}/slug/{slug}", "/api/v1/{route}/slug/{slug}/"})
    void bySlug(
            @PathVariable String route,
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters parameters = Asked.of(request, Query.OF_ONE);
        if (parameters.text("preview") != null) {
            throw InvalidQuery.of("preview", "a preview is asked for by id", "预览请按 id 读取");
        }
        answers.of(
                request,
                response,
                edition -> {
                    Kind kind = kind(edition, route);
                    Optional<Item> item =
                            kind == null
                                    ? Optional.empty()
                                    : edition.catalog().at("/" + route + "/" + slug + "/");
                    return one(edition, kind, item, parameters, request);
                });
    }

    private Object one(
            Edition edition,
            @Nullable Kind kind,
            Optional<Item> found,
            Parameters parameters,
            HttpServletRequest request) {
        Caller caller = Caller.of(request);
        Item item =
                found.filter(each -> kind == null || each.kind().equals(kind))
                        .filter(each -> caller.mayRead(edition.catalog(), each))
                        .orElseThrow(Missing::new);
        Query query = Query.one(parameters, kind);
        return reading.told(edition, List.of(item), query, caller.channel()).getFirst();
    }

    /** The kind of a route; null for all kinds. */
    private static @Nullable Kind kind(Edition edition, String route) {
        if (route.equals(ALL)) {
            return null;
        }
        List<String> routes = new ArrayList<>(List.of(ALL));
        for (String name : edition.catalog().kinds().keySet()) {
            Kind kind = edition.catalog().kind(name).orElseThrow();
            if (kind.route().equals(route)) {
                return kind;
            }
            routes.add(kind.route());
        }
        InvalidQuery unknown = InvalidQuery.unknown("", 0, "path", "路径", route, routes);
        throw new Missing(unknown.nearest() == null ? null : "/api/v1/" + unknown.nearest());
    }
}
