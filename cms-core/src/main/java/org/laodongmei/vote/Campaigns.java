package org.laodongmei.vote;

import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.change.Change.Subject;
import org.laodongmei.change.Changes;
import org.laodongmei.db.Database;
import org.laodongmei.setting.Settings;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.CampaignReader;
import org.laodongmei.vote.campaign.Candidate;
import org.laodongmei.vote.campaign.InvalidCampaign;
import org.laodongmei.vote.ledger.Ledger;
import org.laodongmei.vote.ledger.Poll;
import org.laodongmei.vote.proof.Checkpoints;
import org.laodongmei.vote.proof.PublishedLedger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The campaigns of a site. One is declared by a setting, {@code campaign:SLUG}; with its first
 * ballot that declaration is sealed into the ledger, and only its end may still be moved, with a
 * reason that everybody can read. Safe for any threads.
 */
public final class Campaigns {

    static final String SETTING = "campaign:";

    /** What a campaign may be called in addresses. */
    static final String SLUG = "[a-z0-9-]{1,70}";

    /** What another process declares is seen after this time. */
    private static final Duration KNOWN = Duration.ofSeconds(2);

    private static final int LONGEST_REASON = 200;

    private final Database database;
    private final Settings settings;
    private final Changes changes;
    private final Audit audit;
    private final Ledger ledger;
    private final PublishedLedger published;
    private final Supplier<ZoneId> zone;
    private final Function<List<String>, Map<String, String>> names;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong turns = new AtomicLong();

    /** A campaign as it was found at a time. */
    private record Known(Instant at, Optional<Stand> stand) {}

    /**
     * A campaign as it stands.
     *
     * @param frozen whether its result is final
     */
    record Stand(Campaign campaign, Poll poll, boolean frozen) {

        /** Whether a ballot was cast, this very moment. */
        boolean sealed() {
            return poll.head().lines() > 0;
        }
    }

    /**
     * @param zone of the site
     * @param names what entries, given as {@code route/slug}, are called; those that are not live
     *     may be missing
     */
    public Campaigns(
            Database database,
            Settings settings,
            Changes changes,
            Audit audit,
            Ledger ledger,
            PublishedLedger published,
            Supplier<ZoneId> zone,
            Function<List<String>, Map<String, String>> names,
            InstantSource clock) {
        this.database = database;
        this.settings = settings;
        this.changes = changes;
        this.audit = audit;
        this.ledger = ledger;
        this.published = published;
        this.zone = zone;
        this.names = names;
        this.clock = clock;
    }

