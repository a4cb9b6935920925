package org.laodongmei.api.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.api.serve.Answers;
import org.laodongmei.api.serve.Asked;
import org.laodongmei.api.serve.Caller;
import org.laodongmei.api.serve.Missing;
import org.laodongmei.api.tell.AssetJson;
import org.laodongmei.api.tell.CampaignJson;
import org.laodongmei.api.tell.SettingsJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** What is not an entry: the site itself, its campaigns, the files that its pages show. */
@RestController
class AboutController {

    private final Answers answers;

    AboutController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping({"/api/v1/settings", "/api/v1/settings/"})
    void settings(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asked.of(request, Set.of());
        answers.of(request, response, edition -> new SettingsJson(edition).all());
    }

    @GetMapping({"/api/v1/campaigns", "/api/v1/campaigns/"})
    void campaigns(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asked.of(request, Set.of());
        answers.of(request, response, edition -> Map.of("items", new CampaignJson(edition).all()));
    }

    @GetMapping({"/api/v1/assets/{sha256}", "/api/v1/assets/{sha256}/"})
    void asset(
            @PathVariable String sha256, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Asked.of(request, Set.of());
        answers.of(
                request,
                response,
                edition ->
                        new AssetJson(edition)
                                .shown(
                                        sha256,
                                        item -> Caller.of(request).mayRead(edition.catalog(), item))
                                .orElseThrow(Missing::new));
    }
}
