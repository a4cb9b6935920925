package org.laodongmei.transfer;

import org.laodongmei.audit.Audit;
import org.laodongmei.change.Changes;
import org.laodongmei.channel.Channels;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.Entries.Address;
import org.laodongmei.entry.Ids;
import org.laodongmei.kind.Kinds;
import org.laodongmei.markup.Markdown;
import org.laodongmei.media.Assets;
import org.laodongmei.media.library.Collections;
import org.laodongmei.media.library.Inventory;
import org.laodongmei.media.library.Library;
import org.laodongmei.setting.Settings;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/** A whole site in a folder, with real everything. */
final class TestSite implements AutoCloseable {

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2020-01-01T00:00:00Z"));

    final Database database;
    final Changes changes;
    final Kinds kinds;
    final Channels channels;
    final Entries entries;
    final Assets assets;
    final Audit audit;
    final Library library;
    final Collections collections;
    final Inventory inventory;
    final Settings settings;
    final Import importing;
    final Export exporting;

    TestSite(Path data) {
        database = Database.open(data);
        changes = new Changes(database, CLOCK);
        kinds = new Kinds(database, changes);
        channels = new Channels(database, changes);
        entries = new Entries(database, changes, kinds, channels, new Markdown(), CLOCK);
        assets = new Assets(database, changes, data, CLOCK, ZoneId.of("Asia/Shanghai"));
        settings = new Settings(database, changes);
        audit = new Audit(database, CLOCK);
        library = new Library(database, changes, audit, assets);
        collections = new Collections(database, audit, CLOCK);
        inventory = new Inventory(database, changes, audit, CLOCK);
        importing = new Import(entries, kinds, channels, assets, inventory, settings);
        exporting = new Export(entries, kinds, channels, assets, inventory, settings);
    }

    ImportReport take(Path folder) {
        try {
            return importing.from(folder, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void give(Path folder) {
        try {
            exporting.to(folder, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id(String kind, String slug) {
        return entries.addresses().get(new Address(kind, slug));
    }

    /** What the newest revision says. */
    Draft draft(String kind, String slug) {
        return entries.drafts(List.of(id(kind, slug))).get(id(kind, slug));
    }

    boolean isLive(String kind, String slug) {
        return entries.live(List.of(id(kind, slug))).containsKey(id(kind, slug));
    }

    /** How many acts the audit log has. */
    int acts() {
        return audit.before(Long.MAX_VALUE, 10_000).size();
    }

    /** Everything that an export must bring back. */
    List<Map<String, Draft>> everything() {
        var ids = entries.liveNumbers().keySet();
        return List.of(entries.drafts(ids), entries.liveDrafts(ids));
    }

    @Override
    public void close() {
        database.close();
    }

    /** An article as an office would save it. */
    static Draft article(
            String slug, String title, String body, List<String> tags, Map<String, Object> fields) {
        return new Draft(
                Ids.derived("article", slug, Instant.EPOCH),
                "article",
                slug,
                title,
                "",
                body,
                null,
                List.of(),
                tags,
                Instant.EPOCH,
                "",
                "",
                null,
                fields);
    }

    /** Writes files, given as name and content in turns. */
    static Path files(Path folder, String... namesAndTexts) {
        try {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                Path file = folder.resolve(namesAndTexts[i]);
                Files.createDirectories(file.getParent());
                Files.writeString(file, namesAndTexts[i + 1]);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path picture(Path file, int seed) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, jpeg(seed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] jpeg(int seed) throws IOException {
        BufferedImage image = new BufferedImage(160, 90, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(seed * 7919 & 0xFFFFFF));
        pen.fillRect(0, 0, 160, 90);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
