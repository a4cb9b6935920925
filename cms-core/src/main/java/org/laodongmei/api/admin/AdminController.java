package org.laodongmei.api.admin;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.query.InvalidQuery;
import org.laodongmei.api.shape.Act;
import org.laodongmei.api.shape.Managed;
import org.laodongmei.entry.Writing.Version;
import org.laodongmei.entry.desk.Desk.Place;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.State;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.people.token.Scope;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Entries, made and changed by programs. */
@Controller
final class AdminController {

    private static final int LARGEST = 2_000_000;
    private static final int MOST = 100;
    private static final String KEY = "Idempotency-Key";

    private final Shelf shelf;
    private final Editing editing;
    private final Deciding deciding;
    private final Kinds kinds;
    private final Repeats repeats;

    AdminController(Shelf shelf, Editing editing, Deciding deciding, Kinds kinds, Repeats repeats) {
        this.shelf = shelf;
        this.editing = editing;
        this.deciding = deciding;
        this.kinds = kinds;
        this.repeats = repeats;
    }

    @GetMapping("/api/admin/v1/entries")
    ResponseEntity<String> list(HttpServletRequest request) {
        Actor actor = Actor.of(request);
        actor.needs(Scope.PREVIEW, Scope.WRITE, Scope.PUBLISH);
        List<String> known = List.of("kind", "state", "limit", "after");
        request.getParameterMap()
                .keySet()
                .forEach(name -> {
                    if (!known.contains(name)) {
                        throw InvalidQuery.unknown(name, 0, "parameter", "参数", name, known);
                    }
                    if (request.getParameterValues(name).length > 1) {
                        throw InvalidQuery.of(name, name + " is given twice", "只能写一次");
                    }
                });
        int limit = limit(request.getParameter("limit"));
        List<DeskRow> rows =
                shelf.list(
                        actor,
                        kind(request.getParameter("kind")),
                        state(request.getParameter("state")),
                        after(request.getParameter("after")),
                        limit + 1);
        List<DeskRow> page = rows.subList(0, Math.min(limit, rows.size()));
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("items", page.stream().map(EntryShape::told).toList());
        DeskRow last = rows.size() > limit ? page.getLast() : null;
        told.put("next", last == null ? null : last.updated().toEpochMilli() + "_" + last.id());
        return answer(Said.of(200, null, told), null);
    }

    private static int limit(@Nullable String given) {
        try {
            int limit = given == null ? 20 : Integer.parseInt(given);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Falls through: it is none.
        }
        throw InvalidQuery.of("limit", "limit is a number from 1 to 100", "要写成 1 到 100 的数");
    }

    private @Nullable String kind(@Nullable String given) {
        if (given != null && kinds.find(given).isEmpty()) {
            List<String> known = kinds.all().stream().map(Kind::name).toList();
            throw InvalidQuery.unknown("kind", 0, "kind", "类型", given, known);
        }
        return given;
    }

    private static @Nullable State state(@Nullable String given) {
        if (given == null) {
            return null;
        }
        List<String> known = Managed.states();
        if (!known.contains(given)) {
            throw InvalidQuery.unknown("state", 0, "state", "状态", given, known);
        }
        return State.valueOf(given.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Place after(@Nullable String given) {
        if (given == null) {
            return null;
        }
        if (!given.matches("\\d{1,18}_.{1,80}")) {
            throw InvalidQuery.of("after", "after is what next said", "要用上一页的 next");
        }
        int cut = given.indexOf('_');
        return new Place(given.substring(0, cut), given.substring(cut + 1));
    }

    @GetMapping("/api/admin/v1/entries/{id}")
    ResponseEntity<String> read(HttpServletRequest request, @PathVariable String id) {
        Actor actor = Actor.of(request);
        actor.needs(Scope.PREVIEW, Scope.WRITE, Scope.PUBLISH);
        return answer(editing.read(actor, id), null);
    }

    @PostMapping("/api/admin/v1/entries")
    ResponseEntity<String> make(
            HttpServletRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer)
            throws IOException {
        Actor actor = Actor.of(request);
        actor.needs(Scope.WRITE);
        String body = body(request);
        Said said = repeats.once(actor, key, "make " + body, () -> editing.make(actor, json(body)));
        return answer(said, prefer);
    }

    @PatchMapping("/api/admin/v1/entries/{id}")
    ResponseEntity<String> change(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer)
            throws IOException {
        Actor actor = Actor.of(request);
        actor.needs(Scope.WRITE);
        JsonNode json = json(body(request));
        return answer(editing.change(actor, id, version(actor, id, match), json), prefer);
    }

    @PostMapping("/api/admin/v1/entries/{id}/{act}")
    ResponseEntity<String> act(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable("act") String word,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer)
            throws IOException {
        Actor actor = Actor.of(request);
        Act act = Act.of(word).orElseThrow(Fault::missing);
        actor.needs(act.isOfWriters() ? Scope.WRITE : Scope.PUBLISH);
        String body = body(request);
        Version version = act.isOfVersion() ? version(actor, id, match) : Version.NONE;
        String what = String.join(" ", word, id, String.valueOf(match), body);
        Said said =
                repeats.once(
                        actor,
                        key,
                        what,
                        () -> {
                            deciding.act(actor, id, act, version, json(body));
                            return editing.after(id);
                        });
        return answer(said, prefer);
    }

    /**
     * The version that somebody read: the one that there is, if they name it among others or say
     * {@code *} (RFC 9110 §13.1.1).
     */
    private Version version(Actor actor, String id, @Nullable String match) {
        if (match == null) {
            throw Fault.of(428, "if-match", "Precondition required", "请在 If-Match 里带上读取时的 ETag。");
        }
        Version now = editing.version(actor, id);
        List<String> named =
                Arrays.stream(match.split(","))
                        .map(each -> each.strip().replace("\"", ""))
                        .toList();
        return named.contains("*") || named.contains(now.toString())
                ? now
                : Version.parse(named.getFirst()).orElseThrow(Fault::changed);
    }

    /** What was sent, if it is not too large. */
    static String body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Fault.of(413, "size", "Too large", "内容太大，最多 2 MB。");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Nothing at all is an object without members. */
    static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body.isBlank() ? "{}" : body);
    }

    private static ResponseEntity<String> answer(Said said, @Nullable String prefer) {
        boolean brief = prefer != null && prefer.contains("return=minimal");
        int status = brief && said.status() == 200 ? 204 : said.status();
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (said.etag() != null) {
            answer.eTag(said.etag());
        }
        if (said.location() != null) {
            answer.header("Location", said.location());
        }
        if (brief) {
            return answer.header("Preference-Applied", "return=minimal").build();
        }
        return answer.contentType(MediaType.APPLICATION_JSON).body(said.json());
    }
}
