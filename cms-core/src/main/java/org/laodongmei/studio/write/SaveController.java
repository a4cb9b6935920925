package org.laodongmei.studio.write;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.InvalidEntry;
import org.laodongmei.entry.Writing;
import org.laodongmei.entry.Writing.Outcome;
import org.laodongmei.entry.Writing.Sheet;
import org.laodongmei.entry.Writing.Version;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.Writers;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.kind.Label;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Right;
import org.laodongmei.review.Reviews;
import org.laodongmei.review.compare.Paragraphs;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.desk.DeskWords;
import org.laodongmei.studio.desk.Pieces;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Takes what the writing screen sends, some times a minute, and answers it as data. {@code
 * If-Match} names the version that the text began with (RFC 9110 §13.1.1): 412 when somebody else
 * saved since, 423 when somebody else took the entry over, 422 when it cannot be kept as it is.
 */
@Controller
final class SaveController {

    private final Writing writing;
    private final Desk desk;
    private final Writers writers;
    private final Pieces pieces;
    private final Reviews reviews;
    private final Kinds kinds;
    private final Accounts accounts;

    SaveController(
            Writing writing,
            Desk desk,
            Writers writers,
            Pieces pieces,
            Reviews reviews,
            Kinds kinds,
            Accounts accounts) {
        this.writing = writing;
        this.desk = desk;
        this.writers = writers;
        this.pieces = pieces;
        this.reviews = reviews;
        this.kinds = kinds;
        this.accounts = accounts;
    }

    /**
     * What a save is answered with.
     *
     * @param version what the next save must name; null when nothing was saved
     * @param errors a sentence by field
     * @param by who was in the way; null when nobody
     * @param theirs what they wrote; null when nothing is in the way
     * @param aside number of the revision that holds what was sent, where it could not be the draft
     */
    record Answer(
            @Nullable String version,
            @Nullable Instant at,
            Map<String, String> errors,
            @Nullable String by,
            @Nullable Theirs theirs,
            @Nullable Integer aside) {}

    /**
     * The text that was in the way, and both texts as paragraphs, where the base was sent along.
     */
    record Theirs(
            String version,
            Instant at,
            String title,
            String summary,
            String body,
            List<Paragraphs.Part> merged) {}

