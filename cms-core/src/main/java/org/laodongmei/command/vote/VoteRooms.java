package org.laodongmei.command.vote;

import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.change.Changes;
import org.laodongmei.command.terminal.DataOptions;
import org.laodongmei.command.terminal.Failure;
import org.laodongmei.db.Clockwork;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Entries.Address;
import org.laodongmei.entry.History;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.setting.Settings;
import org.laodongmei.site.setting.SiteSettings;
import org.laodongmei.syndication.Staged;
import org.laodongmei.vote.Audited;
import org.laodongmei.vote.Ballots;
import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.Clerk;
import org.laodongmei.vote.Clusters;
import org.laodongmei.vote.Declarations;
import org.laodongmei.vote.Electors;
import org.laodongmei.vote.Results;
import org.laodongmei.vote.Results.Contest;
import org.laodongmei.vote.Turnouts;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.guard.Guard;
import org.laodongmei.vote.guard.Keys;
import org.laodongmei.vote.guard.Pace;
import org.laodongmei.vote.guard.Refusals;
import org.laodongmei.vote.ledger.Curve;
import org.laodongmei.vote.ledger.Ledger;
import org.laodongmei.vote.proof.Checkpoints;
import org.laodongmei.vote.proof.PublishedLedger;
import org.laodongmei.vote.proof.Signer;
import org.laodongmei.vote.roll.Rolls;
import org.laodongmei.vote.suspicion.Traces;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Those of the rooms that take and count votes, with the database file of their own. */
public final class VoteRooms implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMinutes(1);

    private final Database content;
    private final Database votes;
    private final Ledger ledger;
    private final Keys keys;
    private final Refusals refusals;
    private final Checkpoints checkpoints;
    private final PublishedLedger published;
    private final Campaigns campaigns;
    private final Declarations declarations;
    private final Audit audit;
    private final InstantSource clock;
    private @Nullable Guard guard;

    /** Opens the votes of a data folder, whose content is open already. */
    public VoteRooms(
            Database content,
            Settings settings,
            Changes changes,
            Kinds kinds,
            Audit audit,
            Path data,
            InstantSource clock) {
        this.content = content;
        this.audit = audit;
        this.clock = clock;
        this.votes = Database.openVotes(data);
        this.ledger = new Ledger(votes, clock);
        this.keys = new Keys(data);
        this.refusals = new Refusals(votes, clock);
        this.checkpoints = new Checkpoints(votes, Signer.open(data), published(data), clock);
        this.published = new PublishedLedger(ledger, checkpoints, published(data));
        History history = new History(content);
        Supplier<ZoneId> zone = () -> SiteSettings.read(settings.get("site").orElse(null)).zone();
        this.campaigns =
                new Campaigns(
                        content,
                        settings,
                        changes,
                        audit,
                        ledger,
                        published,
                        zone,
                        entries -> names(kinds, history, entries),
                        clock);
        this.declarations = new Declarations(settings, audit, campaigns, zone, clock);
    }

    /** What the office wrote of its campaigns. */
    public Declarations declarations() {
        return declarations;
    }

    /** The folder of what everybody may read of the votes. */
    private static Path published(Path data) {
        return data.resolve("votes").resolve("public").resolve("votes");
    }

    /** What entries are called; a picture of an album by its place in it. */
    private static Map<String, String> names(Kinds kinds, History history, List<String> entries) {
        Map<String, Address> addresses = new HashMap<>();
        for (String entry : entries) {
            String[] parts = entry.split("[/#]");
            Optional<Kind> kind = kinds.byRoute(parts[0]);
            kind.ifPresent(it -> addresses.put(entry, new Address(it.name(), parts[1])));
        }
        Map<Address, String> titles = history.titles(Set.copyOf(addresses.values()));
        Map<String, String> names = new HashMap<>();
        addresses.forEach((entry, address) -> {
            String title = titles.get(address);
            int mark = entry.indexOf('#');
            if (title != null) {
                names.put(entry, mark < 0 ? title : title + " 第" + entry.substring(mark + 1) + "幅");
            }
        });
        return names;
    }

    /** The campaigns of a site; one that declares none has nothing to open for them. */
    public static List<Contest> declared(Settings settings, Supplier<VoteRooms> rooms) {
        return settings.names("campaign:").isEmpty() ? List.of() : rooms.get().results().contests();
    }

    /** The campaigns of a site as other programs are told of them. */
    public static List<Staged> staged(Settings settings, Supplier<VoteRooms> rooms) {
        return declared(settings, rooms).stream()
                .map(contest -> {
                    Campaign campaign = contest.campaign();
                    return new Staged(
                            campaign.slug(),
                            campaign.title(),
                            campaign.path(),
                            campaign.start(),
                            campaign.end(),
                            contest.isFinal());
                })
                .toList();
    }

    /** The office's door to campaigns. */
    public Campaigns campaigns() {
        return campaigns;
    }

    /** How many people's likes campaigns draw. */
    public Turnouts turnouts() {
        return new Turnouts(campaigns, ledger, checkpoints);
    }

    /** How campaigns stand. */
    public Results results() {
        return new Results(campaigns, new Curve(votes));
    }

    /** Ballots that look made up. */
    public Clusters clusters() {
        return new Clusters(campaigns, new Traces(votes), content, audit, clock);
    }

    /** How many ballots were refused. */
    public Refusals refusals() {
        return refusals;
    }

    /** The voters' door. */
    public Ballots ballots() {
        return new Ballots(campaigns, ledger, keys, guard(), refusals, clock);
    }

    /** Where voters show who they are. */
    public Electors electors() {
        return new Electors(campaigns, keys, guard(), rolls(), refusals, clock);
    }

    /** The lists of members. */
    public Rolls rolls() {
        return new Rolls(votes, content, audit, ledger, keys);
    }

    /** One for all who ask it: what it remembers is in it. */
    private synchronized Guard guard() {
        if (guard == null) {
            guard = new Guard(pace(), clock);
        }
        return guard;
    }

    /** What an office with other neighbours than most, or a benchmark, sets otherwise. */
    private static Pace pace() {
        Pace usual = Pace.USUAL;
        return new Pace(
                number("device", usual.device()),
                number("crowd", usual.crowd()),
                number("flood", usual.flood()),
                number("proof", usual.proof()));
    }

    private static int number(String name, int usual) {
        String setting = "laodongmei.votes." + name;
        String text = DataOptions.setting(setting, Integer.toString(usual));
        if (!text.matches("[0-9]{1,8}") || text.equals("0") && !name.equals("proof")) {
            throw new Failure(setting + " must be a number, at least 1 (proof may be 0)");
        }
        return Integer.parseInt(text);
    }

    /** Does each minute what is due. */
    public Clockwork clockwork() {
        return new Clockwork(
                "votes",
                content,
                clock,
                LOOK,
                new Clerk(campaigns, ledger, checkpoints, published, refusals, keys, clock));
    }

    /** Recounts a campaign; empty when there is none of that slug. */
    public Optional<Audited> audit(String slug) {
        return campaigns.audit(slug, checkpoints);
    }

    @Override
    public void close() {
        ledger.close();
        refusals.flush();
        votes.close();
    }
}
