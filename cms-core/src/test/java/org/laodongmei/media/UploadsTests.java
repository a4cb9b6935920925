package org.laodongmei.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.media.library.InvalidAsset;
import org.laodongmei.media.library.InvalidAsset.Reason;
import org.laodongmei.media.library.Library;
import org.laodongmei.media.library.Uploads;
import org.laodongmei.media.library.Uploads.Part;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** Files that come in parts. */
class UploadsTests {

    private static final String LI = "li";

    @TempDir Path data;

    private Store store;

    @BeforeEach
    void open() {
        store = new Store(data);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFileGoesOnWhereItWasCutOffEvenInAnotherProcess() throws Exception {
        byte[] jpeg = Samples.jpeg(900, 600);
        Part part = store.uploads.begin(LI, "码头.jpg", jpeg.length);
        assertThatThrownBy(() -> store.uploads.append(part, 0, breaking(jpeg, 1_000)))
                .isInstanceOf(IOException.class);
        store.close();
        store = new Store(data);
        Part left = store.uploads.find(LI, part.id()).orElseThrow();
        assertThat(left.offset()).isEqualTo(1_000);
        assertThat(left.isWhole()).isFalse();
        assertRefused(
                Reason.NOT_THE_NEXT_PART, () -> store.uploads.append(left, 900, rest(jpeg, 900)));
        Part whole = store.uploads.append(left, 1_000, rest(jpeg, 1_000));
        assertThat(whole.isWhole()).isTrue();
        Library.Added added = store.uploads.finish(LI, whole);
        assertThat(added.asset().name()).isEqualTo("码头.jpg");
        assertThat(Files.readAllBytes(store.assets.original(added.asset()))).isEqualTo(jpeg);
        assertThat(store.uploads.find(LI, part.id())).isEmpty();
        assertThat(left()).isZero();
    }

    @Test
    void nobodyTouchesWhatOthersBring() {
        Part part = store.uploads.begin(LI, "a.jpg", 10);
        assertThat(store.uploads.find("wang", part.id())).isEmpty();
    }

    @Test
    void whatIsTooMuchIsRefused() {
        assertRefused(Reason.EMPTY, () -> store.uploads.begin(LI, "a.jpg", 0));
        assertRefused(Reason.TOO_LARGE, () -> store.uploads.begin(LI, "a.mp4", Assets.LARGEST + 1));
        Part part = store.uploads.begin(LI, "a.jpg", 10);
        assertRefused(
                Reason.TOO_LARGE,
                () -> store.uploads.append(part, 0, new ByteArrayInputStream(new byte[11])));
        for (int i = 1; i < Uploads.MOST; i++) {
            store.uploads.begin(LI, "a.jpg", 10);
        }
        assertRefused(Reason.TOO_MANY_UPLOADS, () -> store.uploads.begin(LI, "a.jpg", 10));
        store.uploads.begin("wang", "a.jpg", 10);
    }

    @Test
    void whatWasLeftForADayIsForgotten() throws Exception {
        Part part = store.uploads.begin(LI, "a.jpg", 10);
        store.uploads.append(part, 0, new ByteArrayInputStream(new byte[5]));
        store.pass(Duration.ofHours(25));
        store.uploads.begin(LI, "b.jpg", 10);
        assertThat(store.uploads.find(LI, part.id())).isEmpty();
        assertThat(left()).isZero();
    }

    @Test
    void whatCannotBeTakenLeavesNothingBehind() throws Exception {
        byte[] page = "<!doctype html><script>alert(1)</script>".getBytes();
        Part part = store.uploads.begin(LI, "photo.jpg", page.length);
        Part whole = store.uploads.append(part, 0, new ByteArrayInputStream(page));
        assertThatThrownBy(() -> store.uploads.finish(LI, whole))
                .isInstanceOfSatisfying(
                        UnusableMedia.class, e -> assertThat(e.zh()).contains("网页"));
        assertThat(store.uploads.find(LI, part.id())).isEmpty();
        assertThat(left()).isZero();
    }

    private long left() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("uploads"))) {
            return files.count();
        }
    }

    private static InputStream rest(byte[] bytes, int from) {
        return new ByteArrayInputStream(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static InputStream breaking(byte[] bytes, int after) {
        return new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                throw new IOException("not used");
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                if (at == after) {
                    throw new IOException("Connection reset");
                }
                int count = Math.min(length, after - at);
                System.arraycopy(bytes, at, buffer, from, count);
                at += count;
                return count;
            }
        };
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidAsset.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
