package org.laodongmei.api.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.api.ask.Parameters;
import org.laodongmei.api.serve.Answers;
import org.laodongmei.api.serve.Asked;
import org.laodongmei.api.serve.Caller;
import org.laodongmei.api.serve.Missing;
import org.laodongmei.api.tell.PlaceJson;
import org.laodongmei.site.Edition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where entries stand: the tree of channels, and the tags. */
@RestController
class PlacesController {

    private final Answers answers;

    PlacesController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping({"/api/v1/channels", "/api/v1/channels/"})
    void channels(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asked.of(request, Set.of());
        answers.of(request, response, edition -> Map.of("items", tree(edition, request)));
    }

    /** All of it, or from the caller's channel down. */
    private static List<?> tree(Edition edition, HttpServletRequest request) {
        String channel = Caller.of(request).channel();
        PlaceJson places = new PlaceJson(edition);
        return channel == null ? places.tree(null) : places.branch(channel).stream().toList();
    }

    @GetMapping({
        "/api/v1/channels/{slug}",
        "/api/v1/channels/{slug}/",
        "/api/v1/channels/slug/{slug}",
        "/api/v1/channels/slug/{slug}/"
    })
    void channel(
            @PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Asked.of(request, Set.of());
        answers.of(
                request,
                response,
                edition -> {
                    if (!Caller.of(request).mayRead(edition.catalog(), slug)) {
                        throw new Missing();
                    }
                    return new PlaceJson(edition).branch(slug).orElseThrow(Missing::new);
                });
    }

    @GetMapping({"/api/v1/tags", "/api/v1/tags/"})
    void tags(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = Asked.of(request, PlaceJson.OF_TAGS);
        String kept = Caller.of(request).channel();
        answers.of(request, response, edition -> new PlaceJson(edition, kept).tags(parameters));
    }

    @GetMapping({
        "/api/v1/tags/{slug}",
        "/api/v1/tags/{slug}/",
        "/api/v1/tags/slug/{slug}",
        "/api/v1/tags/slug/{slug}/"
    })
    void tag(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Asked.of(request, Set.of());
        String kept = Caller.of(request).channel();
        answers.of(
                request,
                response,
                edition -> new PlaceJson(edition, kept).tagAt(slug).orElseThrow(Missing::new));
    }
}
