package org.laodongmei.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What somebody hears who waits for an import. */
class ProgressTests {

    private static final String HEAD = "---\ntitle: 题\ndate: 2019-05-01\n";
    private static final int PICTURES = 8;

    @TempDir Path temp;

    private Path in;
    private TestSite site;

    @BeforeEach
    void open() {
        in = TestSite.files(temp.resolve("in"), "site.yaml", "name: 站\n");
        site = new TestSite(temp.resolve("data"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private record Heard(String label, long done, long of, int assets, int entries) {}

    private List<Heard> listen() throws IOException {
        List<Heard> heard = new ArrayList<>();
        site.importing.from(
                in,
                (label, done, of) -> {
                    synchronized (heard) {
                        heard.add(
                                new Heard(
                                        label,
                                        done,
                                        of,
                                        site.assets.after("", 100).size(),
                                        site.entries.addresses().size()));
                    }
                });
        return heard;
    }

    @Test
    void everyPictureIsToldOfWhenItIsDone() throws IOException {
        StringBuilder images = new StringBuilder();
        for (int i = 0; i < PICTURES; i++) {
            TestSite.picture(in.resolve("media/" + i + ".jpg"), i);
            images.append("- {src: ../media/").append(i).append(".jpg}\n");
        }
        TestSite.files(in, "albums/a.md", HEAD + "images:\n" + images + "---\n");
        TestSite.files(in, "articles/a.md", HEAD + "cover: ../media/0.jpg\n---\n");
        TestSite.files(in, "articles/b.md", HEAD + "---\n正文\n");

        List<Heard> pictures =
                listen().stream().filter(heard -> heard.label().contains("pictures")).toList();
        assertThat(pictures)
                .filteredOn(heard -> heard.label().equals("pictures and files"))
                .hasSize(1 + PICTURES)
                .allSatisfy(heard -> {
                    assertThat(heard.of()).isEqualTo(PICTURES);
                    // The other thread may be one ahead, and waits to be heard then.
                    assertThat((long) heard.assets()).isBetween(heard.done(), heard.done() + 1);
                    assertThat(heard.entries()).isEqualTo(1);
                })
                .extracting(Heard::done)
                .containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(pictures.getLast().entries()).isEqualTo(3);
        assertThat(site.draft("article", "a").cover()).isNotNull();
    }

    @Test
    void whereThereIsNoPictureNoneIsToldOf() throws IOException {
        TestSite.files(in, "articles/b.md", HEAD + "---\n正文\n");
        assertThat(listen()).extracting(Heard::label).containsOnly("reading", "entries");
    }

    @Test
    void anEntryThatNamesYetAnotherPictureMeanwhileIsALineInTheReport() throws IOException {
        TestSite.picture(in.resolve("media/0.jpg"), 0);
        TestSite.picture(in.resolve("media/1.jpg"), 1);
        TestSite.files(in, "articles/a.md", HEAD + "cover: ../media/0.jpg\n---\n");
        ImportReport report =
                site.importing.from(
                        in,
                        (label, done, of) -> {
                            if (label.equals("pictures and files") && done == of) {
                                TestSite.files(
                                        in, "articles/a.md", HEAD + "cover: ../media/1.jpg\n---\n");
                            }
                        });
        assertThat(report.refusals())
                .containsExactly(
                        new ImportReport.Refusal(
                                "articles/a.md",
                                0,
                                "was changed during the import; import it again"));
        assertThat(site.entries.addresses()).isEmpty();
        assertThat(site.take(in).refusals()).isEmpty();
        assertThat(site.draft("article", "a").cover()).isNotNull();
    }
}
