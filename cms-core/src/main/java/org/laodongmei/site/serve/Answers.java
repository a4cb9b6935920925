package org.laodongmei.site.serve;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.laodongmei.site.Edition;
import org.laodongmei.site.Publisher;
import org.laodongmei.site.page.vote.VotePages;
import org.laodongmei.theme.page.AnswerPage;
import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.campaign.Campaign;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import java.util.List;

/** Pages that answer a voter's form, in the dress of the site. */
@Component
final class Answers {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Publisher publisher;
    private final Campaigns campaigns;

    Answers(Publisher publisher, Campaigns campaigns) {
        this.publisher = publisher;
        this.campaigns = campaigns;
    }

    /** A page with a title and a sentence. */
    ResponseEntity<byte[]> page(
            HttpStatus status, Campaign campaign, String title, String message) {
        return page(status, campaign, title, message, List.of(), null);
    }

    /** The same with more: facts a line each, and a form to go on with. */
    ResponseEntity<byte[]> page(
            HttpStatus status,
            Campaign campaign,
            String title,
            String message,
            List<String> facts,
            AnswerPage.@Nullable Again again) {
        Edition edition = publisher.latest();
        if (edition == null) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Retry-After", "5")
                    .build();
        }
        byte[] html =
                edition.theme()
                        .render(
                                new VotePages(edition)
                                        .answer(campaign, title, message, facts, again));
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    /** Where there is no such campaign there is no such page. */
    Campaign campaign(String slug, HttpServletRequest request) throws NoResourceFoundException {
        return campaigns.find(slug).orElseThrow(() -> nothingAt(request));
    }

    /** As for an address at which there is nothing. */
    static NoResourceFoundException nothingAt(HttpServletRequest request) {
        return new NoResourceFoundException(
                HttpMethod.valueOf(request.getMethod()),
                request.getRequestURI(),
                request.getRequestURI());
    }
}