    @PostMapping(path = "/studio/entries/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> save(
            Visit v,
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) String match,
            @RequestParam MultiValueMap<String, String> form) {
        Version base =
                Version.parse(match.replace("\"", ""))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        EntryForm read = read(v, id, form);
        if (!read.wrong().isEmpty()) {
            return invalid(words(v, read.wrong()));
        }
        boolean keeps = form.containsKey("keep");
        try {
            Writers.Writer writer = writers.open(id, v.account().id(), false);
            return writer.account().equals(v.account().id())
                    ? answer(v, form, save(v, read.draft(), base, keeps, form.getFirst("keep")))
                    : taken(v, read.draft(), writer);
        } catch (InvalidEntry e) {
            Map<String, String> errors = new LinkedHashMap<>();
            e.problems()
                    .forEach(problem ->
                            errors.put(problem.field(), v.say(problem.zh(), problem.message())));
            return invalid(errors);
        }
    }

    private Outcome save(
            Visit v, Draft draft, Version base, boolean keeps, @Nullable String reason) {
        String by = v.account().id();
        String unit = v.account().unit();
        return keeps
                ? writing.keep(draft, base, by, unit, reason == null ? "" : reason)
                : writing.autosave(draft, base, by, unit);
    }

    private EntryForm read(Visit v, String id, MultiValueMap<String, String> form) {
        boolean isThere = desk.find(id).isPresent();
        if (isThere) {
            pieces.written(id, v.account());
        } else if (!v.may(Right.WRITE_OWN)) {
            throw new AccessDeniedException("may not write");
        }
        Draft before =
                writing.open(id)
                        .map(Sheet::draft)
                        .orElseGet(() -> Draft.blank(id, String.valueOf(form.getFirst("kind"))));
        Kind kind =
                kinds.find(before.kind())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        EntryForm read = EntryForm.read(form, kind, before, v.zone());
        if (!mayMove(v, before.channel(), read.draft().channel())) {
            read.wrong()
                    .put("channel", new Label("您不能往这个栏目写稿", "you may not write in this channel"));
        }
        if (!read.draft().slug().equals(before.slug()) && !mayReaddress(v, id)) {
            read.wrong()
                    .put(
                            "slug",
                            new Label(
                                    "读者已经看得到，改网址要由签发人来",
                                    "readers have it: its address is for who publishes"));
        }
        return read;
    }

    /** Into no channel at all only who writes in all: it is out of its people's sight then. */
    private boolean mayMove(Visit v, @Nullable String from, @Nullable String to) {
        if (Objects.equals(from, to)) {
            return true;
        }
        return to == null
                ? v.account().may(Right.WRITE, List.of())
                : pieces.channels(v.account()).stream().anyMatch(own -> own.slug().equals(to));
    }

    private boolean mayReaddress(Visit v, String id) {
        return desk.find(id).map(row -> reviews.mayReaddress(v.account(), row)).orElse(true);
    }

    /** What they typed since is kept, and they are told who has the entry now. */
    private ResponseEntity<Answer> taken(Visit v, Draft draft, Writers.Writer writer) {
        int aside =
                writing.aside(
                        draft,
                        v.account().id(),
                        v.say("被接管前的文字", "Text before the entry was taken over"));
        return ResponseEntity.status(HttpStatus.LOCKED)
                .body(new Answer(null, null, Map.of(), display(writer.account()), null, aside));
    }

    private ResponseEntity<Answer> answer(
            Visit v, MultiValueMap<String, String> form, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept kept ->
                    ResponseEntity.ok()
                            .eTag(kept.version().toString())
                            .body(
                                    new Answer(
                                            kept.version().toString(),
                                            kept.at(),
                                            Map.of(),
                                            null,
                                            null,
                                            null));
            case Outcome.Conflict(Sheet theirs) ->
                    ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                            .body(conflict(v, form, theirs));
        };
    }

    private Answer conflict(Visit v, MultiValueMap<String, String> form, Sheet theirs) {
        Draft draft = theirs.draft();
        String base = form.getFirst("base");
        String mine = form.getFirst("body");
        List<Paragraphs.Part> merged =
                base == null || mine == null
                        ? List.of()
                        : Paragraphs.merge(
                                base.replace("\r\n", "\n"),
                                mine.replace("\r\n", "\n"),
                                draft.body());
        return new Answer(
                null,
                null,
                Map.of(),
                DeskWords.by(v, display(theirs.by()), theirs.by()),
                new Theirs(
                        theirs.version().toString(),
                        theirs.at(),
                        draft.title(),
                        draft.summary(),
                        draft.body(),
                        merged),
                null);
    }

    /** Keeps a text that will not be the draft: the one that was given up in a conflict. */
    @PostMapping("/studio/entries/{id}/aside")
    ResponseEntity<Answer> aside(
            Visit v, @PathVariable String id, @RequestParam MultiValueMap<String, String> form) {
        DeskRow row = pieces.written(id, v.account());
        EntryForm read = read(v, row.id(), form);
        try {
            int number =
                    writing.aside(
                            read.draft(),
                            v.account().id(),
                            v.say("冲突时放下的文字", "Text that gave way in a conflict"));
            return ResponseEntity.ok(new Answer(null, null, Map.of(), null, null, number));
        } catch (InvalidEntry e) {
            return invalid(Map.of("form", v.say("存不下来。", "It cannot be kept.")));
        }
    }

    /** Leaves the entry to others; sent as the page is closed. */
    @PostMapping("/studio/entries/{id}/leave")
    ResponseEntity<Void> leave(Visit v, @PathVariable String id) {
        writers.leave(id, v.account().id());
        return ResponseEntity.noContent().build();
    }

    private @Nullable String display(String account) {
        return accounts.displays(Set.of(account)).get(account);
    }

    private static ResponseEntity<Answer> invalid(Map<String, String> errors) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(new Answer(null, null, errors, null, null, null));
    }

    private static Map<String, String> words(Visit v, Map<String, Label> wrong) {
        Map<String, String> words = new LinkedHashMap<>();
        wrong.forEach((field, label) -> words.put(field, v.say(label.zh(), label.en())));
        return words;
    }
}
