package org.laodongmei.studio.library;

import org.laodongmei.media.library.Collections;
import org.laodongmei.media.library.InvalidAsset;
import org.laodongmei.people.Right;
import org.laodongmei.studio.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Puts what is ticked in the grid into a collection, an old one or a new one. */
@Controller
final class CollectionController {

    private static final int MOST = 5_000;

    private final Collections collections;
    private final GridController grid;

    CollectionController(Collections collections, GridController grid) {
        this.collections = collections;
        this.grid = grid;
    }

    @PostMapping("/studio/media/collect")
    View collect(
            Visit v,
            @RequestParam(name = "do", defaultValue = "put") String deed,
            @RequestParam(defaultValue = "") List<String> sha256,
            @RequestParam(name = "into", defaultValue = "") String into,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam Map<String, String> asked) {
        if (!v.may(Right.WRITE)) {
            throw new AccessDeniedException("may not arrange");
        }
        LibraryFilter filter = LibraryFilter.of(asked);
        List<String> some = sha256.subList(0, Math.min(sha256.size(), MOST));
        String by = v.account().id();
        try {
            switch (deed) {
                case "take" -> collections.take(by, filter.collection(), some);
                case "rename" -> collections.rename(by, filter.collection(), name);
                case "remove" -> {
                    collections.remove(by, filter.collection());
                    return new RedirectView("/studio/media");
                }
                default ->
                        collections.put(
                                by, into.isEmpty() ? collections.add(by, name) : into, some);
            }
            return new RedirectView(filter.address());
        } catch (InvalidAsset e) {
            return grid.grid(v, filter, Map.of("name", LibraryWords.refusal(v, e.reason())));
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
