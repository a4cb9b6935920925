package org.laodongmei.people.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** What is signed comes back as it was, or not at all. */
class StampTests {

    private static final byte[] WHAT = {1, 2, 3, 4};

    @TempDir Path data;

    @TempDir Path elsewhere;

    @Test
    void whatWasSignedIsReadAgainAfterARestartToo() {
        String text = Stamp.open(data, "preview").sign(WHAT);
        assertThat(Stamp.open(data, "preview").read(text)).hasValue(WHAT);
    }

    @Test
    void whatWasAlteredCutOrMadeForSomethingElseIsNothing() {
        Stamp stamp = Stamp.open(data, "preview");
        String text = stamp.sign(WHAT);
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(stamp.read(text.substring(0, i) + other + text.substring(i + 1))).isEmpty();
            assertThat(stamp.read(text.substring(0, i))).isEmpty();
        }
        assertThat(stamp.read(text + "=")).isEmpty();
        assertThat(stamp.read("不是 base64")).isEmpty();
        assertThat(Stamp.open(data, "other").read(text)).isEmpty();
        assertThat(Stamp.open(elsewhere, "preview").read(text)).isEmpty();
    }
}
