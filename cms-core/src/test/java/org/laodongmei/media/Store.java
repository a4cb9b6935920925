package org.laodongmei.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.laodongmei.change.Changes;
import org.laodongmei.db.Database;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

/** A store of assets in a folder, and eyes to look at what it made. */
final class Store implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2019-12-31T00:00:00Z");

    final Path data;
    final Assets assets;
    final Changes changes;
    private final Database database;

    Store(Path data) {
        this.data = data;
        database = Database.open(data);
        changes = new Changes(database, () -> NOW);
        assets = new Assets(database, changes, data, () -> NOW, ZoneId.of("Asia/Shanghai"));
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
