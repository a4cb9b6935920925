package org.laodongmei.site.serve.embed;

import org.laodongmei.site.Edition;
import org.laodongmei.site.Publisher;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells programs of other sites how to show a page of ours, by the convention of oembed.com, in as
 * much room as they have.
 */
@RestController
class OembedController {

    private static final MediaType JSON =
            MediaType.parseMediaType("application/json;charset=UTF-8");
    private static final MediaType XML = MediaType.parseMediaType("text/xml;charset=UTF-8");
    private static final Pattern VOTE = Pattern.compile("/votes/([a-z0-9-]+)/");
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Publisher publisher;

    OembedController(Publisher publisher) {
        this.publisher = publisher;
    }

    @GetMapping("/oembed")
    ResponseEntity<byte[]> oembed(
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "800") String maxwidth,
            @RequestParam(defaultValue = "1000") String maxheight,
            @RequestParam(defaultValue = "json") String format) {
        if (!format.equals("json") && !format.equals("xml")) {
            throw Refusal.ofFormat();
        }
        if (url.isBlank()) {
            throw Refusal.of("url", "要写本站页面的完整网址", "must be the address of a page of this site");
        }
        Bounds room = new Bounds(pixels("maxwidth", maxwidth), pixels("maxheight", maxheight));
        Edition edition = publisher.latest();
        if (edition == null) {
            throw Refusal.notYet();
        }
        Map<String, Object> answer = answer(edition, path(edition, url), room);
        answer.put("cache_age", KEPT.toSeconds());
        boolean json = format.equals("json");
        return ResponseEntity.ok()
                .contentType(json ? JSON : XML)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(json ? MAPPER.writeValueAsBytes(answer) : xml(answer));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refusal refusal) {
        return refusal.answer();
    }

    private static int pixels(String name, String text) {
        try {
            int pixels = Integer.parseInt(text.strip());
            if (pixels > 0) {
                return pixels;
            }
        } catch (NumberFormatException e) {
            // Falls through: it is none.
        }
        throw Refusal.of(name, "要写大于 0 的整数，单位是像素", "must be a whole number of pixels above 0");
    }

    /** The path of a page of ours, without what follows it. */
    private static String path(Edition edition, String url) {
        String site = edition.absolute("/");
        if (!url.startsWith(site)) {
            throw Refusal.ofMissing();
        }
        return "/" + url.substring(site.length()).replaceAll("[?#].*", "");
    }

    /** What is not live is as if it were not: nobody is told that there is a draft. */
    private static Map<String, Object> answer(Edition edition, String path, Bounds room) {
        Matcher vote = VOTE.matcher(path);
        if (vote.matches()) {
            return edition.voting().contests().stream()
                    .map(it -> it.campaign())
                    .filter(it -> it.slug().equals(vote.group(1)))
                    .map(it -> Embedding.campaign(edition, it.title(), path, room))
                    .findFirst()
                    .orElseThrow(Refusal::ofMissing);
        }
        return edition.catalog()
                .at(path)
                .map(item -> Embedding.entry(edition, item, room))
                .orElseThrow(Refusal::ofMissing);
    }

    private static byte[] xml(Map<String, Object> answer) {
        StringBuilder xml =
                new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<oembed>");
        answer.forEach((name, value) ->
                xml.append('<')
                        .append(name)
                        .append('>')
                        .append(HtmlUtils.htmlEscape(String.valueOf(value), "UTF-8"))
                        .append("</")
                        .append(name)
                        .append('>'));
        return xml.append("</oembed>\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
