package org.laodongmei.site;

import org.jspecify.annotations.Nullable;
import org.laodongmei.change.Changes;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.LiveEntry;
import org.laodongmei.kind.Kinds;
import org.laodongmei.markup.Markdown;
import org.laodongmei.media.Assets;
import org.laodongmei.setting.Settings;
import org.laodongmei.site.catalog.Catalog;
import org.laodongmei.site.catalog.Voting;
import org.laodongmei.site.dress.Dress;
import org.laodongmei.site.release.Past;
import org.laodongmei.site.release.Release;
import org.laodongmei.site.release.SiteFolder;
import org.laodongmei.site.release.State;
import org.laodongmei.site.setting.SiteSettings;
import org.laodongmei.theme.part.Site;
import org.laodongmei.vote.Results.Contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Keeps the site folder equal to what is live. It owns the folder of this process; only one process
 * publishes a data folder at a time. Safe for any threads: publishes happen one after the other.
 */
public final class Publisher implements AutoCloseable {

    /** Up to so many entries are an edit, whose own pages can go before the rest. */
    private static final int FEW = 10;

    private static final String HELD = "readers are kept at an earlier state of the site";

    private static final Press.Printed NOTHING = new Press.Printed(0, 0, 0);

    private final Rooms rooms;
    private final String baseUrl;
    private final InstantSource clock;
    private final SiteFolder folder;
    private final Stock stock;
    private final Press press;
    private final Presswork work;
    private @Nullable Catalog catalog;
    private boolean verified;

    /** Whether something was not shown because readers were kept at an earlier state. */
    private boolean behind;

    /** How far in the log the last publish that came to its end got. */
    private long cursor = -1;

    private volatile @Nullable Edition latest;
    private volatile SiteSettings lastSettings = SiteSettings.read(null);

    private Publisher(Rooms rooms, String baseUrl, InstantSource clock, SiteFolder folder) {
        this.rooms = rooms;
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.folder = folder;
        this.stock = new Stock(rooms.entries(), rooms.assets(), rooms.kinds(), rooms.changes());
        this.press = new Press(rooms.entries());
        this.work = new Presswork(clock, rooms.changes()::head, () -> cursor);
    }

    /** What a publisher reads from. */
    public record Rooms(
            Entries entries,
            Channels channels,
            Kinds kinds,
            Assets assets,
            Settings settings,
            Markdown markdown,
            Changes changes,
            Supplier<List<Contest>> contests,
            Dress dress) {}

    /**
     * Takes the site folder.
     *
     * @param siteFolder where releases lie
     * @param baseUrl scheme and host, without a slash at the end
     * @return empty when another process publishes there
     */
    public static Optional<Publisher> open(
            Path siteFolder, Rooms rooms, String baseUrl, InstantSource clock) {
        return SiteFolder.open(siteFolder, clock.instant())
                .map(folder -> new Publisher(rooms, baseUrl, clock, folder));
    }

    /**
     * What came of a publish.
     *
     * @param full whether a new release was built and swapped in
     * @param files all that the site has; 0 when nothing readers see had changed
     * @param written files whose bytes are new
     * @param unchanged files that were made but turned out the same
     * @param removed files that are gone
     * @param problems of the settings, for whoever set them
     */
    public record Result(
            boolean full,
            int files,
            int written,
            int unchanged,
            int removed,
            List<String> problems) {}

    /**
     * Publishes what changed since the last time; everything when there is no release yet or most
     * of it changed.
     */
    public Result publish(Progress progress) {
        return publish(false, progress);
    }

    /** Builds a new release beside the served one, and swaps it in. */
    public Result publishAll(Progress progress) {
        return publish(true, progress);
    }

    private synchronized Result publish(boolean all, Progress progress) {
        return work.watch(progress, told -> bringUpToDate(all, told));
    }

