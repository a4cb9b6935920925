package org.laodongmei.transfer;

import org.laodongmei.channel.Channels;
import org.laodongmei.entry.Entries;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.media.Assets;
import org.laodongmei.media.library.Inventory;
import org.laodongmei.setting.Settings;
import org.laodongmei.transfer.Listing.Wanted;
import org.laodongmei.transfer.folder.Findings;
import org.laodongmei.transfer.folder.Index;
import org.laodongmei.transfer.folder.Index.Item;
import org.laodongmei.transfer.folder.Layout;
import org.laodongmei.transfer.folder.Scan;
import org.laodongmei.transfer.media.Gatherings;
import org.laodongmei.transfer.media.MediaFolder;
import org.laodongmei.transfer.packed.Unpacked;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes a folder of Markdown and pictures into the site: one in our own layout, or a Hugo, Hexo or
 * Jekyll site as it is.
 *
 * <p>What cannot be taken is a line in the report and never an obstacle for the rest. An entry is
 * known by its kind and slug, so importing again changes what the files changed and nothing else,
 * and an import that was killed is finished by running it again. Files that vanished leave their
 * entries alone.
 */
public final class Import {

    private static final int DESCRIBED = 500;

    private final Entries entries;
    private final Kinds kinds;
    private final Channels channels;
    private final Assets assets;
    private final Inventory inventory;
    private final Settings settings;

    public Import(
            Entries entries,
            Kinds kinds,
            Channels channels,
            Assets assets,
            Inventory inventory,
            Settings settings) {
        this.entries = entries;
        this.kinds = kinds;
        this.channels = channels;
        this.assets = assets;
        this.inventory = inventory;
        this.settings = settings;
    }

    /**
     * Imports a folder, using two threads.
     *
     * @return what was taken and what was not
     * @throws NotDirectoryException if there is no such folder
     * @throws IOException if the folder cannot be walked
     */
    public ImportReport from(Path folder, Progress progress) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        Findings findings = new Findings();
        Layout layout =
                Layout.of(
                        folder, kinds.all().stream().map(Kind::route).collect(Collectors.toSet()));
        if (layout.style() == Layout.Style.OURS) {
            new SiteReader(layout, kinds, channels, entries, settings, findings).read();
        }
        Scan scan = Scan.of(layout, kinds, findings);
        Index index = new Index(layout, kinds, entries.addresses());
        ChannelNames names = new ChannelNames(channels, scan.sections(), findings);
        MediaFolder media = new MediaFolder(layout, assets, inventory, findings);
        LinkReader links = new LinkReader(layout, index, media, findings);
        ZoneId zone = SiteReader.zone(settings);
        FieldReader fields = new FieldReader(index, links, findings, zone);
        Saving saving =
                new Saving(
                        entries,
                        new DraftReader(index, links, fields, findings, names::slug),
                        media,
                        findings);
        Workers workers = new Workers(progress);

        Map<String, Wanted> topics = new TreeMap<>();
        List<Item> items =
                new Listing(entries, index, names, findings, zone)
                        .items(scan.sources(), workers, topics);
        saving.topics(topics.values(), index);
        saving.all(items, workers);
        workers.each("other files", media.listed(), 1, media::take);
        new Gatherings(layout, inventory, zone, findings).make(media.collections());
        describe(media, progress);
        return new ImportReport(
                layout.style().word(),
                scan.sources().size(),
                saving.added.get(),
                saving.changed.get(),
                saving.unchanged.get(),
                media.assets(),
                lines(findings.refusals()),
                lines(findings.notes()));
    }

    /**
     * Imports a folder that comes as a zip.
     *
     * @param beside a folder with room for what is in it
     * @throws IOException with a reason in one line if it cannot be unpacked
     */
    public ImportReport fromZip(Path zip, Path beside, Progress progress) throws IOException {
        Set<String> own = kinds.all().stream().map(Kind::route).collect(Collectors.toSet());
        own.addAll(Layout.OWN);
        try (Unpacked unpacked = Unpacked.of(zip, beside, progress)) {
            return from(unpacked.folder(own), progress);
        }
    }

    /** In order, so that of two files with the same bytes it is always the first that counts. */
    private static void describe(MediaFolder media, Progress progress) {
        List<Path> files = media.described();
        for (int i = 0; i < files.size(); i += DESCRIBED) {
            progress.at("descriptions", i, files.size());
            media.describe(files.subList(i, Math.min(files.size(), i + DESCRIBED)));
        }
        if (!files.isEmpty()) {
            progress.at("descriptions", files.size(), files.size());
        }
    }

    private static List<ImportReport.Refusal> lines(List<Findings.Refusal> found) {
        return found.stream()
                .map(line -> new ImportReport.Refusal(line.file(), line.line(), line.reason()))
                .toList();
    }
}
