package org.laodongmei.studio.library;

import gg.jte.generated.precompiled.studio.JteassetGenerated;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.desk.Uses;
import org.laodongmei.entry.desk.Uses.Use;
import org.laodongmei.media.UnusableMedia;
import org.laodongmei.media.library.Collections;
import org.laodongmei.media.library.Description;
import org.laodongmei.media.library.InvalidAsset;
import org.laodongmei.media.library.Item;
import org.laodongmei.media.library.Library;
import org.laodongmei.media.library.Likenesses;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Right;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One file: what it is, where the eye should fall, where it is used, and what may take its place.
 */
@Controller
final class AssetController {

    private static final int MOST_USES = 200;
    private static final int MOST_ALIKE = 24;

    private final Library library;
    private final Collections collections;
    private final Likenesses likenesses;
    private final Uses uses;
    private final Accounts accounts;

    AssetController(
            Library library,
            Collections collections,
            Likenesses likenesses,
            Uses uses,
            Accounts accounts) {
        this.library = library;
        this.collections = collections;
        this.likenesses = likenesses;
        this.uses = uses;
        this.accounts = accounts;
    }

    @GetMapping("/studio/media/{sha256}")
    View asset(Visit v, @PathVariable String sha256) {
        Item item = item(sha256);
        return form(v, item, item.description(), collections.of(sha256), Map.of());
    }

    @PostMapping("/studio/media/{sha256}")
    View change(
            Visit v,
            @PathVariable String sha256,
            @RequestParam(name = "do", defaultValue = "save") String deed,
            @RequestParam MultiValueMap<String, String> typed) {
        Item item = item(sha256);
        Description said = said(typed, item.description());
        Set<String> chosen = new HashSet<>(typed.getOrDefault("collections", List.of()));
        try {
            switch (deed) {
                case "delete" -> {
                    allow(mayReplace(v, item, uses(item)));
                    library.delete(v.account().id(), sha256, uses::any);
                    return new RedirectView("/studio/media");
                }
                case "poster" -> {
                    allow(mayReplace(v, item, uses(item)));
                    String picture = text(typed, "poster");
                    library.setPoster(v.account().id(), sha256, picture.isEmpty() ? null : picture);
                }
                case "focus" -> {
                    allow(mayDescribe(v, item));
                    library.setFocus(
                            v.account().id(), sha256, percent(typed, "x"), percent(typed, "y"));
                }
                default -> {
                    allow(mayDescribe(v, item));
                    library.describe(v.account().id(), sha256, said);
                    if (v.may(Right.WRITE)) {
                        collections.set(v.account().id(), sha256, chosen);
                    }
                }
            }
            return new RedirectView("/studio/media/" + sha256);
        } catch (InvalidAsset e) {
            return form(
                    v, item, said, chosen, Map.of(field(e), LibraryWords.refusal(v, e.reason())));
        } catch (UnusableMedia e) {
            return form(v, item, said, chosen, Map.of("form", v.say(e.zh() + "。", e.en() + ".")));
        }
    }

    /** What is shown everywhere in its place from now on: an upload. */
    @PostMapping("/studio/media/{sha256}/replace")
    View replace(
            Visit v,
            @PathVariable String sha256,
            @RequestParam(name = "with", defaultValue = "") String with,
            @RequestParam @Nullable MultipartFile file)
            throws IOException {
        Item item = item(sha256);
        allow(mayReplace(v, item, uses(item)));
        String by = v.account().id();
        try {
            String fresh = with.isEmpty() ? brought(by, file) : with;
            if (fresh.isEmpty()) {
                return form(v, item, Map.of("file", v.say("请选一个文件。", "Choose a file.")));
            }
            return new RedirectView(
                    "/studio/media/"
                            + library.replace(by, sha256, item(fresh).asset().sha256())
                                    .asset()
                                    .sha256());
        } catch (InvalidAsset e) {
            return form(v, item, Map.of("file", LibraryWords.refusal(v, e.reason())));
        } catch (UnusableMedia e) {
            return form(v, item, Map.of("file", v.say(e.zh() + "。", e.en() + ".")));
        }
    }

    private String brought(String by, @Nullable MultipartFile file)
            throws IOException, UnusableMedia {
        if (file == null || file.isEmpty()) {
            return "";
        }
        Path copy = Files.createTempFile("upload", "");
        try {
            file.transferTo(copy);
            String name = file.getOriginalFilename();
            return library.add(copy, name == null ? "file" : name, by).asset().sha256();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private View form(Visit v, Item item, Map<String, String> errors) {
        String sha256 = item.asset().sha256();
        return form(v, item, item.description(), collections.of(sha256), errors);
    }

    private View form(
            Visit v, Item item, Description typed, Set<String> chosen, Map<String, String> errors) {
        List<Use> used = uses(item);
        String instead = item.replacedBy();
        AssetPage page =
                new AssetPage(
                        item,
                        typed,
                        chosen,
                        collections.all(),
                        accounts.displays(Set.of(item.addedBy())).get(item.addedBy()),
                        used,
                        library.find(likenesses.near(item, MOST_ALIKE)),
                        instead == null ? null : library.find(instead).orElse(null),
                        library.replaced(item.asset().sha256()).size(),
                        mayDescribe(v, item),
                        mayReplace(v, item, used));
        return Screen.form(errors, out -> JteassetGenerated.render(out, null, v, page, errors));
    }

    /** Whoever brought it, and whoever may change what others wrote. */
    private static boolean mayDescribe(Visit v, Item item) {
        return v.may(Right.WRITE)
                || v.may(Right.WRITE_OWN) && item.addedBy().equals(v.account().id());
    }

    /** What readers see changes at once then, past every review: only who publishes may do that. */
    private static boolean mayReplace(Visit v, Item item, List<Use> uses) {
        return uses.stream().anyMatch(Use::live) ? v.may(Right.PUBLISH) : mayDescribe(v, item);
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not theirs");
        }
    }

    private List<Use> uses(Item item) {
        List<String> all = new ArrayList<>(library.replaced(item.asset().sha256()));
        // Where a film is shown, its still is.
        all.addAll(library.films(item.asset().sha256()));
        all.add(item.asset().sha256());
        return uses.of(all, MOST_USES);
    }

    private Item item(String sha256) {
        return library.find(sha256)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Description said(MultiValueMap<String, String> typed, Description before) {
        return new Description(
                typed.containsKey("alt") ? text(typed, "alt") : before.alt(),
                typed.containsKey("decorative"),
                text(typed, "caption"),
                text(typed, "credit"),
                text(typed, "consent"));
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        String text = typed.getFirst(name);
        return text == null ? "" : text.replace("\r\n", "\n");
    }

    private static int percent(MultiValueMap<String, String> typed, String name) {
        try {
            return Math.clamp(Long.parseLong(text(typed, name)), 0, 100);
        } catch (NumberFormatException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static String field(InvalidAsset e) {
        return switch (e.reason()) {
            case NO_ALT, ALT_TOO_LONG -> "alt";
            case CAPTION_TOO_LONG -> "caption";
            case CREDIT_TOO_LONG -> "credit";
            case CONSENT_TOO_LONG -> "consent";
            default -> "form";
        };
    }
}
