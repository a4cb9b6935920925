package org.laodongmei.transfer.feed;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Entries;
import org.laodongmei.media.Assets;
import org.laodongmei.media.remote.RemoteFiles;
import org.laodongmei.media.remote.RemoteFiles.Came;
import org.laodongmei.media.remote.UnreachablePicture;
import org.laodongmei.media.remote.UnreachablePicture.Reason;
import org.laodongmei.transfer.ImportReport;
import org.laodongmei.transfer.arrival.Arrivals;
import org.laodongmei.transfer.arrival.Intake;
import org.laodongmei.transfer.arrival.Taken;
import org.laodongmei.transfer.arrival.Taken.Outcome;
import org.laodongmei.transfer.feed.Subscription.Counts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Takes feeds: what is new becomes a draft, what changed there and was not touched here changes,
 * the rest stays as it is. Safe for any threads, a feed by one at a time.
 */
public final class FeedIntake {

    private static final String KIND = "article";

    private final Entries entries;
    private final Assets assets;
    private final Arrivals arrivals;
    private final Intake intake;
    private final RemoteFiles remote;

    public FeedIntake(
            Entries entries, Assets assets, Arrivals arrivals, Intake intake, RemoteFiles remote) {
        this.entries = entries;
        this.assets = assets;
        this.arrivals = arrivals;
        this.intake = intake;
        this.remote = remote;
    }

    /**
     * Takes a feed once, as drafts.
     *
     * @param address of a feed, or the path of a file
     * @throws IOException with a reason in one line if it cannot be taken
     */
    public ImportReport once(String address) throws IOException {
        try {
            return read(address);
        } catch (NoFeed e) {
            if (e.named().isEmpty()) {
                throw new IOException(address + ": " + e.getMessage());
            }
            return named(e.named());
        }
    }

    private ImportReport named(String address) throws IOException {
        try {
            return read(address);
        } catch (NoFeed e) {
            throw new IOException(address + ": " + e.getMessage());
        }
    }

    private ImportReport read(String address) throws IOException, NoFeed {
        boolean web = address.matches("(?i)https?://.*");
        Path file = web ? Files.createTempFile("feed", "") : Path.of(address);
        try {
            Feed feed =
                    web
                            ? read(file, remote.fetch(address, Map.of(), file, FeedReader.LARGEST))
                            : FeedReader.read(file);
            String source = feed.title().isBlank() ? address : feed.title();
            List<Taken> taken =
                    take(feed, "feed " + address, source, KIND, null, "imported from a feed");
            return report(taken);
        } catch (UnreachablePicture e) {
            String reason = e.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String status = e.status() == 0 ? "" : " (HTTP " + e.status() + ")";
            throw new IOException(address + " cannot be fetched: " + reason + status);
        } finally {
            if (web) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Feed read(Path file, Came came) throws IOException, NoFeed {
        try {
            return FeedReader.read(file);
        } catch (NoFeed e) {
            throw new NoFeed(String.valueOf(e.getMessage()), FeedLinks.in(file, came.from()));
        }
    }

    private static ImportReport report(List<Taken> taken) {
        Counts counts = counts(taken);
        return new ImportReport(
                "feed",
                taken.size(),
                counts.added(),
                counts.changed(),
                counts.unchanged() + counts.leftAlone(),
                (int) taken.stream().filter(it -> it.brought().draft().cover() != null).count(),
                lines(taken, Outcome.REFUSED),
                lines(taken, Outcome.LEFT_ALONE));
    }

    private static List<ImportReport.Refusal> lines(List<Taken> taken, Outcome outcome) {
        return taken.stream()
                .filter(it -> it.outcome() == outcome)
                .map(it -> new ImportReport.Refusal(it.brought().item(), 0, it.reason()))
                .toList();
    }

    /** What a fetch brought: nothing new, or what became of the items. */
    record Brought(Came came, @Nullable Counts counts) {}

    /** Why such an address cannot be followed, as far as it tells by itself. */
    Optional<Reason> objection(String address) {
        return remote.objection(address);
    }

    /** What came of those that are followed and nobody took in hand, the newest first. */
    List<Arrived> waiting(List<Subscription> followed, int most) {
        Map<String, Subscription> origins = new HashMap<>();
        followed.forEach(one -> origins.put(origin(one), one));
        List<Arrived> all = new ArrayList<>();
        intake.waiting(origins.keySet(), most)
                .forEach((row, origin) -> {
                    Subscription from = origins.get(origin);
                    if (from != null) {
                        all.add(new Arrived(from, row));
                    }
                });
        return all;
    }

    private static String origin(Subscription one) {
        return "feed " + one.address();
    }

    /** Fetches what is followed and takes it. */
    Brought follow(Subscription one) throws IOException, UnreachablePicture, NoFeed {
        Path file = Files.createTempFile("feed", "");
        try {
            Map<String, String> headers = new HashMap<>();
            if (!one.etag().isEmpty()) {
                headers.put("If-None-Match", one.etag());
            }
            if (!one.modified().isEmpty()) {
                headers.put("If-Modified-Since", one.modified());
            }
            Came came = remote.fetch(one.address(), headers, file, FeedReader.LARGEST);
            return new Brought(
                    came,
                    came.same()
                            ? null
                            : counts(
                                    take(
                                            read(file, came),
                                            origin(one),
                                            one.name(),
                                            one.kind(),
                                            one.channel(),
                                            "from a feed that is followed")));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private List<Taken> take(
            Feed feed,
            String origin,
            String source,
            String kind,
            @Nullable String channel,
            String reason) {
        FeedDrafts drafts =
                new FeedDrafts(entries, arrivals, new FeedPictures(assets, remote, arrivals));
        return intake.take(
                origin, drafts.of(feed.items(), origin, source, kind, channel), "feed", reason);
    }

    private static Counts counts(List<Taken> taken) {
        Map<Outcome, Integer> all = new EnumMap<>(Outcome.class);
        taken.forEach(one -> all.merge(one.outcome(), 1, Integer::sum));
        return new Counts(
                all.getOrDefault(Outcome.ADDED, 0),
                all.getOrDefault(Outcome.CHANGED, 0),
                all.getOrDefault(Outcome.UNCHANGED, 0),
                all.getOrDefault(Outcome.LEFT_ALONE, 0),
                all.getOrDefault(Outcome.REFUSED, 0));
    }
}
