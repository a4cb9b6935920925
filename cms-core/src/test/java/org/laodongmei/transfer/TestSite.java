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
public final class TestSite implements AutoCloseable {

    public static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2020-01-01T00:00:00Z"));

    public final Database database;
    public final Changes changes;
    public final Kinds kinds;
    public final Channels channels;
    public final Entries entries;
    public final Assets assets;
    public final Audit audit;
    public final Library library;
    public final Collections collections;
    public final Inventory inventory;
    public final Settings settings;
    public final Import importing;
    public final Export exporting;

    public TestSite(Path data) {
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

    public ImportReport take(Path folder) {
        try {
            return importing.from(folder, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void give(Path folder) {
        try {
            exporting.to(folder, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String id(String kind, String slug) {
        return entries.addresses().get(new Address(kind, slug));
    }

    /** What the newest revision says. */
    public Draft draft(String kind, String slug) {
        return entries.drafts(List.of(id(kind, slug))).get(id(kind, slug));
    }

    public boolean isLive(String kind, String slug) {
        return entries.live(List.of(id(kind, slug))).containsKey(id(kind, slug));
    }

    /** How many acts the audit log has. */
    public int acts() {
        return audit.before(Long.MAX_VALUE, 10_000).size();
    }

    /** Everything that an export must bring back. */
    public List<Map<String, Draft>> everything() {
        var ids = entries.liveNumbers().keySet();
        return List.of(entries.drafts(ids), entries.liveDrafts(ids));
    }

    @Override
    public void close() {
        database.close();
    }

    /** An article as an office would save it. */
    public static Draft article(
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
    public static Path files(Path folder, String... namesAndTexts) {
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

    public static Path picture(Path file, int seed) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, jpeg(seed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpeg(int seed) throws IOException {
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
