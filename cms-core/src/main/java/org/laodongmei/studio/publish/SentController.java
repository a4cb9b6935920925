package org.laodongmei.studio.publish;

import gg.jte.generated.precompiled.studio.JtesentGenerated;
import gg.jte.generated.precompiled.studio.JteworkGenerated;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.kind.Kinds;
import org.laodongmei.site.Publisher;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.desk.Pieces;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

import java.time.Instant;

/** Tells whoever waits for readers to get something how far that is; asked by a script. */
@Controller
final class SentController {

    private final Pieces pieces;
    private final Kinds kinds;
    private final Publisher publisher;

    SentController(Pieces pieces, Kinds kinds, Publisher publisher) {
        this.pieces = pieces;
        this.kinds = kinds;
        this.publisher = publisher;
    }

    /**
     * The site as a whole.
     *
     * @param told {@code yes} where one waits for it, though it may not take long
     */
    @GetMapping("/studio/work")
    View work(Visit v, @RequestParam(defaultValue = "") String told) {
        Instant at = publisher.work().ended(publisher.work().head()).orElse(null);
        return Screen.of(out -> JteworkGenerated.render(out, null, v, told.equals("yes"), at));
    }

    /** Something that concerns no entry, or several. */
    @GetMapping("/studio/sent")
    View sent(Visit v, @RequestParam(defaultValue = "") String change) {
        return screen(v, Sent.of(v, publisher.work(), change, null, ""));
    }

    /** An entry. */
    @GetMapping("/studio/entries/{id}/sent")
    View sent(Visit v, @PathVariable String id, @RequestParam(defaultValue = "") String change) {
        DeskRow row = pieces.seen(id, v.account());
        String address =
                row.live() == null
                        ? ""
                        : kinds.find(row.kind())
                                .map(kind -> "/" + kind.route() + "/" + row.slug() + "/")
                                .orElse("");
        return screen(v, Sent.of(v, publisher.work(), change, row, address));
    }

    private static View screen(Visit v, @Nullable Sent sent) {
        if (sent == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Screen.of(out -> JtesentGenerated.render(out, null, v, sent));
    }
}
