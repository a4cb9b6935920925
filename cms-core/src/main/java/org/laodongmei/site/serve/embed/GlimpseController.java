package org.laodongmei.site.serve.embed;

import org.jspecify.annotations.Nullable;
import org.laodongmei.site.Edition;
import org.laodongmei.site.Publisher;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.site.page.GlimpsePages;
import org.laodongmei.theme.page.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import java.time.Duration;
import java.util.List;

/** The latest of a list, and single entries, in the frames of other sites. */
@RestController
class GlimpseController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 20;

    private final Publisher publisher;

    GlimpseController(Publisher publisher) {
        this.publisher = publisher;
    }

    @GetMapping("/embed/latest/")
    ResponseEntity<byte[]> latest(
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "6") int count) {
        Edition edition = edition();
        Group group = group(edition, channel, kind);
        List<Item> items =
                group.items().reversed().stream()
                        .filter(item -> kind.isEmpty() || isOf(item, kind))
                        .filter(item -> !item.kind().name().equals("topic") || !kind.isEmpty())
                        .limit(Math.clamp(count, 1, MOST))
                        .toList();
        String title =
                channel.isEmpty() && kind.isEmpty() ? edition.settings().name() : group.name();
        String path = edition.isList(group.url()) ? group.url() : "/";
        return answer(edition, new GlimpsePages(edition).list(title, path, items));
    }

    private static Group group(Edition edition, String channel, String kind) {
        if (!channel.isEmpty()) {
            return found(edition.catalog().channels().get(channel));
        }
        return kind.isEmpty()
                ? edition.catalog().site()
                : edition.catalog().kinds().values().stream()
                        .filter(it -> it.key().equals(kind) || it.url().equals("/" + kind + "/"))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean isOf(Item item, String kind) {
        return item.kind().name().equals(kind) || item.kind().route().equals(kind);
    }

    @GetMapping("/embed/{route}/{slug}/")
    ResponseEntity<byte[]> entry(@PathVariable String route, @PathVariable String slug) {
        Edition edition = edition();
        Item item =
                edition.catalog()
                        .at("/" + route + "/" + slug + "/")
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return answer(edition, new GlimpsePages(edition).entry(item));
    }

    private Edition edition() {
        Edition edition = publisher.latest();
        if (edition == null) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return edition;
    }

    private static Group found(@Nullable Group group) {
        if (group == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return group;
    }

    private static ResponseEntity<byte[]> answer(Edition edition, Page page) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(edition.theme().render(page));
    }
}
