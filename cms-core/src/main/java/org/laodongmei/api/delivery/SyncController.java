package org.laodongmei.api.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ask.Parameters;
import org.laodongmei.api.ask.Query;
import org.laodongmei.api.serve.Answers;
import org.laodongmei.api.serve.Asked;
import org.laodongmei.api.serve.Caller;
import org.laodongmei.api.tell.Reading;
import org.laodongmei.change.Change;
import org.laodongmei.change.Change.Subject;
import org.laodongmei.change.Changes;
import org.laodongmei.entry.History;
import org.laodongmei.entry.desk.Withdrawals;
import org.laodongmei.entry.desk.Withdrawals.Withdrawal;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Copies of the site kept up to date: without a token all that is live, page by page; with the
 * token of the last answer what changed since, and what went. An entry that changed often is told
 * once, as it is now. Answers reach as far as the edition that readers are shown and no further, so
 * that a token never says more than its holder was told.
 */
@RestController
class SyncController {

    private static final Set<String> KNOWN =
            Set.of("token", "limit", "fields", "include", "formats");

    private final Answers answers;
    private final Reading reading;
    private final Changes changes;
    private final Withdrawals withdrawals;
    private final History history;

    SyncController(
            Answers answers,
            Reading reading,
            Changes changes,
            Withdrawals withdrawals,
            History history) {
        this.answers = answers;
        this.reading = reading;
        this.changes = changes;
        this.withdrawals = withdrawals;
        this.history = history;
    }

    @GetMapping({"/api/v1/sync", "/api/v1/sync/"})
    void sync(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = Asked.of(request, KNOWN);
        int limit = parameters.number("limit", Query.MOST, 1, Query.MOST);
        Query query = Query.one(parameters, null);
        Edition edition = answers.edition();
        String token = parameters.text("token");
        Sync from =
                token == null
                        ? Sync.begin(edition.position())
                        : Sync.read(token, edition.position());
        Caller caller = Caller.of(request);
        Map<String, @Nullable Object> told =
                from.last() == null
                        ? since(edition, from, limit, query, caller)
                        : copy(edition, from, limit, query, caller);
        answers.once(request, response, told);
    }

    /** The next page of a first copy, in order of id: what is new meanwhile comes afterwards. */
    private Map<String, @Nullable Object> copy(
            Edition edition, Sync from, int limit, Query query, Caller caller) {
        List<Item> rest =
                edition.catalog().site().items().stream()
                        .filter(item ->
                                item.entry().id().compareTo(String.valueOf(from.last())) > 0)
                        .filter(item -> caller.mayRead(edition.catalog(), item))
                        .sorted(Comparator.comparing(item -> item.entry().id()))
                        .limit(limit + 1L)
                        .toList();
        boolean more = rest.size() > limit;
        List<Item> items = more ? rest.subList(0, limit) : rest;
        Sync next = new Sync(from.position(), more ? items.getLast().entry().id() : null);
        return told(
                reading.told(edition, items, query, caller.channel()),
                List.of(),
                Set.of(),
                next,
                more);
    }

    private Map<String, @Nullable Object> since(
            Edition edition, Sync from, int limit, Query query, Caller caller) {
        long head = edition.position();
        List<Change> news = changes.newest(Subject.ENTRY, from.position(), head, limit + 1);
        boolean more = news.size() > limit;
        List<Change> taken = more ? news.subList(0, limit) : news;
        long to = more ? taken.getLast().seq() : head;
        List<Item> items = new ArrayList<>();
        Map<String, Instant> away = new LinkedHashMap<>();
        for (Change change : taken) {
            edition.catalog()
                    .find(change.id())
                    .filter(item -> caller.mayRead(edition.catalog(), item))
                    .ifPresentOrElse(items::add, () -> away.put(change.id(), change.at()));
        }
        return told(
                reading.told(edition, items, query, caller.channel()),
                gone(edition, away, caller),
                touched(from.position(), to),
                new Sync(to, null),
                more);
    }

    /**
     * Drafts that nobody saw are not among them, nor what never stood where the caller may read:
     * what never came cannot go.
     */
    private List<Map<String, @Nullable Object>> gone(
            Edition edition, Map<String, Instant> away, Caller caller) {
        if (away.isEmpty()) {
            return List.of();
        }
        Map<String, Withdrawal> withdrawn = withdrawals.of(away.keySet());
        Set<String> left = left(edition, away.keySet(), caller);
        List<Map<String, @Nullable Object>> gone = new ArrayList<>();
        away.forEach((id, at) -> {
            Item moved = edition.catalog().find(id).orElse(null);
            Withdrawal seen = withdrawn.get(id);
            boolean isTold =
                    moved != null
                            ? left.contains(id)
                            : seen != null && caller.mayRead(edition.catalog(), seen.channel());
            if (isTold) {
                Map<String, @Nullable Object> told = new LinkedHashMap<>();
                told.put("id", id);
                told.put("kind", moved != null ? moved.kind().name() : seen.kind());
                told.put("slug", moved != null ? moved.entry().slug() : seen.slug());
                told.put("at", Instant.ofEpochSecond(at.getEpochSecond()).toString());
                gone.add(told);
            }
        });
        return gone;
    }

    /** Those among some that stood where the caller may read, at least as a draft. */
    private Set<String> left(Edition edition, Set<String> ids, Caller caller) {
        String channel = caller.channel();
        if (channel == null) {
            return ids;
        }
        List<String> below =
                edition.catalog().channels().keySet().stream()
                        .filter(slug -> caller.mayRead(edition.catalog(), slug))
                        .toList();
        return history.everIn(ids, below);
    }

    /** What else changed, which is read again as a whole. */
    private Set<String> touched(long from, long to) {
        Set<String> touched = new TreeSet<>();
        for (Subject subject : changes.subjects(from, to)) {
            if (subject != Subject.ENTRY) {
                touched.add(subject.name().toLowerCase(Locale.ROOT) + "s");
            }
        }
        return touched;
    }

    private static Map<String, @Nullable Object> told(
            List<?> items, List<?> gone, Set<String> touched, Sync next, boolean more) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("items", items);
        told.put("gone", gone);
        told.put("touched", touched);
        told.put("token", next.token());
        told.put("more", more);
        return told;
    }
}
