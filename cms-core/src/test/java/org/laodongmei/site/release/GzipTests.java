package org.laodongmei.site.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Gzip twins of files that share parts. */
class GzipTests {

    private final Random random = new Random(7);

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    private byte[] text(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append("<li>劳动").append(random.nextInt(50)).append("</li>\n");
        }
        return text.substring(0, length).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    @Test
    void sharedPartsAreFoundAgainAmongWhatIsThePagesOwn() throws IOException {
        byte[][] parts = {text(3_000), noise(900), text(1), noise(200_000)};
        for (int round = 0; round < 200; round++) {
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            SortedMap<Integer, byte[]> shared = new TreeMap<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                page.writeBytes(
                        random.nextBoolean()
                                ? text(random.nextInt(20_000))
                                : noise(random.nextInt(80_000)));
                byte[] part = parts[random.nextInt(parts.length)];
                shared.put(page.size(), part);
                page.writeBytes(part);
            }
            page.writeBytes(text(random.nextInt(3) * random.nextInt(5_000)));
            byte[] bytes = page.toByteArray();
            byte[] packed = Gzip.of(bytes, shared);
            assertThat(unpacked(packed)).isEqualTo(bytes);
            assertThat(Gzip.of(bytes, shared)).isEqualTo(packed);
        }
    }

    @Test
    void aFileThatSharesNothingIsPackedToo() throws IOException {
        for (int length : new int[] {0, 1, 1_000, 65_535, 65_536, 1_000_000}) {
            byte[] bytes = length % 2 == 0 ? text(length) : noise(length);
            assertThat(unpacked(Gzip.of(bytes, Collections.emptySortedMap()))).isEqualTo(bytes);
        }
    }
}
