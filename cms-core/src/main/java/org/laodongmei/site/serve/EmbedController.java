package org.laodongmei.site.serve;

import jakarta.servlet.http.HttpServletRequest;

import org.laodongmei.site.Edition;
import org.laodongmei.site.Publisher;
import org.laodongmei.site.page.vote.EmbedPages;
import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.campaign.Campaign;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Campaigns in the frames of other sites, with the counts of now: made at most every ten seconds,
 * however many sites show them.
 */
@RestController
class EmbedController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Publisher publisher;
    private final Campaigns campaigns;
    private final InstantSource clock;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    /** A page as it was made. */
    private record Made(Instant at, byte[] html) {}

    EmbedController(Publisher publisher, Campaigns campaigns, InstantSource clock) {
        this.publisher = publisher;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @GetMapping("/votes/{slug}/embed/")
    ResponseEntity<byte[]> embed(@PathVariable String slug, HttpServletRequest request)
            throws NoResourceFoundException {
        Campaign campaign =
                campaigns
                        .find(slug)
                        .orElseThrow(() ->
                                new NoResourceFoundException(
                                        HttpMethod.GET,
                                        request.getRequestURI(),
                                        request.getRequestURI()));
        Edition edition = publisher.latest();
        if (edition == null) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Retry-After", "5")
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(page(edition, campaign));
    }

    private byte[] page(Edition edition, Campaign campaign) {
        Instant now = clock.instant();
        Made last = made.get(campaign.slug());
        if (last != null && Duration.between(last.at(), now).abs().compareTo(KEPT) < 0) {
            return last.html();
        }
        byte[] html =
                edition.theme()
                        .render(
                                new EmbedPages(edition)
                                        .page(
                                                campaign,
                                                campaign.tells(now)
                                                        ? campaigns.counts(campaign.slug())
                                                        : null,
                                                campaigns.isFrozen(campaign.slug()),
                                                now));
        made.put(campaign.slug(), new Made(now, html));
        return html;
    }
}
