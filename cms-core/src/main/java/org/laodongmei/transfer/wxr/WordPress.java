package org.laodongmei.transfer.wxr;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.Entries;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.media.Assets;
import org.laodongmei.media.library.Inventory;
import org.laodongmei.media.remote.RemoteFiles;
import org.laodongmei.transfer.ImportReport;
import org.laodongmei.transfer.Progress;
import org.laodongmei.transfer.Workers;
import org.laodongmei.transfer.arrival.Arrivals;
import org.laodongmei.transfer.arrival.Brought;
import org.laodongmei.transfer.arrival.Intake;
import org.laodongmei.transfer.arrival.Taken;
import org.laodongmei.transfer.arrival.Taken.Outcome;
import org.laodongmei.transfer.folder.Findings;
import org.laodongmei.transfer.packed.Unpacked;
import org.laodongmei.transfer.wxr.Reader.Broken;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes an export of WordPress (WXR 1.0 to 1.2; as it is, gzipped or in a zip): posts and pages
 * become articles, attachments assets, categories channels. The file is read twice and never held:
 * first for what there is and what it is called, then for the texts.
 *
 * <p>Taking it again changes what changed there and nothing else; files that were taken are not
 * fetched again; an article that was edited here stays. What was a draft, private, scheduled or
 * behind a password there is a draft here.
 */
public final class WordPress {

    private static final String BY = "import";
    private static final int BATCH = 100;
    private static final long HEAVIEST_BATCH = 4L << 20;

    private final Entries entries;
    private final Kinds kinds;
    private final Channels channels;
    private final Assets assets;
    private final Inventory inventory;
    private final Arrivals arrivals;
    private final Intake intake;
    private final RemoteFiles remote;

    public WordPress(
            Entries entries,
            Kinds kinds,
            Channels channels,
            Assets assets,
            Inventory inventory,
            Arrivals arrivals,
            Intake intake,
            RemoteFiles remote) {
        this.entries = entries;
        this.kinds = kinds;
        this.channels = channels;
        this.assets = assets;
        this.inventory = inventory;
        this.arrivals = arrivals;
        this.intake = intake;
        this.remote = remote;
    }

    /**
     * What came of an import.
     *
     * @param broken where and why the file breaks off; null if it was read to its end
     */
    public record Result(ImportReport report, @Nullable String broken) {}

    /**
     * Imports an export.
     *
     * @param uploads a copy of {@code wp-content/uploads}, so that nothing is fetched; null to
     *     fetch
     * @param zone of dates that name none
     * @throws IOException if the file cannot be opened, or nothing of it can be read
     */
    public Result from(Path file, @Nullable Path uploads, ZoneId zone, Progress progress)
            throws IOException {
        Findings findings = new Findings();
        Survey survey = new Survey(findings, zone);
        String broken = read(file, survey);
        if (broken != null && survey.items() == 0) {
            throw new IOException(broken);
        }
        if (broken != null) {
            findings.refuse(file.getFileName().toString(), 0, broken);
        }
        survey.sections.resolve(channels, findings);
        var known = survey.resolve(entries, arrivals);
        Media media =
                new Media(
                        survey.places,
                        assets,
                        remote,
                        arrivals,
                        uploads == null ? null : uploads.toAbsolutePath().normalize(),
                        findings);
        new Workers(progress)
                .each("pictures and files", media.missing(survey.files), 1, media::take);
        Posts posts = new Posts(survey, known, media, findings);
        Captions captions = new Captions(media, inventory, findings);
        OldAddresses old = new OldAddresses(assets, media, route());
        Run run = new Run(survey, posts, captions, old, findings, progress);
        read(file, run);
        run.flush();
        captions.flush();
        return new Result(run.report(media), broken);
    }

    private String route() {
        return kinds.find(Survey.KIND).map(Kind::route).orElse(Survey.KIND);
    }

    /**
     * Whether a file looks like an export, whatever it is packed in.
     *
     * @throws IOException if it cannot be opened
     */
    public static boolean wrote(Path file) throws IOException {
        try (Bounded in = ExportFile.open(file)) {
            return Unpacked.isWordPress(new BufferedInputStream(in));
        }
    }

    private static @Nullable String read(Path file, Reader.Listener listener) throws IOException {
        try {
            Reader.read(file, listener);
            return null;
        } catch (Broken e) {
            return "breaks off in line " + e.line() + ": " + e.getMessage();
        }
    }

    /** The second look: takes texts, some at a time. */
    private final class Run implements Reader.Listener {

        private final Survey survey;
        private final Posts posts;
        private final Captions captions;
        private final OldAddresses old;
        private final Findings findings;
        private final Progress progress;
        private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        private final List<Brought> batch = new ArrayList<>();
        private final Map<String, Item> items = new HashMap<>();
        private final Set<String> seen = new HashSet<>();
        private long weight;

        Run(
                Survey survey,
                Posts posts,
                Captions captions,
                OldAddresses old,
                Findings findings,
                Progress progress) {
            this.survey = survey;
            this.posts = posts;
            this.captions = captions;
            this.old = old;
            this.findings = findings;
            this.progress = progress;
        }

        @Override
        public void site(String name, String text) {
            // Was heard at the first look.
        }

        @Override
        public void term(String what, Map<String, String> texts) {
            // Was heard at the first look.
        }

        @Override
        public void item(Item item) {
            if (item.type().equals("attachment")) {
                captions.tell(item);
                old.tell(item);
            }
            if (!Survey.isTaken(item) || !seen.add(Survey.name(item))) {
                return;
            }
            Brought brought = posts.read(item);
            if (brought == null) {
                return;
            }
            batch.add(brought);
            items.put(brought.item(), item);
            weight += item.text("content:encoded").length();
            if (batch.size() == BATCH || weight > HEAVIEST_BATCH) {
                flush();
            }
        }

        void flush() {
            for (Taken taken : intake.take(survey.origin(), batch, BY, "imported from WordPress")) {
                outcomes.merge(taken.outcome(), 1, Integer::sum);
                Item item = items.get(taken.brought().item());
                if (item != null && taken.outcome() != Outcome.REFUSED) {
                    old.tell(item, taken.brought());
                }
                if (item != null && taken.outcome() == Outcome.REFUSED) {
                    findings.refuse(item.label(), item.line(), taken.reason());
                } else if (item != null && taken.outcome() == Outcome.LEFT_ALONE) {
                    findings.note(item.label(), item.line(), taken.reason());
                }
            }
            batch.clear();
            items.clear();
            weight = 0;
            progress.at("posts and pages", seen.size(), Math.max(seen.size(), survey.posts()));
        }

        ImportReport report(Media media) {
            return new ImportReport(
                    "wordpress",
                    survey.items(),
                    outcomes.getOrDefault(Outcome.ADDED, 0),
                    outcomes.getOrDefault(Outcome.CHANGED, 0),
                    outcomes.getOrDefault(Outcome.UNCHANGED, 0)
                            + outcomes.getOrDefault(Outcome.LEFT_ALONE, 0),
                    media.count(),
                    lines(findings.refusals()),
                    lines(findings.notes()),
                    old.moved());
        }
    }

    private static List<ImportReport.Refusal> lines(List<Findings.Refusal> found) {
        return found.stream()
                .map(line -> new ImportReport.Refusal(line.file(), line.line(), line.reason()))
                .toList();
    }
}