    /** All campaigns that people can see, by slug. */
    public List<Campaign> all() {
        return settings.names(SETTING).stream()
                .map(name -> find(name.substring(SETTING.length())))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The campaign of that slug; empty when there is none that people can see: its declaration is a
     * draft or cannot be used.
     */
    public Optional<Campaign> find(String slug) {
        return stand(slug).map(Stand::campaign);
    }

    /** How many ballots count for each candidate, in order of their numbers. */
    public List<Integer> counts(String slug) {
        return stand(slug).map(Campaigns::counts).orElse(List.of());
    }

    /** What the office did since the first ballot, in order. */
    public List<Act> acts(String slug) {
        return stand(slug).map(stand -> Sealed.told(ledger.acts(stand.poll()))).orElse(List.of());
    }

    /** Whether the result is final. */
    public boolean isFrozen(String slug) {
        return stand(slug).map(Stand::frozen).orElse(false);
    }

    /** Whether a ballot was cast: then the rules cannot change any more. */
    public boolean isSealed(String slug) {
        return stand(slug).map(Stand::sealed).orElse(false);
    }

    /**
     * Moves the end later.
     *
     * @param reason one sentence that everybody can read
     * @throws InvalidCampaign if the end is not later, or the campaign is over or not sealed yet
     */
    public void extend(String by, String slug, Instant end, String reason) {
        Stand stand = needed(slug);
        if (!end.isAfter(stand.campaign().end())) {
            throw new InvalidCampaign(
                    "end", "must be later than the end that it has", "要比现在的结束时间晚。");
        }
        end(by, stand, end, reason, "campaign.extended");
    }

    /**
     * Ends a campaign now.
     *
     * @param reason one sentence that everybody can read
     * @throws InvalidCampaign if it is over or not sealed yet
     */
    public void stop(String by, String slug, String reason) {
        end(by, needed(slug), clock.instant(), reason, "campaign.stopped");
    }

    private void end(String by, Stand stand, Instant end, String reason, String act) {
        String words = reason(reason);
        if (!stand.sealed()) {
            throw new InvalidCampaign(
                    "",
                    "no ballot was cast yet: its declaration can be changed",
                    "还没有人点赞，直接改活动就行。");
        }
        if (stand.frozen() || !clock.instant().isBefore(stand.campaign().end())) {
            throw new InvalidCampaign("", "it is over", "活动已经结束。");
        }
        write(by, stand, act, words, () -> ledger.record(stand.poll(), Sealed.ends(end, words)));
    }

    /**
     * Takes ballots out of the count; they stay in the ledger, with the reason.
     *
     * @param lines numbers of ballots, at most {@link Ledger#MOST_AT_ONCE}
     * @param reason one sentence that everybody can read
     * @return whether any of them counted until now
     * @throws InvalidCampaign if the result is final
     */
    public boolean takeOut(String by, String slug, List<Long> lines, String reason) {
        Stand stand = needed(slug);
        String words = reason(reason);
        if (stand.frozen()) {
            throw isFinal();
        }
        return write(
                by,
                stand,
                "campaign.voided",
                words,
                () -> ledger.takeOut(stand.poll(), lines, taken -> Sealed.voided(taken, words)));
    }

    /**
     * Makes the result final, and publishes the ledger.
     *
     * @throws InvalidCampaign if it goes on, or is final already
     */
    public void freeze(String by, String slug) {
        Stand stand = needed(slug);
        if (clock.instant().isBefore(stand.campaign().end())) {
            throw new InvalidCampaign("", "it is not over", "活动还没有结束。");
        }
        if (stand.frozen() || !stand.sealed()) {
            throw stand.frozen() ? isFinal() : new InvalidCampaign("", "nobody voted", "还没有人点赞。");
        }
        write(
                by,
                stand,
                "campaign.frozen",
                "",
                () -> ledger.record(stand.poll(), Sealed.frozen(counts(stand))));
        published.publish(stand.poll());
    }

    /** Recounts a campaign from its ledger; empty when there is no such campaign. */
    public Optional<Audited> audit(String slug, Checkpoints checkpoints) {
        return stand(slug)
                .map(stand -> Recount.of(ledger, checkpoints, stand.poll(), counts(stand)));
    }

    private void write(String by, Stand stand, String act, String detail, Runnable writing) {
        write(
                by,
                stand,
                act,
                detail,
                () -> {
                    writing.run();
                    return true;
                });
    }

    /**
     * The ledger first: what the log tells of happened, what happened is told of after a crash. A
     * change lets the campaign's page be made anew.
     */
    private boolean write(
            String by, Stand stand, String act, String detail, Supplier<Boolean> writing) {
        String slug = stand.campaign().slug();
        boolean done = writing.get();
        forget(slug);
        if (done) {
            database.write(tx -> {
                audit.append(tx, by, act, slug, detail);
                changes.append(tx, Subject.SETTING, SETTING + slug);
                return null;
            });
        }
        return done;
    }

    Optional<Stand> stand(String slug) {
        Instant now = clock.instant();
        Known found = known.get(slug);
        if (found == null || Duration.between(found.at(), now).abs().compareTo(KNOWN) > 0) {
            long turn = turns.get();
            found = new Known(now, load(slug));
            // What is not there is not remembered: anybody may ask for anything.
            if (found.stand().isPresent()) {
                known.put(slug, found);
            }
            // Nor is what was read while it changed: the page would be made of it.
            if (turns.get() != turn) {
                known.remove(slug);
            }
        }
        return found.stand();
    }

    private Optional<Stand> load(String slug) {
        if (!slug.matches(SLUG)) {
            return Optional.empty();
        }
        String yaml = settings.get(SETTING + slug).orElse(null);
        if (yaml == null) {
            return Optional.empty();
        }
        Poll poll = ledger.poll(slug);
        Sealed sealed = Sealed.read(ledger.acts(poll));
        Campaign campaign = sealed.campaign() != null ? sealed.campaign() : declared(poll, yaml);
        return campaign == null
                ? Optional.empty()
                : Optional.of(new Stand(campaign, poll, sealed.frozen()));
    }

    private @Nullable Campaign declared(Poll poll, String yaml) {
        try {
            return CampaignReader.isDraft(yaml)
                    ? null
                    : named(CampaignReader.read(poll.slug(), yaml, zone.get(), ledger.begun(poll)));
        } catch (InvalidCampaign e) {
            return null;
        }
    }

    /** With the names that its candidates go by now. */
    Campaign named(Campaign campaign) {
        return campaign.called(
                names.apply(campaign.candidates().stream().map(Candidate::entry).toList()));
    }

    /** What was declared anew is seen at once by this process. */
    void forget(String slug) {
        turns.incrementAndGet();
        known.remove(slug);
    }

    private Stand needed(String slug) {
        return stand(slug)
                .orElseThrow(() -> new InvalidCampaign("", "there is no such campaign", "没有这个活动。"));
    }

    private static InvalidCampaign isFinal() {
        return new InvalidCampaign("", "its result is final", "结果已经定了。");
    }

    private static List<Integer> counts(Stand stand) {
        return IntStream.rangeClosed(1, stand.campaign().candidates().size())
                .mapToObj(stand.poll()::count)
                .toList();
    }

    static String reason(String reason) {
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw new InvalidCampaign(
                    "reason",
                    "one sentence of at most 200 characters is needed",
                    "请写一句话，最多 200 个字。");
        }
        return words;
    }
}
