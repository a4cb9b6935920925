package org.laodongmei.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.laodongmei.db.tables.Tables.ASSET;

import org.laodongmei.audit.Audit;
import org.laodongmei.change.Changes;
import org.laodongmei.db.Database;
import org.laodongmei.db.tables.tables.records.AssetRecord;
import org.laodongmei.media.library.Collections;
import org.laodongmei.media.library.Library;
import org.laodongmei.media.library.Likenesses;
import org.laodongmei.media.library.Uploads;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;

/** A store of assets in a folder, and eyes to look at what it made. */
public final class Store implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2019-12-31T00:00:00Z");

    final Path data;
    final Assets assets;
    final Changes changes;
    final Audit audit;
    public final Library library;
    final Collections collections;
    final Likenesses likenesses;
    final Uploads uploads;
    private final Database database;
    private Instant now = NOW;

    public Store(Path data) {
        this.data = data;
        database = Database.open(data);
        InstantSource clock = () -> now;
        changes = new Changes(database, clock);
        audit = new Audit(database, clock);
        assets = new Assets(database, changes, data, clock, ZoneId.of("Asia/Shanghai"));
        library = new Library(database, changes, audit, assets);
        collections = new Collections(database, audit, clock);
        likenesses = new Likenesses(database, assets);
        uploads = new Uploads(database, library, data, clock);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** As before anybody compared pictures. */
    void forgetLikenesses() {
        database.write(tx -> tx.update(ASSET).set(ASSET.LIKENESS, (Long) null).execute());
    }

    /** Rows of that many pictures, without their files. */
    void fill(int count) {
        Random random = new Random(1);
        database.write(tx -> {
            List<AssetRecord> rows = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                AssetRecord row = tx.newRecord(ASSET);
                row.setSha256(String.format("%064x", i));
                row.setName("file " + i + ".jpg");
                row.setType("image/jpeg");
                row.setBytes(1L);
                row.setWidth(900);
                row.setHeight(600);
                row.setMillis(0L);
                row.setColour("#000000");
                row.setFocusX(50);
                row.setFocusY(50);
                row.setCredit("示例");
                row.setAddedAt((long) i);
                row.setLikeness(random.nextLong());
                rows.add(row);
            }
            return tx.batchInsert(rows).execute();
        });
    }

    Asset add(String name, byte[] bytes) throws IOException, UnusableMedia {
        return assets.add(upload(bytes), name, Note.NONE);
    }

    Path upload(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(data, "upload", ""), bytes);
    }

    Path file(Asset asset, String name) {
        return assets.renditions(asset).get(asset.base() + name);
    }

    List<String> sizes(Asset asset) throws IOException {
        List<String> sizes = new ArrayList<>();
        for (Path file : assets.renditions(asset).values()) {
            BufferedImage image = read(file);
            sizes.add(file.getFileName() + " " + image.getWidth() + "x" + image.getHeight());
        }
        return sizes;
    }

    static BufferedImage read(Path file) throws IOException {
        return ImageIO.read(file.toFile());
    }

    static void assertQuarters(BufferedImage image, Color... colours) {
        for (int i = 0; i < 4; i++) {
            int x = image.getWidth() * (1 + i % 2 * 2) / 4;
            int y = image.getHeight() * (1 + i / 2 * 2) / 4;
            assertColour(image, x, y, colours[i]);
        }
    }

    static void assertColour(BufferedImage image, int x, int y, Color expected) {
        Color actual = new Color(image.getRGB(x, y));
        assertThat(actual.getRed())
                .as("red of %s", actual)
                .isCloseTo(expected.getRed(), within(12));
        assertThat(actual.getGreen())
                .as("green of %s", actual)
                .isCloseTo(expected.getGreen(), within(12));
        assertThat(actual.getBlue())
                .as("blue of %s", actual)
                .isCloseTo(expected.getBlue(), within(12));
    }

    @Override
    public void close() {
        database.close();
    }
}
