package org.laodongmei.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.laodongmei.media.Store.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class AssetsTests {
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
    void whatIsUnknownIsNotFound() {
        assertThat(assets.find("0".repeat(64))).isEmpty();
        assertThat(assets.find(List.of("0".repeat(64)))).isEmpty();
        assertThatThrownBy(() -> assets.repair("0".repeat(64)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whenAndByWhomIsKeptAndNothingOfItServed() throws Exception {
        byte[] jpeg =
                Samples.withExif(Samples.jpeg(600, 400), 1, "沈弘艺", "2019:02:15 09:30:00", "+08:00");
        Asset asset = store.add("a.jpg", jpeg);
        assertThat(asset.takenAt()).isEqualTo("2019-02-15T01:30:00Z");
        assertThat(asset.credit()).isEqualTo("沈弘艺");
        assertThat(Files.readAllBytes(assets.original(asset))).isEqualTo(jpeg);
        for (Map.Entry<String, Path> served : assets.renditions(asset).entrySet()) {
            assertThat(served.getKey()).startsWith(asset.base()).doesNotContain("original");
            assertThat(Files.readString(served.getValue(), ISO_8859_1))
                    .doesNotContain("Exif", "GPS", "http://ns.adobe.com");
        }
        Asset told = assets.add(store.upload(jpeg), "b.jpg", new Note("新华社"));
        assertThat(told.credit()).isEqualTo("新华社");
        assertThat(told.name()).isEqualTo("a.jpg");
        assertThat(assets.find(asset.sha256())).contains(told);
        assertThat(store.changes.head()).isEqualTo(2);
    }

    @Test
    void metadataThatCannotBeTrueIsLeftAside() throws Exception {
        byte[] jpeg =
                Samples.withExif(
                        Samples.jpeg(60, 40),
                        77,
                        "\u0007\u0000甲\u001B",
                        "2099:01:01 00:00:00",
                        "+08:00");
        Asset asset = store.add("a.jpg", jpeg);
        assertThat(asset.takenAt()).isNull();
        assertThat(asset.width()).isEqualTo(60);
        assertThat(asset.credit()).doesNotContain("\u0007", "\u001B");
    }

    @Test
    void theNameDoesNotDecideTheType() throws Exception {
        assertThat(
                        store.add(
                                        "真.jpg",
                                        Samples.encode(
                                                Samples.quarters(
                                                        90, 60, BufferedImage.TYPE_INT_RGB),
                                                "png"))
                                .type())
                .isEqualTo("image/png");
    }

    @Test
    void aKnownFileIsTheSameAssetAndOnlyMissingFilesAreMade() throws Exception {
        byte[] jpeg = Samples.jpeg(900, 600);
        Asset asset = store.add("a.jpg", jpeg);
        Path kept = store.file(asset, "480.jpg");
        Path gone = store.file(asset, "1x1.webp");
        Path cut = store.file(asset, "800.jpg");
        var before = Files.getLastModifiedTime(kept);
        Files.delete(gone);
        Files.write(cut, new byte[0]);
        assertThat(store.add("b.jpg", jpeg)).isEqualTo(asset);
        assertThat(gone).exists();
        assertThat(read(cut).getWidth()).isEqualTo(800);
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(before);
        assertThat(store.changes.head()).isEqualTo(1);
        assertThat(assets.repair(asset.sha256())).isZero();
        Files.delete(gone);
        assertThat(assets.repair(asset.sha256())).isEqualTo(1);
    }

    @Test
    void aLostOriginalComesBackWithTheNextUpload() throws Exception {
        byte[] jpeg = Samples.jpeg(90, 60);
        Asset asset = store.add("a.jpg", jpeg);
        Files.delete(assets.original(asset));
        assertThatThrownBy(() -> assets.repair(asset.sha256()))
                .isInstanceOf(UnusableMedia.class)
                .hasMessageContaining("missing");
        assertThat(store.add("a.jpg", jpeg)).isEqualTo(asset);
        assertThat(assets.original(asset)).hasBinaryContent(jpeg);
    }

    @Test
    void filmsAndDocumentsAreServedAsTheyAreUnderASafeName() throws Exception {
        Asset film = store.add("../江畔 的早晨.MOV.mp4", Samples.film(1280, 720, 12, false));
        assertThat(film.type()).isEqualTo("video/mp4");
        assertThat(film.width()).isEqualTo(1280);
        assertThat(film.height()).isEqualTo(720);
        assertThat(film.duration()).isEqualTo(Duration.ofSeconds(12));
        assertThat(assets.renditions(film))
                .containsOnlyKeys(film.base() + "jiang-pan-de-zao-chen-MOV.mp4");
        Asset upright = store.add("b.mp4", Samples.film(1280, 720, 3, true));
        assertThat(upright.width()).isEqualTo(720);
        Asset document =
                store.add("通知.docx", Samples.zip("[Content_Types].xml", "word/document.xml"));
        assertThat(document.path()).isEqualTo(document.base() + "tong-zhi.docx");
        assertThat(store.add("c.exe.pdf", "%PDF-1.7\n".getBytes(ISO_8859_1)).path())
                .endsWith("/c-exe.pdf");
        assertThat(store.add("///", "%PDF-1.4\n".getBytes(ISO_8859_1)).path())
                .endsWith("/file.pdf");
    }

    @Test
    void manyAtOnceAreOne() throws Exception {
        byte[] jpeg = Samples.jpeg(500, 400);
        List<Callable<Asset>> tasks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Path file = store.upload(jpeg);
            tasks.add(() -> assets.add(file, "n.jpg", Note.NONE));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var future : pool.invokeAll(tasks)) {
                assertThat(future.get().sha256())
                        .isEqualTo(assets.after("", 10).getFirst().sha256());
            }
        }
        assertThat(assets.after("", 10)).hasSize(1);
        assertThat(store.changes.head()).isEqualTo(1);
        try (var left = Files.list(data.resolve("media/tmp"))) {
            assertThat(left).isEmpty();
        }
    }
}
