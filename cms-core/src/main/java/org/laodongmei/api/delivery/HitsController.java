package org.laodongmei.api.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.api.ask.Parameters;
import org.laodongmei.api.serve.Answers;
import org.laodongmei.api.serve.Asked;
import org.laodongmei.api.serve.Caller;
import org.laodongmei.api.tell.Searching;
import org.laodongmei.site.Edition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;

/** Full-text search with facets, as readers have it. */
@RestController
class HitsController {

    private final Answers answers;
    private final Searching searching;

    HitsController(Answers answers, Searching searching) {
        this.answers = answers;
        this.searching = searching;
    }

    @GetMapping({"/api/v1/search", "/api/v1/search/"})
    void search(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Edition edition = answers.edition();
        Parameters parameters = Asked.of(request, searching.known(edition));
        answers.now(
                request,
                response,
                searching.found(edition, parameters, Caller.of(request).channel()));
    }
}
