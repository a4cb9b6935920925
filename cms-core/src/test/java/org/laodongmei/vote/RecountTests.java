package org.laodongmei.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laodongmei.vote.PollingPlace.SLUG;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.vote.ledger.Receipt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The published program, run as a stranger runs it: a folder, one command. */
class RecountTests {

    @TempDir Path folder;
    private Path published;
    private Receipt kept;
    private Receipt taken;

    private record Told(int exit, String text) {}

    @BeforeEach
    void aCampaignThatIsOver() {
        published = folder.resolve("votes/public").resolve(SLUG);
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            kept = place.counted(place.browser(), 1).receipt();
            place.counted(place.browser(), 1);
            place.clerk.doDue();
            taken = place.counted(place.browser(), 2).receipt();
            place.campaigns.takeOut("somebody", SLUG, List.of(taken.line()), "程序刷的\"赞\"。");
            place.later(Duration.ofDays(40));
            place.campaigns.freeze("somebody", SLUG);
        }
    }

    private Told recount(String... more) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dstdout.encoding=UTF-8",
                                published.resolve("Recount.java").toString(),
                                published.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(process.waitFor(), text);
    }

    @Test
    void aStrangerRecountsTheResultAndFindsTheirBallot() throws Exception {
        Told told = recount(taken.toString().toLowerCase());
        assertThat(told.text())
                .contains("2  1 安师傅（示例）", "0  2 people/bo", "3 ballots, 1 of them taken out")
                .contains("the result is final", "程序刷的\"赞\"。", "no line was altered")
                .contains("Your receipt is that of line " + taken.line())
                .doesNotContain("FAULT");
        assertThat(told.exit()).isZero();
    }

    @Test
    void aForgedFileIsFoundOut() throws Exception {
        Path file = published.resolve("ledger.txt");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst(" B 1 ", " B 2 "));
        Told told = recount(kept.toString());
        assertThat(told.text())
                .contains("FAULT: line 3 or one before it is another one than was signed")
                .contains("FAULT: candidate 1 has 1, told were 2")
                .contains("There is no ballot with this receipt.");
        assertThat(told.exit()).isEqualTo(1);
    }
}
