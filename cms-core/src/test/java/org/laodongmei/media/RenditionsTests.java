package org.laodongmei.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.laodongmei.media.Store.assertColour;
import static org.laodongmei.media.Store.assertQuarters;
import static org.laodongmei.media.Store.read;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.change.Change;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class RenditionsTests {
    @TempDir Path data;

    private Store store;
    private Assets assets;

    @BeforeEach
    void open() {
        store = new Store(data);
        assets = store.assets;
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aPictureHasAllItsRenditionsInTheirSizes() throws Exception {
        Asset asset = store.add("a.jpg", Samples.jpeg(1700, 1133));
        assertThat(asset.type()).isEqualTo("image/jpeg");
        assertThat(asset.widths()).containsExactly(480, 800, 1200, 1600);
        assertThat(asset.path()).isEqualTo(asset.base() + "1600.jpg");
        assertThat(store.sizes(asset))
                .containsExactlyInAnyOrder(
                        "480.jpg 480x320",
                        "800.jpg 800x533",
                        "1200.jpg 1200x800",
                        "1600.jpg 1600x1066",
                        "1x1.jpg 800x800",
                        "4x3.jpg 800x600",
                        "16x9.jpg 800x450",
                        "235x100.jpg 800x340",
                        "480.webp 480x320",
                        "800.webp 800x533",
                        "1200.webp 1200x800",
                        "1600.webp 1600x1066",
                        "1x1.webp 800x800",
                        "4x3.webp 800x600",
                        "16x9.webp 800x450",
                        "235x100.webp 800x340");
        assertThat(assets.find(asset.sha256())).contains(asset);
        assertThat(assets.find(List.of(asset.sha256(), "x")))
                .containsExactly(Map.entry(asset.sha256(), asset));
        assertThat(assets.after("", 10)).containsExactly(asset);
        assertThat(store.changes.after(0, 10))
                .extracting(Change::subject, Change::id)
                .containsExactly(tuple(Change.Subject.ASSET, asset.sha256()));
    }

    @Test
    void theColoursOfEveryRenditionAreThoseOfThePicture() throws Exception {
        Asset asset = store.add("a.jpg", Samples.jpeg(900, 600));
        for (Path file : assets.renditions(asset).values()) {
            assertQuarters(read(file), Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);
        }
    }

    @Test
    void aSmallPictureIsNeverEnlarged() throws Exception {
        assertThat(
                        store.sizes(
                                store.add(
                                        "a.png",
                                        Samples.encode(
                                                Samples.quarters(10, 7, BufferedImage.TYPE_INT_RGB),
                                                "png"))))
                .contains(
                        "10.jpg 10x7",
                        "1x1.webp 7x7",
                        "4x3.jpg 9x7",
                        "16x9.jpg 10x6",
                        "235x100.jpg 10x4")
                .hasSize(10);
        assertThat(
                        store.sizes(
                                store.add(
                                        "b.png",
                                        Samples.encode(
                                                new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB),
                                                "png"))))
                .contains("1.jpg 1x1", "235x100.webp 1x1");
    }

    @Test
    void cropsOfAPanoramaAreCutFromItsFullHeight() throws Exception {
        assertThat(store.sizes(store.add("a.jpg", Samples.jpeg(4000, 900))))
                .contains("1600.jpg 1600x360", "1x1.jpg 800x800", "4x3.jpg 800x600");
        assertThat(store.sizes(store.add("b.jpg", Samples.jpeg(600, 5000))))
                .contains("600.jpg 600x5000", "480.webp 480x4000", "1x1.jpg 600x600");
    }

    @Test
    void aPictureTakenSidewaysStandsUpright() throws Exception {
        Color[][] expected = {
            {},
            {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE},
            {Color.GREEN, Color.RED, Color.WHITE, Color.BLUE},
            {Color.WHITE, Color.BLUE, Color.GREEN, Color.RED},
            {Color.BLUE, Color.WHITE, Color.RED, Color.GREEN},
            {Color.RED, Color.BLUE, Color.GREEN, Color.WHITE},
            {Color.BLUE, Color.RED, Color.WHITE, Color.GREEN},
            {Color.WHITE, Color.GREEN, Color.BLUE, Color.RED},
            {Color.GREEN, Color.WHITE, Color.RED, Color.BLUE}
        };
        for (int orientation = 1; orientation <= 8; orientation++) {
            byte[] jpeg =
                    Samples.withExif(
                            Samples.jpeg(600, 400),
                            orientation,
                            "沈",
                            "2019:02:03 10:00:00",
                            "+08:00");
            Asset asset = store.add("a" + orientation + ".jpg", jpeg);
            boolean turned = orientation >= 5;
            assertThat(asset.width()).isEqualTo(turned ? 400 : 600);
            assertThat(asset.height()).isEqualTo(turned ? 600 : 400);
            assertQuarters(read(store.file(asset, asset.width() + ".jpg")), expected[orientation]);
        }
    }

    @Test
    void whatIsTransparentLetsThePaperThrough() throws Exception {
        for (int type : new int[] {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_4BYTE_ABGR}) {
            BufferedImage image = new BufferedImage(100 + type, 100, type);
            Graphics2D g = image.createGraphics();
            g.setColor(Color.RED);
            g.fillRect(0, 0, 50, 100);
            Asset asset = store.add("a.png", Samples.encode(image, "png"));
            BufferedImage made = read(store.file(asset, asset.width() + ".jpg"));
            assertColour(made, 20, 50, Color.RED);
            assertColour(made, 85, 50, new Color(0xFAF6EE));
        }
    }

    @Test
    void greyPalettesSixteenBitsAndWebpAreRead() throws Exception {
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY}) {
            BufferedImage grey = new BufferedImage(64 + type, 64, type);
            int[] half = {type == BufferedImage.TYPE_BYTE_GRAY ? 128 : 128 << 8};
            for (int i = 0; i < grey.getWidth() * 64; i++) {
                grey.getRaster().setPixel(i / 64, i % 64, half);
            }
            Asset asset = store.add("a.png", Samples.encode(grey, "png"));
            assertColour(
                    read(store.file(asset, asset.width() + ".jpg")),
                    30,
                    30,
                    new Color(128, 128, 128));
        }
        Asset grey =
                store.add(
                        "g.jpg",
                        Samples.encode(
                                new BufferedImage(70, 64, BufferedImage.TYPE_BYTE_GRAY), "jpeg"));
        assertColour(read(store.file(grey, "70.jpg")), 30, 30, Color.BLACK);
        Asset palette =
                store.add(
                        "p.gif",
                        Samples.encode(
                                Samples.quarters(90, 60, BufferedImage.TYPE_INT_RGB), "gif"));
        assertQuarters(
                read(store.file(palette, "90.jpg")),
                Color.RED,
                Color.GREEN,
                Color.BLUE,
                Color.WHITE);
        Asset webp =
                store.add(
                        "w.webp",
                        Samples.encode(
                                Samples.quarters(90, 60, BufferedImage.TYPE_INT_RGB), "webp"));
        assertThat(webp.type()).isEqualTo("image/webp");
        assertQuarters(
                read(store.file(webp, "90.jpg")), Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);
    }

    @Test
    void printersColoursAreRead() throws Exception {
        Asset asset = store.add("a.jpg", Samples.cmykJpeg(640, 480, 0, 255, 255, 0));
        Color made = new Color(read(store.file(asset, "640.jpg")).getRGB(300, 200));
        assertThat(made.getRed()).isGreaterThan(made.getGreen() + 60);
    }

    @Test
    void ofAMovingPictureTheFirstFrameIsTaken() throws Exception {
        Asset asset = store.add("a.gif", Samples.movingGif(80, 60));
        assertColour(read(store.file(asset, "80.jpg")), 40, 30, Color.RED);
        assertThat(asset.colour()).isEqualTo("#ff0000");
    }

    @Test
    void theFocusMovesTheCrops() throws Exception {
        Asset asset = store.add("a.jpg", Samples.jpeg(1200, 400));
        Path square = store.file(asset, "1x1.jpg");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assets.setFocus(asset.sha256(), 101, 0));
        Asset left = assets.setFocus(asset.sha256(), 0, 50);
        assertThat(left.focusX()).isZero();
        assertColour(read(square), 200, 100, Color.RED);
        assertColour(read(square), 380, 100, Color.RED);
        assets.setFocus(asset.sha256(), 100, 50);
        assertColour(read(square), 20, 100, Color.GREEN);
        assertThat(store.changes.head()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100, 999, 1601, 3333})
    void everyWidthGivesConsistentFiles(int width) throws Exception {
        Asset asset =
                store.add(
                        "a.png",
                        Samples.encode(
                                new BufferedImage(width, 37, BufferedImage.TYPE_INT_RGB), "png"));
        assertThat(store.sizes(asset)).hasSize(2 * (asset.widths().size() + 4));
    }
}