    private Result bringUpToDate(boolean all, Progress progress) {
        try {
            Catalog known = catalog;
            // No catalog is kept where a publish failed: what it had read is no news any more.
            boolean settled = known != null && cursor == stock.cursor() && !isTurn() && !behind;
            catalog = null;
            Stock.News news = stock.refresh();
            Release current = folder.current();
            if (folder.past().held().isPresent()) {
                return held(known, news);
            }
            if (settled && news.isEmpty() && !all && current != null) {
                catalog = known;
                return unseen(current);
            }
            Planner planner = new Planner(edition(known, news), rooms.markdown(), rooms.assets());
            Press.Printed ahead = NOTHING;
            if (current != null && !all && catalog == known && news.revised().size() <= FEW) {
                ahead = printAhead(current, planner, news.revised());
            }
            List<Output> plan = planner.plan();
            if (current != null && !all && !verified) {
                current.verify();
                verified = true;
            }
            List<Output> differing = current == null ? plan : differing(current, plan);
            boolean full = all || current == null || differing.size() > plan.size() / 2;
            Result result =
                    full
                            ? build(plan, progress)
                            : update(current, plan, differing, ahead, progress);
            folder.settle(clock.instant());
            cursor = stock.cursor();
            behind = false;
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Readers are kept at an earlier state: what happens meanwhile is read, for previews and
     * searches, and shown by the first publish after it was let go.
     */
    private Result held(@Nullable Catalog known, Stock.News news) {
        behind = true;
        edition(known, news);
        cursor = stock.cursor();
        return new Result(false, 0, 0, 0, 0, List.of(HELD));
    }

    /** What happened is nothing that readers see, so there is nothing to plan. */
    private Result unseen(Release current) throws IOException {
        current.advance(stock.cursor());
        cursor = stock.cursor();
        return result(false, List.of(), NOTHING);
    }

    /**
     * The pages of entries that were revised in their place: whoever edited looks at them next. The
     * other pages that they link to are there already, so they need not wait for the plan of the
     * whole site.
     */
    private Press.Printed printAhead(
            Release current, Planner planner, Collection<LiveEntry> revised) throws IOException {
        List<Output> differing = differing(current, planner.planOf(revised));
        return differing.isEmpty()
                ? NOTHING
                : press.print(
                        current.change(), differing, Set.of(), current.cursor(), Progress.NONE);
    }

    private static List<Output> differing(Release current, List<Output> plan) {
        return plan.stream()
                .filter(output -> !current.has(output.path(), output.fingerprint()))
                .toList();
    }

    private Result build(List<Output> plan, Progress progress) throws IOException {
        Release next = folder.begin();
        Press.Printed printed = press.print(next.fill(), plan, Set.of(), stock.cursor(), progress);
        folder.swap(next, clock.instant());
        verified = true;
        return result(true, plan, printed);
    }

    private Result update(
            Release current,
            List<Output> plan,
            List<Output> differing,
            Press.Printed ahead,
            Progress progress)
            throws IOException {
        Set<String> gone = current.unwanted(plan.stream().map(Output::path).toList());
        if (differing.isEmpty() && gone.isEmpty()) {
            current.advance(stock.cursor());
            return result(false, plan, ahead);
        }
        Press.Printed printed =
                press.print(current.change(), differing, gone, stock.cursor(), progress);
        return result(false, plan, printed.plus(ahead));
    }

    private Result result(boolean full, List<Output> plan, Press.Printed printed) {
        return new Result(
                full,
                plan.size(),
                printed.written(),
                printed.unchanged(),
                printed.removed(),
                lastSettings.messages());
    }

    /**
     * What readers get to see, as of now; also for pages that are made on demand, such as search
     * results.
     */
    private Edition edition(@Nullable Catalog known, Stock.News news) {
        lastSettings = SiteSettings.read(rooms.settings().get("site").orElse(null));
        catalog = catalog(known, news);
        latest =
                new Edition(
                        catalog,
                        lastSettings,
                        new Voting(rooms.contests().get(), clock.instant()),
                        stock.assets(),
                        rooms.assets(),
                        baseUrl,
                        grey(),
                        rooms.dress(),
                        stock.cursor());
        return latest;
    }

    private Catalog catalog(@Nullable Catalog known, Stock.News news) {
        return known != null && !news.more() && known.revise(news.revised())
                ? known
                : new Catalog(
                        stock.live().values(),
                        rooms.kinds().all(),
                        rooms.channels().all(),
                        lastSettings.zone(),
                        rooms.entries()::tagAddresses);
    }

    /** What it is at, and what it did. */
    public Presswork work() {
        return work;
    }

    /** The edition of the last publish; null before the first. */
    public @Nullable Edition latest() {
        return latest;
    }

    /** Whether readers have something to be served already. */
    public synchronized boolean hasRelease() {
        return folder.current() != null;
    }

    /** What readers were served before. */
    Past past() {
        return folder.past();
    }

    /** Serves an earlier state and keeps to it, whatever is published, until {@link #letGo}. */
    synchronized void hold(State state) {
        try {
            behind = true;
            verified = false;
            folder.settle(clock.instant());
            folder.past().hold(state, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows readers everything that was published meanwhile. */
    synchronized Result letGo() {
        try {
            behind = true;
            verified = false;
            folder.past().letGo();
            return publish(Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far in the change log readers are; -1 before the first publish of this process. */
    public synchronized long cursor() {
        return cursor;
    }

    /** Whether mourning or a campaign began or ended since the last publish. */
    public boolean isTurn() {
        return latest != null && latest.isTurned(grey(), clock.instant());
    }

    private Site.Mourning grey() {
        return lastSettings.grey(clock.instant());
    }

    /** When the site must be published again though nothing changed: as {@link #isTurn} then. */
    public Optional<Instant> nextTurn() {
        Optional<Instant> mourning = lastSettings.nextTurn(clock.instant());
        return latest == null ? mourning : latest.voting().turnOr(mourning);
    }

    @Override
    public synchronized void close() {
        press.close();
        folder.close();
    }
}
