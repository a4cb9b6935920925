package org.laodongmei.site.serve.embed;

import jakarta.servlet.http.HttpServletRequest;

import org.laodongmei.site.Edition;
import org.laodongmei.site.Publisher;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.site.page.GlimpsePages;
import org.laodongmei.site.serve.QueryString;
import org.laodongmei.theme.page.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The latest of a list, and single entries, in the frames of other sites. What cannot be shown is
 * said in the frame, for whoever reads the page around it.
 */
@RestController
class GlimpseController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final List<String> PARAMETERS = List.of("channel", "kind", "count");
    private static final int COUNT = 6;
    private static final int MOST = 20;

    private final Publisher publisher;

    GlimpseController(Publisher publisher) {
        this.publisher = publisher;
    }

    @GetMapping("/embed/latest/")
    ResponseEntity<byte[]> latest(HttpServletRequest request) {
        Edition edition = publisher.latest();
        if (edition == null) {
            return notYet();
        }
        Map<String, List<String>> asked = QueryString.of(request);
        String wrong = wrong(asked, PARAMETERS);
        String count = first(asked, "count");
        if (wrong.isEmpty() && !count.isEmpty() && !count.matches("\\d{1,6}")) {
            wrong = "参数 count 要写数字，是要显示几条，最多 " + MOST + "。";
        }
        if (!wrong.isEmpty()) {
            return unfit(edition, wrong);
        }
        int most = count.isEmpty() ? COUNT : Math.clamp(Integer.parseInt(count), 1, MOST);
        String channel = first(asked, "channel");
        String kind = first(asked, "kind");
        return group(edition, channel, kind)
                .map(group -> latest(edition, group, channel, kind, most))
                .orElseGet(() -> missing(edition, "没有这个栏目或种类", "这里要显示的栏目或种类，网站上没有，可能已经改名。"));
    }

    private static ResponseEntity<byte[]> latest(
            Edition edition, Group group, String channel, String kind, int most) {
        List<Item> items =
                group.items().reversed().stream()
                        .filter(item -> kind.isEmpty() || isOf(item, kind))
                        .filter(item -> !item.kind().name().equals("topic") || !kind.isEmpty())
                        .limit(most)
                        .toList();
        String title =
                channel.isEmpty() && kind.isEmpty() ? edition.settings().name() : group.name();
        String path = edition.isList(group.url()) ? group.url() : "/";
        return answer(edition, new GlimpsePages(edition).list(title, path, items));
    }

    /** What is wrong with the names of what was asked, in a sentence; empty for nothing. */
    private static String wrong(Map<String, List<String>> asked, List<String> known) {
        List<String> unknown = new ArrayList<>(asked.keySet());
        unknown.removeAll(known);
        if (unknown.isEmpty()) {
            return "";
        }
        String name = unknown.getFirst();
        String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
        return "没有参数 “"
                + shown
                + "”，"
                + (known.isEmpty() ? "这里不用参数。" : "可以用的是 " + String.join("、", known) + "。");
    }

    private static String first(Map<String, List<String>> asked, String name) {
        return asked.getOrDefault(name, List.of("")).getFirst();
    }

    private static Optional<Group> group(Edition edition, String channel, String kind) {
        if (!channel.isEmpty()) {
            return Optional.ofNullable(edition.catalog().channels().get(channel));
        }
        return kind.isEmpty()
                ? Optional.of(edition.catalog().site())
                : edition.catalog().kinds().values().stream()
                        .filter(it -> it.key().equals(kind) || it.url().equals("/" + kind + "/"))
                        .findFirst();
    }

    private static boolean isOf(Item item, String kind) {
        return item.kind().name().equals(kind) || item.kind().route().equals(kind);
    }

    @GetMapping("/embed/{route}/{slug}/")
    ResponseEntity<byte[]> entry(
            @PathVariable String route, @PathVariable String slug, HttpServletRequest request) {
        Edition edition = publisher.latest();
        if (edition == null) {
            return notYet();
        }
        String wrong = wrong(QueryString.of(request), List.of());
        if (!wrong.isEmpty()) {
            return unfit(edition, wrong);
        }
        return edition.catalog()
                .at("/" + route + "/" + slug + "/")
                .map(item -> answer(edition, new GlimpsePages(edition).entry(item)))
                .orElseGet(() -> missing(edition, "这篇内容已经不在", "它可能已经撤下，或者换了网址。"));
    }

    private static ResponseEntity<byte[]> notYet() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", "5")
                .build();
    }

    private static ResponseEntity<byte[]> unfit(Edition edition, String wrong) {
        return said(edition, HttpStatus.BAD_REQUEST, "嵌入的网址不对", wrong);
    }

    private static ResponseEntity<byte[]> missing(Edition edition, String title, String said) {
        return said(edition, HttpStatus.NOT_FOUND, title, said);
    }

    private static ResponseEntity<byte[]> said(
            Edition edition, HttpStatus status, String title, String said) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(edition.theme().render(new GlimpsePages(edition).nothing(title, said)));
    }

    private static ResponseEntity<byte[]> answer(Edition edition, Page page) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(edition.theme().render(page));
    }
}
