package org.laodongmei.api.admin;

import jakarta.servlet.http.HttpServletRequest;

import org.laodongmei.api.query.InvalidQuery;
import org.laodongmei.api.shape.Managed;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.kind.Kinds;
import org.laodongmei.people.token.Scope;
import org.laodongmei.review.preview.PreviewLinks;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets a site that is built elsewhere show the newest revision of an entry before readers have it:
 * by the same links as in the studio, where they are listed and ended. What was made once is not
 * kept in plain, so the request cannot be repeated under a key.
 */
@Controller
final class PreviewDesk {

    private static final int USUAL_HOURS = 24;
    private static final int MOST_HOURS = (int) PreviewLinks.LONGEST.toHours();

    private final Shelf shelf;
    private final PreviewLinks links;
    private final Kinds kinds;

    PreviewDesk(Shelf shelf, PreviewLinks links, Kinds kinds) {
        this.shelf = shelf;
        this.links = links;
        this.kinds = kinds;
    }

    @PostMapping("/api/admin/v1/entries/{id}/previews")
    ResponseEntity<String> make(HttpServletRequest request, @PathVariable String id)
            throws IOException {
        Actor actor = Actor.of(request);
        actor.needs(Scope.PREVIEW);
        Duration lasts = lasts(AdminController.json(AdminController.body(request)));
        DeskRow row = shelf.seen(actor, id);
        String route = kinds.find(row.kind()).orElseThrow(Fault::missing).route();
        PreviewLinks.Given link = links.make(id, row.draft(), actor.id(), lasts);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("token", link.token());
        told.put("revision", row.draft());
        told.put("expires_at", link.expires());
        told.put("entry", "/api/v1/" + route + "/" + id + "?preview=" + link.token());
        told.put("page", "/preview/" + link.token());
        return ResponseEntity.status(201)
                .header("Cache-Control", "no-store")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Said.of(201, null, told).json());
    }

    private static Duration lasts(JsonNode json) {
        String known = Managed.HOURS.name();
        json.propertyNames()
                .forEach(name -> {
                    if (!name.equals(known)) {
                        throw InvalidQuery.unknown(name, 0, "member", "成员", name, List.of(known));
                    }
                });
        JsonNode hours = json.get(known);
        if (hours == null) {
            return Duration.ofHours(USUAL_HOURS);
        }
        if (!hours.isInt() || hours.asInt() < 1 || hours.asInt() > MOST_HOURS) {
            throw InvalidQuery.of(
                    known,
                    known + " is a number from 1 to " + MOST_HOURS,
                    "要写成 1 到 " + MOST_HOURS + " 的数");
        }
        return Duration.ofHours(hours.asInt());
    }
}
