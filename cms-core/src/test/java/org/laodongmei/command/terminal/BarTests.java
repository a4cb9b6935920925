package org.laodongmei.command.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Progress where there is no terminal, such as in the log of a service. */
class BarTests {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private long millis;
    private final Bar bar = new Bar(out, false, () -> millis * 1_000_000);

    private List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void thereIsALineASecondWithRateAndTimeLeft() {
        for (int done = 0; done <= 100; done++) {
            bar.at("pictures", done, 100);
            millis += 250;
        }
        assertThat(lines()).hasSize(25);
        assertThat(lines().getFirst()).isEqualTo("pictures 4/100, 4.0 a second, 24 s left");
        assertThat(lines().get(1)).isEqualTo("pictures 8/100, 4.0 a second, 23 s left");
        assertThat(lines().getLast()).isEqualTo("pictures 100/100, 4.0 a second");
    }

    @Test
    void slowWorkIsToldOfAsItGoesOn() {
        bar.at("pictures", 0, 60);
        for (int done = 1; done <= 3; done++) {
            millis += 4_000;
            bar.at("pictures", done, 60);
        }
        assertThat(lines())
                .containsExactly(
                        "pictures 1/60, 0.3 a second, 236 s left",
                        "pictures 2/60, 0.3 a second, 232 s left",
                        "pictures 3/60, 0.3 a second, 228 s left");
    }

    @Test
    void quickWorkIsToldOfOnceItIsDone() {
        bar.at("entries", 0, 2_000);
        millis += 10;
        bar.at("entries", 1_000, 2_000);
        millis += 90;
        bar.at("entries", 2_000, 2_000);
        bar.at("index", 0, 0);
        assertThat(lines()).containsExactly("entries 2000/2000, 20000 a second");
    }

    @Test
    void nextWorkBeginsAnew() {
        bar.at("reading", 10, 10);
        millis += 60_000;
        bar.at("entries", 0, 20);
        millis += 1_000;
        bar.at("entries", 10, 20);
        assertThat(lines().getLast()).isEqualTo("entries 10/20, 10 a second, 1 s left");
    }

    @Test
    void aThreadThatIsHeardLateTakesNothingBack() {
        bar.at("pictures", 0, 10);
        millis += 1_000;
        bar.at("pictures", 3, 10);
        millis += 1_000;
        bar.at("pictures", 2, 10);
        assertThat(lines()).containsExactly("pictures 3/10, 3.0 a second, 2 s left");
    }
}
