package org.laodongmei.studio.library;

import gg.jte.generated.precompiled.studio.JtemediaGenerated;

import org.laodongmei.media.library.Collections;
import org.laodongmei.media.library.Library;
import org.laodongmei.media.library.LibraryQuery;
import org.laodongmei.people.Right;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import java.util.List;
import java.util.Map;

/** All files as a grid, and as data for whoever chooses one. */
@Controller
final class GridController {

    private static final int A_PAGE = 60;
    private static final int A_HANDFUL = 40;

    private final Finding finding;
    private final Library library;
    private final Collections collections;

    GridController(Finding finding, Library library, Collections collections) {
        this.finding = finding;
        this.library = library;
        this.collections = collections;
    }

    @GetMapping("/studio/media")
    View grid(Visit v, @RequestParam Map<String, String> asked) {
        return grid(v, LibraryFilter.of(asked), Map.of());
    }

    /** The grid with something wrong in the form below it. */
    View grid(Visit v, LibraryFilter filter, Map<String, String> errors) {
        Finding.Page page = finding.page(filter, A_PAGE);
        LibraryPage shown =
                new LibraryPage(
                        filter,
                        page.items(),
                        page.more().isEmpty() ? "" : filter.from(page.more()),
                        library.count(LibraryQuery.ALL),
                        collections.all(),
                        v.may(Right.WRITE_OWN),
                        v.may(Right.WRITE));
        return Screen.form(errors, out -> JtemediaGenerated.render(out, null, v, shown, errors));
    }

    /** The same files as data; where more begin is in the header {@code X-After}. */
    @GetMapping(path = "/studio/media.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Shown>> list(@RequestParam Map<String, String> asked) {
        Finding.Page page = finding.page(LibraryFilter.of(asked), A_HANDFUL);
        return ResponseEntity.ok()
                .header("X-After", page.more())
                .body(page.items().stream().map(Shown::of).toList());
    }
}
