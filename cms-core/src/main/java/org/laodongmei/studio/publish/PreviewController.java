package org.laodongmei.studio.publish;

import gg.jte.generated.precompiled.studio.JtepreviewGenerated;

import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.History;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.markup.QrCode;
import org.laodongmei.media.Asset;
import org.laodongmei.media.Assets;
import org.laodongmei.people.Accounts;
import org.laodongmei.review.preview.PreviewLinks;
import org.laodongmei.review.preview.PreviewLinks.Shown;
import org.laodongmei.site.Preview;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.StudioPlace;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.desk.Pieces;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * A revision as readers would see it: in the studio in every dress, and by a link that needs no
 * sign-in, for a telephone.
 */
@Controller
final class PreviewController {

    private static final int SHARE_CARD_WORDS = 54;

    /** The one screen with a frame in it. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    private final Pieces pieces;
    private final History history;
    private final Entries entries;
    private final Assets assets;
    private final Preview preview;
    private final PreviewLinks links;
    private final Accounts accounts;
    private final StudioPlace place;
    private final InstantSource clock;

    PreviewController(
            Pieces pieces,
            History history,
            Entries entries,
            Assets assets,
            Preview preview,
            PreviewLinks links,
            Accounts accounts,
            StudioPlace place,
            InstantSource clock) {
        this.pieces = pieces;
        this.history = history;
        this.entries = entries;
        this.assets = assets;
        this.preview = preview;
        this.links = links;
        this.accounts = accounts;
        this.place = place;
        this.clock = clock;
    }

    @GetMapping("/studio/entries/{id}/preview")
    View screen(
            Visit v,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(name = "as", defaultValue = "page") String dress,
            HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        DeskRow row = pieces.seen(id, v.account());
        return screen(v, row, revision == 0 ? row.draft() : revision, Dress.of(dress), "");
    }

    private View screen(Visit v, DeskRow row, int revision, Dress dress, String link) {
        Draft draft = draft(row.id(), revision);
        Entries.Shown shown = shown(row.id(), revision);
        String words = draft.summary().isEmpty() ? shown.entry().excerpt() : draft.summary();
        List<PreviewLinks.Made> made = links.of(row.id());
        Map<String, String> names =
                accounts.displays(made.stream().map(PreviewLinks.Made::who).toList());
        PreviewPage page =
                new PreviewPage(
                        row,
                        revision,
                        dress,
                        draft,
                        words.substring(0, Math.min(words.length(), SHARE_CARD_WORDS)),
                        link,
                        link.isEmpty() ? null : QrCode.of(link),
                        made,
                        names);
        return Screen.of(out -> JtepreviewGenerated.render(out, null, v, page));
    }

    /** The page itself, for a frame in that screen. */
    @GetMapping("/studio/entries/{id}/preview/page")
    ResponseEntity<String> page(
            Visit v,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam(name = "as", defaultValue = "page") String dress) {
        pieces.seen(id, v.account());
        return answer(id, revision, Dress.of(dress), "/studio/preview");
    }

    /** Files of a previewed page that readers may not have yet. */
    @GetMapping("/studio/preview/media/{sha256}/{name}")
    ResponseEntity<FileSystemResource> media(
            Visit v, @PathVariable String sha256, @PathVariable String name) {
        return file(sha256, name);
    }

    @PostMapping("/studio/entries/{id}/preview")
    View link(
            Visit v,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "24") int hours,
            HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        DeskRow row = pieces.seen(id, v.account());
        draft(id, revision);
        Duration lasts = Duration.ofHours(Math.clamp(hours, 1, 24 * 7));
        String token = links.make(id, revision, v.account().id(), lasts).token();
        return screen(v, row, revision, Dress.PAGE, place.baseUrl() + "/preview/" + token);
    }

    @PostMapping("/studio/entries/{id}/preview/end")
    View end(
            Visit v,
            @PathVariable String id,
            @RequestParam String link,
            @RequestParam int revision,
            HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        DeskRow row = pieces.seen(id, v.account());
        links.end(id, link, v.account().id());
        return screen(v, row, revision, Dress.PAGE, "");
    }

    /** For whoever has the link. */
    @GetMapping("/preview/{token}")
    ResponseEntity<String> linked(@PathVariable String token) {
        Shown shown = open(token);
        links.count(token);
        return answer(shown.entry(), shown.revision(), Dress.PAGE, "/preview/" + token);
    }

    @GetMapping("/preview/{token}/media/{sha256}/{name}")
    ResponseEntity<FileSystemResource> linkedMedia(
            @PathVariable String token, @PathVariable String sha256, @PathVariable String name) {
        Shown shown = open(token);
        if (!shown(shown.entry(), shown.revision()).entry().assets().contains(sha256)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return file(sha256, name);
    }

    private Shown open(String token) {
        return links.open(token)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<String> answer(String id, int revision, Dress dress, String root) {
        Entries.Shown shown = shown(id, revision);
        String page =
                preview.page(shown)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        for (Asset asset : assets.find(shown.entry().assets()).values()) {
            page = page.replace(asset.base(), root + "/media/" + asset.sha256() + "/");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(dress.put(page));
    }

    private Entries.Shown shown(String id, int revision) {
        return entries.shown(draft(id, revision), revision, clock.instant());
    }

    private Draft draft(String id, int revision) {
        return history.revision(id, revision)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<FileSystemResource> file(String sha256, String name) {
        Path file =
                assets.find(sha256)
                        .map(asset -> assets.renditions(asset).get(asset.base() + name))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(
                        MediaTypeFactory.getMediaType(name)
                                .orElse(MediaType.APPLICATION_OCTET_STREAM))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(new FileSystemResource(file));
    }
}
