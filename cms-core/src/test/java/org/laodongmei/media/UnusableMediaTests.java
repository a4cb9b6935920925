package org.laodongmei.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.laodongmei.db.tables.Tables.ASSET;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.laodongmei.change.Changes;
import org.laodongmei.db.Database;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

@ExtendWith(OutputCaptureExtension.class)
@Isolated("listens to all that the program says, other tests' log included")
class UnusableMediaTests {

    @TempDir Path data;

    @TempDir Path uploads;

    private Database database;
    private Assets assets;

    @BeforeEach
    void open() {
        database = Database.open(data);
        assets =
                new Assets(
                        database,
                        new Changes(database, InstantSource.system()),
                        data,
                        InstantSource.system(),
                        ZoneOffset.UTC);
    }

    @AfterEach
    void nothingOfItIsLeft() throws IOException {
        assertThat(assets.after("", 1)).isEmpty();
        try (Stream<Path> left = Files.walk(data.resolve("media"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
        database.close();
    }

    @Test
    void whatIsNoPictureIsToldWhatItIs() throws Exception {
        refused("a.jpg", "", "empty");
        refused("a.jpg", "<!DOCTYPE html><script>alert(1)</script>", "web page");
        refused(
                "a.png",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "SVG");
        refused("a.svg", "<svg onload=\"alert(1)\"/>", "SVG");
        refused("a.jpg", "MZ\u0090\u0000program", "not known or not safe");
        refused("a.pdf", "\u007FELF", "not known or not safe");
        refused("a.jpg", "%PDF-1.7", "called a picture");
        refused("a.heic", "\0\0\0\u0018ftypheic\0\0\0\0", "HEIC");
        refused("a.mov", "\0\0\0\u0018ftypqt  \0\0\0\0", "QuickTime");
        refused("a.zip", new String(Samples.zip("a.txt"), ISO_8859_1), "Archives");
        refused(
                "a.docx",
                new String(
                        Samples.zip(
                                "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                        ISO_8859_1),
                "macros");
        refused("a.docx", "PK\u0003\u0004 nothing", "damaged archive");
        assertThatThrownBy(() -> assets.add(uploads, "folder", Note.NONE))
                .hasMessage("It is not a file");
        assertThatThrownBy(() -> assets.add(uploads.resolve("none"), "none", Note.NONE))
                .hasMessage("It is not a file");
    }

    @Test
    void aPictureThatIsCutOffIsRefused() throws Exception {
        BufferedImage image = noise(300, 200);
        for (String format : new String[] {"jpeg", "png", "gif", "webp"}) {
            byte[] whole = Samples.encode(image, format);
            for (int percent : new int[] {1, 20, 50, 90}) {
                refused(
                        "a." + format,
                        Arrays.copyOf(whole, Math.max(13, whole.length * percent / 100)),
                        "");
            }
        }
    }

    @Test
    void aHugePictureIsRefusedByItsHeader() throws Exception {
        refused("a.png", Samples.claimingPng(100_000, 100_000), "100000 × 100000");
        refused("a.png", Samples.claimingPng(Integer.MAX_VALUE, Integer.MAX_VALUE), "pixels");
        refused("a.jpg", Samples.claimingJpeg(65_500, 65_500), "65500 × 65500");
        refused("a.png", Samples.claimingPng(1, 50_000), "too narrow");
    }

    @Test
    void aHeaderThatLiesAboutItsPixelsIsRefused() throws Exception {
        refused("a.png", Samples.claimingPng(6_000, 6_000), "damaged");
        refused("a.jpg", Samples.claimingJpeg(3_000, 3_000), "");
        refused("a.png", Samples.claimingPng(0, 0), "");
    }

    @Test
    void aPictureInThousandsOfLayersIsRefused() throws Exception {
        byte[] jpeg = Samples.jpeg(16, 16);
        byte[] layered = Arrays.copyOf(jpeg, jpeg.length + 2_000);
        for (int i = jpeg.length; i < layered.length; i += 2) {
            layered[i] = (byte) 0xFF;
            layered[i + 1] = (byte) 0xDA;
        }
        refused("a.jpg", layered, "layers");
    }

    @Test
    void aFileOverTheLimitIsRefusedUnread() throws Exception {
        large("a.jpg", Samples.jpeg(10, 10), 41_000_000, "41 MB, at most 40");
        large("a.mp4", Samples.film(10, 10, 1, false), 201_000_000, "201 MB, at most 200");
    }

    @Test
    void damagedPicturesNeitherCrashNorChatter(CapturedOutput output) throws Exception {
        Random random = new Random(3);
        byte[][] whole = {
            Samples.withExif(Samples.jpeg(120, 90), 6, "甲", "2019:01:01 00:00:00", "+08:00"),
            Samples.encode(noise(60, 40), "png"),
            Samples.encode(noise(60, 40), "webp"),
            Samples.movingGif(60, 40),
            Samples.film(64, 36, 2, false)
        };
        int taken = 0;
        for (int n = 0; n < 150; n++) {
            byte[] damaged = whole[n % whole.length].clone();
            for (int i = 0; i < 6; i++) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
            }
            try {
                assets.add(Files.write(uploads.resolve("d" + n), damaged), "d", Note.NONE);
                taken++;
            } catch (UnusableMedia expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
        // The JVM itself speaks of native access, once, in lines that begin so.
        assertThat(output.getErr().lines().filter(line -> !line.startsWith("WARNING: "))).isEmpty();
        assertThat(output.getOut()).doesNotContain("imageio", "warning", "WARN");
        forgetAll(taken);
    }

    /** Damage may leave a picture readable; the other tests ask for an empty store. */
    private void forgetAll(int taken) throws IOException {
        assertThat(assets.after("", 1_000)).hasSize(taken);
        database.write(tx -> tx.deleteFrom(ASSET).execute());
        try (Stream<Path> files = Files.walk(data.resolve("media"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private void refused(String name, String content, String reason) throws IOException {
        refused(name, content.getBytes(ISO_8859_1), reason);
    }

    private void refused(String name, byte[] content, String reason) throws IOException {
        Path file = Files.write(uploads.resolve(name), content);
        assertThatThrownBy(() -> assets.add(file, name, Note.NONE))
                .as(name + " of " + content.length + " bytes")
                .isInstanceOf(UnusableMedia.class)
                .hasMessageContaining(reason);
    }

    private void large(String name, byte[] head, long size, String reason) throws IOException {
        Path file = Files.write(uploads.resolve(name), head);
        try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
            grown.setLength(size);
        }
        assertThatThrownBy(() -> assets.add(file, name, Note.NONE))
                .isInstanceOf(UnusableMedia.class)
                .hasMessageContaining(reason);
    }

    private static BufferedImage noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, random.nextInt());
        }
        return image;
    }
}
