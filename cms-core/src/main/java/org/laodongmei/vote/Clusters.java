package org.laodongmei.vote;

import org.laodongmei.audit.Audit;
import org.laodongmei.db.Database;
import org.laodongmei.vote.Campaigns.Stand;
import org.laodongmei.vote.campaign.InvalidCampaign;
import org.laodongmei.vote.ledger.Ledger;
import org.laodongmei.vote.ledger.Poll;
import org.laodongmei.vote.suspicion.Cluster;
import org.laodongmei.vote.suspicion.Search;
import org.laodongmei.vote.suspicion.Traces;
import org.laodongmei.vote.suspicion.Traces.Cleared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ballots that look made up: found by what is known of where they came from, shown to the office
 * with the evidence, left in the count until somebody takes them out with a reason. Safe for any
 * threads.
 */
public final class Clusters {

    /** Ballots looked at in a millisecond, and ten times as long nobody looks again. */
    private static final int A_MILLISECOND = 10;

    private final Campaigns campaigns;
    private final Traces traces;
    private final Database content;
    private final Audit audit;
    private final InstantSource clock;
    private final Map<String, Looked> looked = new ConcurrentHashMap<>();

    private record Looked(Instant at, long lines, List<Cluster> found) {}

    /**
     * @param content the database of the log
     */
    public Clusters(
            Campaigns campaigns,
            Traces traces,
            Database content,
            Audit audit,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.traces = traces;
        this.content = content;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that nobody decided on yet: most signs first, then the largest; at most 200. */
    public List<Cluster> of(String slug) {
        return campaigns.stand(slug).map(this::of).orElse(List.of());
    }

    private List<Cluster> of(Stand stand) {
        Poll poll = stand.poll();
        Instant now = clock.instant();
        long lines = poll.head().lines();
        Looked last = looked.get(poll.slug());
        if (last == null
                || last.lines() != lines
                        && Duration.between(last.at(), now).abs().toMillis()
                                >= lines / A_MILLISECOND) {
            Search search = new Search();
            traces.each(poll, search::look);
            last = new Looked(now, lines, search.found());
            looked.put(poll.slug(), last);
        }
        List<Cleared> cleared = traces.cleared(poll);
        return last.found().stream()
                .filter(it -> cleared.stream().noneMatch(one -> covers(one, it)))
                .toList();
    }

    /** What grew since it was looked at is to be looked at again. */
    private static boolean covers(Cleared cleared, Cluster cluster) {
        return cleared.net() == cluster.net()
                && cleared.first() == cluster.lines().getFirst()
                && cleared.last() >= cluster.lines().getLast();
    }

    /** That of an {@link Cluster#id}; empty when it is not one any more. */
    public Optional<Cluster> find(String slug, String id) {
        return of(slug).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /**
     * Takes the ballots of a cluster out of the count; they stay in the ledger.
     *
     * @param by id of the account
     * @param reason one sentence that everybody can read
     * @throws InvalidCampaign if the result is final, or there is no such cluster any more
     */
    public void takeOut(String by, String slug, String id, String reason) {
        Cluster cluster = needed(slug, id);
        List<Long> lines = cluster.lines();
        for (int from = 0; from < lines.size(); from += Ledger.MOST_AT_ONCE) {
            int to = Math.min(lines.size(), from + Ledger.MOST_AT_ONCE);
            campaigns.takeOut(by, slug, lines.subList(from, to), reason);
        }
        looked.remove(slug);
    }

    /**
     * Leaves the ballots of a cluster in the count, and speaks of it no more unless it grows.
     *
     * @param by id of the account
     * @param note one sentence for the office: why
     * @throws InvalidCampaign if there is no such cluster any more, or the note is empty or longer
     *     than 200 characters
     */
    public void clear(String by, String slug, String id, String note) {
        Cluster cluster = needed(slug, id);
        String words = Campaigns.reason(note);
        List<Long> lines = cluster.lines();
        traces.clear(
                campaigns.stand(slug).orElseThrow().poll(),
                new Cleared(
                        cluster.net(), lines.getFirst(), lines.getLast(), clock.instant(), words));
        content.write(tx -> {
            audit.append(tx, by, "campaign.cleared", slug, words);
            return null;
        });
    }

    private Cluster needed(String slug, String id) {
        return find(slug, id)
                .orElseThrow(() ->
                        new InvalidCampaign(
                                "",
                                "these ballots changed since; look at them again",
                                "这些赞有了变化，请再看一遍。"));
    }
}
