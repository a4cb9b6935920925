package org.laodongmei.review.link;

import org.laodongmei.db.Database;
import org.laodongmei.media.remote.Answer;
import org.laodongmei.media.remote.RemotePages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Asks the addresses of one night: a few sites at once, each site one thing after another with a
 * pause between.
 */
final class LinkRound {

    private static final Logger LOG = LoggerFactory.getLogger(LinkRound.class);

    private static final int SITES_AT_ONCE = 4;
    private static final int MOST_OF_A_NIGHT = 500;
    private static final int MOST_OF_A_SITE = 50;

    private final Database database;
    private final RemotePages pages;
    private final Duration pause;

    LinkRound(Database database, RemotePages pages, Duration pause) {
        this.database = database;
        this.pages = pages;
        this.pause = pause;
    }

    /** Asks, and writes down what came of it, unless nobody at all was heard. */
    void ask(Instant now) throws InterruptedException {
        Map<String, List<OutsideLink>> bySite = chosen(database.read(LinkRows::all));
        Map<String, Answer> answers = answers(bySite.values());
        if (answers.isEmpty()) {
            return;
        }
        if (answers.values().stream().noneMatch(Answer::isHeard)) {
            // The fault is more likely ours: no address is held to account for a night like this.
            LOG.warn(
                    "None of {} links to other sites was answered; is there a way to the internet?",
                    answers.size());
            return;
        }
        database.write(tx -> {
            // As they are now: somebody may have asked one by hand meanwhile.
            List<OutsideLink> after = new ArrayList<>();
            answers.forEach((id, answer) ->
                    LinkRows.find(tx, id)
                            .map(link -> link.after(answer.outcome(), answer.status(), now))
                            .ifPresent(after::add));
            LinkRows.put(tx, after);
            return null;
        });
        LOG.info("Asked {} links to other sites", answers.size());
    }

    /** Those of this night by site, those first that were asked longest ago. */
    private static Map<String, List<OutsideLink>> chosen(List<OutsideLink> all) {
        Map<String, List<OutsideLink>> bySite = new LinkedHashMap<>();
        int chosen = 0;
        for (OutsideLink link : all) {
            List<OutsideLink> site =
                    bySite.computeIfAbsent(Addresses.host(link.address()), _ -> new ArrayList<>());
            if (site.size() < MOST_OF_A_SITE) {
                site.add(link);
                chosen++;
            }
            if (chosen == MOST_OF_A_NIGHT) {
                break;
            }
        }
        return bySite;
    }

    private Map<String, Answer> answers(Collection<List<OutsideLink>> sites)
            throws InterruptedException {
        Map<String, Answer> answers = new ConcurrentHashMap<>();
        List<Callable<Void>> work = new ArrayList<>();
        for (List<OutsideLink> site : sites) {
            work.add(() -> {
                for (OutsideLink link : site) {
                    answers.put(link.id(), pages.ask(link.address()));
                    Thread.sleep(pause);
                }
                return null;
            });
        }
        try (ExecutorService threads =
                Executors.newFixedThreadPool(SITES_AT_ONCE, Thread.ofVirtual().factory())) {
            // Interrupted, it interrupts them too, which hangs up.
            threads.invokeAll(work);
        }
        return new HashMap<>(answers);
    }
}
