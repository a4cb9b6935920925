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
import org.laodongmei.site.Edition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
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
                        edition.asset(sha256)
                                .filter(_ -> isShown(edition, sha256, request))
                                .map(new AssetJson(edition)::of)
                                .orElseThrow(Missing::new));
    }

    /** Whether a live entry shows it, of those that the caller may read. */
    private static boolean isShown(Edition edition, String sha256, HttpServletRequest request) {
        Caller caller = Caller.of(request);
        String target = "asset:" + sha256;
        return edition.catalog().site().items().stream()
                .filter(item ->
                        item.entry().targets().contains(target)
                                || Objects.equals(item.coverAsset(), sha256))
                .anyMatch(item -> caller.mayRead(edition.catalog(), item));
    }
}
