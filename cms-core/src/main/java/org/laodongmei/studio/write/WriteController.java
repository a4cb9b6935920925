package org.laodongmei.studio.write;

import gg.jte.generated.precompiled.studio.JtetakenGenerated;
import gg.jte.generated.precompiled.studio.JtewriteGenerated;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Ids;
import org.laodongmei.entry.Writing;
import org.laodongmei.entry.Writing.Sheet;
import org.laodongmei.entry.Writing.Version;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskQuery;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.Standing;
import org.laodongmei.entry.desk.Writers;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Right;
import org.laodongmei.review.Decision;
import org.laodongmei.review.Decision.Act;
import org.laodongmei.review.Remark;
import org.laodongmei.review.Remarks;
import org.laodongmei.review.Reviews;
import org.laodongmei.review.Stage;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.desk.Pieces;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The screen on which an entry is written. */
@Controller
final class WriteController {

    private static final int MOST_TOPICS = 500;

    /** The writing component sets styles on what is written; nothing else may be inline. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                    + " media-src 'self' blob:; connect-src 'self'; font-src 'self'; frame-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'self'";

    private final Writing writing;
    private final Desk desk;
    private final Writers writers;
    private final Pieces pieces;
    private final Kinds kinds;
    private final Accounts accounts;
    private final Reviews reviews;
    private final Remarks remarks;

    WriteController(
            Writing writing,
            Desk desk,
            Writers writers,
            Pieces pieces,
            Kinds kinds,
            Accounts accounts,
            Reviews reviews,
            Remarks remarks) {
        this.writing = writing;
        this.desk = desk;
        this.writers = writers;
        this.pieces = pieces;
        this.kinds = kinds;
        this.accounts = accounts;
        this.reviews = reviews;
        this.remarks = remarks;
    }

    /** Nothing is kept until something is written: an address is all that a new entry has. */
    @GetMapping("/studio/entries/new")
    View begin(Visit v, @RequestParam(defaultValue = "article") String kind) {
        if (kinds.find(kind).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new RedirectView("/studio/entries/" + Ids.next() + "/edit?kind=" + kind);
    }

    @GetMapping("/studio/entries/{id}/edit")
    View edit(
            Visit v,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String kind,
            HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        Optional<DeskRow> row = desk.find(id);
        if (row.isEmpty()) {
            Draft draft = empty(v, id, kind);
            return screen(v, null, draft, Version.NONE, Map.of());
        }
        DeskRow own = row.get();
        pieces.mayWrite(own, v.account());
        Writers.Writer writer = writers.open(id, v.account().id(), false);
        if (!writer.account().equals(v.account().id())) {
            String name = accounts.displays(Set.of(writer.account())).get(writer.account());
            return Screen.of(out -> JtetakenGenerated.render(out, null, v, own, name, writer));
        }
        Sheet sheet = writing.open(id).orElseThrow();
        return screen(v, own, sheet.draft(), sheet.version(), Map.of());
    }

    /** Takes an entry over from whoever has it open; their next save tells them. */
    @PostMapping("/studio/entries/{id}/take-over")
    View takeOver(Visit v, @PathVariable String id) {
        pieces.written(id, v.account());
        writers.open(id, v.account().id(), true);
        return new RedirectView("/studio/entries/" + id + "/edit");
    }

    private Draft empty(Visit v, String id, String kind) {
        Kind found =
                kinds.find(kind)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!v.may(Right.WRITE_OWN)) {
            throw new AccessDeniedException("may not write");
        }
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Channel> channels = pieces.channels(v.account());
        return new Draft(
                id,
                found.name(),
                id,
                "",
                "",
                "",
                channels.size() == 1 ? channels.getFirst().slug() : null,
                List.of(),
                List.of(),
                Draft.UNDATED,
                v.account().display(),
                v.site(),
                null,
                Map.of());
    }

    /** The screen with a text in it, which need not be the one that is kept. */
    View screen(
            Visit v,
            @Nullable DeskRow row,
            Draft draft,
            Version version,
            Map<String, String> errors) {
        Kind kind =
                kinds.find(draft.kind())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, String> topics = new LinkedHashMap<>();
        DeskQuery all = DeskQuery.ofKind(DeskQuery.Sight.EVERYTHING, "topic");
        desk.list(all, null, MOST_TOPICS).forEach(topic -> topics.put(topic.id(), topic.title()));
        Map<String, String> titles = new LinkedHashMap<>();
        desk.find(targets(kind, draft)).forEach((id, to) -> titles.put(id, to.title()));
        Decision returned =
                row != null && row.standing() == Standing.RETURNED ? lastReturn(row.id()) : null;
        List<Stage> stages = row == null ? List.of() : reviews.stages(row);
        List<Remark> said =
                row == null
                        ? List.of()
                        : remarks.of(row.id()).stream()
                                .filter(remark ->
                                        remark.answers() == null && remark.settled() == null)
                                .toList();
        Set<String> people = new TreeSet<>();
        said.forEach(remark -> people.add(remark.who()));
        if (returned != null) {
            people.add(returned.who());
        }
        Map<String, String> names = accounts.displays(people);
        WritePage page =
                new WritePage(
                        kind,
                        draft,
                        version,
                        row,
                        returned,
                        stages,
                        said,
                        pieces.channels(v.account()),
                        topics,
                        titles,
                        names,
                        errors);
        return Screen.form(errors, out -> JtewriteGenerated.render(out, null, v, page));
    }

    private @Nullable Decision lastReturn(String id) {
        return reviews.decisions(id).reversed().stream()
                .filter(decision -> decision.act() == Act.RETURNED)
                .findFirst()
                .orElse(null);
    }

    private static Set<String> targets(Kind kind, Draft draft) {
        Set<String> ids = new TreeSet<>();
        for (String target : kind.targets(draft.fields())) {
            if (target.startsWith("entry:")) {
                ids.add(target.substring("entry:".length()));
            }
        }
        return ids;
    }
}
