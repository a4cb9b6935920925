package org.laodongmei.vote;

import org.laodongmei.audit.Audit;
import org.laodongmei.change.Changes;
import org.laodongmei.db.Database;
import org.laodongmei.setting.Settings;
import org.laodongmei.vote.Declarations.Declared;
import org.laodongmei.vote.guard.Guard;
import org.laodongmei.vote.guard.Guard.Shown;
import org.laodongmei.vote.guard.Keys;
import org.laodongmei.vote.guard.Origin;
import org.laodongmei.vote.guard.Pace;
import org.laodongmei.vote.guard.Refusals;
import org.laodongmei.vote.ledger.Ledger;
import org.laodongmei.vote.proof.Checkpoints;
import org.laodongmei.vote.proof.PublishedLedger;
import org.laodongmei.vote.proof.Signer;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The votes of a folder, with a clock that tests set. */
final class PollingPlace implements AutoCloseable {

    static final String SLUG = "likes";
    static final Instant START = Instant.parse("2026-07-01T00:00:00Z");

    /** Four candidates, three likes a day for three of them, until 1 August, Shanghai time. */
    static final String YAML =
            """
            title: 点赞身边劳动者
            start: 2026-07-01T08:00:00+08:00
            end: 2026-08-01T00:00:00+08:00
            perDay: 3
            rules: [每人每天三个赞。]
            candidates: [an, bo, cai, demo-ding]
            """;

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    Instant now = START.plus(Duration.ofHours(2));
    final Database content;
    final Database votes;
    final Audit audit;
    final Settings settings;
    final Ledger ledger;
    final Keys keys;
    final Refusals refusals;
    final Checkpoints checkpoints;
    final Campaigns campaigns;
    final Declarations declarations;
    final Guard guard;
    final Ballots ballots;
    final Clerk clerk;

    PollingPlace(Path folder) {
        this(folder, new Pace(1_000_000, 1_000_000, 1_000_000, 0));
    }

    PollingPlace(Path folder, Pace pace) {
        InstantSource clock = () -> now;
        content = Database.open(folder);
        votes = Database.openVotes(folder);
        audit = new Audit(content, clock);
        Changes changes = new Changes(content, clock);
        settings = new Settings(content, changes);
        ledger = new Ledger(votes, clock);
        keys = new Keys(folder);
        refusals = new Refusals(votes, clock);
        checkpoints =
                new Checkpoints(votes, Signer.open(folder), folder.resolve("votes/public"), clock);
        PublishedLedger published =
                new PublishedLedger(ledger, checkpoints, folder.resolve("votes/public"));
        campaigns =
                new Campaigns(
                        content,
                        settings,
                        changes,
                        audit,
                        ledger,
                        published,
                        () -> SHANGHAI,
                        PollingPlace::names,
                        clock);
        declarations = new Declarations(settings, audit, campaigns, () -> SHANGHAI, clock);
        guard = new Guard(pace, clock);
        ballots = new Ballots(campaigns, ledger, keys, guard, refusals, clock);
        clerk = new Clerk(campaigns, ledger, checkpoints, published, refusals, keys, clock);
    }

    private static Map<String, String> names(List<String> entries) {
        return Map.of("people/an", "安师傅（示例）");
    }

    /** With the usual campaign declared. */
    PollingPlace withCampaign() {
        return withCampaign(YAML);
    }

    PollingPlace withCampaign(String yaml) {
        define(SLUG, yaml);
        return this;
    }

    void define(String slug, String yaml) {
        String before = declarations.find(slug).map(Declared::yaml).orElse(null);
        declarations.define("somebody", slug, before, yaml);
    }

    /** A browser that came for the first time. */
    String browser() {
        return ballots.token(SLUG, from(1)).orElseThrow();
    }

    static Origin from(int block) {
        return new Origin("10.0." + block + ".7", "Mozilla/5.0 (Linux; Android 14)");
    }

    Answer cast(String browser, int candidate) {
        return ballots.cast(SLUG, from(1), new Shown(browser, "", ""), candidate).orElseThrow();
    }

    /** Casts what must count. */
    Answer.Counted counted(String browser, int candidate) {
        return (Answer.Counted) cast(browser, candidate);
    }

    /** Casts what must not. */
    Answer.Refused refused(String browser, int candidate) {
        return (Answer.Refused) cast(browser, candidate);
    }

    Audited audited() {
        return campaigns.audit(SLUG, checkpoints).orElseThrow();
    }

    void later(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public void close() {
        ledger.close();
        votes.close();
        content.close();
    }
}
