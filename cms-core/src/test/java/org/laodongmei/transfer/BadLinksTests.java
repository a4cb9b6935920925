package org.laodongmei.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.transfer.ImportReport.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A link or a picture that leads nowhere, or where it must not, is a line in the report. */
class BadLinksTests {

    private static final String HEAD = "---\ntitle: 题\ndate: 2019-05-01T08:00:00+08:00\n";

    @TempDir Path temp;

    private Path in;
    private TestSite site;

    @BeforeEach
    void open() {
        in =
                TestSite.files(
                        temp.resolve("in"),
                        "site.yaml",
                        "name: 站\n",
                        "articles/good.md",
                        HEAD + "---\n\n正文\n");
        site = new TestSite(temp.resolve("data"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** Imports and makes sure that nothing but the good file was harmed. */
    private ImportReport report() {
        ImportReport report = site.take(in);
        assertThat(site.isLive("article", "good")).isTrue();
        assertThat(site.take(in).refusals()).isEqualTo(report.refusals());
        return report;
    }

    private void noted(String content, int line, String reason) {
        TestSite.files(in, "articles/bad.md", content);
        ImportReport report = report();
        assertThat(report.refusals()).isEmpty();
        assertThat(report.notes())
                .anySatisfy(note -> {
                    assertThat(note.file()).isEqualTo("articles/bad.md");
                    assertThat(note.line()).isEqualTo(line);
                    assertThat(note.reason()).contains(reason);
                });
    }

    @Test
    void aBrokenLinkIsReportedWithItsLineAndStays() {
        noted(
                HEAD + "---\n\n一\n[甲](good.md)\n[乙](../people/ghost.md)\n",
                8,
                "broken link ../people/ghost.md");
        assertThat(site.draft("article", "bad").body())
                .isEqualTo(
                        "一\n[甲](entry:"
                                + site.id("article", "good")
                                + ")\n[乙](../people/ghost.md)\n");
    }

    @Test
    void aPathOutOfTheFolderIsReported() {
        TestSite.picture(temp.resolve("secret.jpg"), 1);
        noted(
                HEAD + "cover: ../../secret.jpg\n---\n![x](../../secret.jpg)\n",
                4,
                "leads out of the folder");
        noted(
                HEAD + "---\n![x](..%2f..%2fsecret.jpg) ![y](../media/../../secret.jpg)\n",
                5,
                "leads out of the folder");
        noted(HEAD + "---\n![x](/../secret.jpg)\n", 5, "leads out of the folder");
        assertThat(site.draft("article", "bad").cover()).isNull();
    }

    @Test
    void symbolicLinksOutOfTheFolderAreRefused() throws IOException {
        TestSite.files(temp, "outside/a.md", HEAD + "---\n");
        TestSite.picture(temp.resolve("outside/a.jpg"), 1);
        Files.createSymbolicLink(in.resolve("articles/link.md"), temp.resolve("outside/a.md"));
        Files.createSymbolicLink(in.resolve("people"), temp.resolve("outside"));
        Files.createDirectories(in.resolve("media"));
        Files.createSymbolicLink(in.resolve("media/a.jpg"), temp.resolve("outside/a.jpg"));
        TestSite.files(in, "articles/b.md", HEAD + "cover: ../media/a.jpg\n---\n");
        assertThat(report().refusals())
                .extracting(Refusal::file)
                .containsExactly("articles/link.md", "media/a.jpg", "people");
        assertThat(site.draft("article", "b").cover()).isNull();
    }

    @Test
    void aPictureThatIsNoneIsReportedAndTheEntryTaken() throws IOException {
        TestSite.files(
                in,
                "media/lying.jpg",
                "<html>",
                "articles/a.md",
                HEAD + "cover: ../media/lying.jpg\n---\n");
        byte[] cut = TestSite.jpeg(3);
        Files.write(in.resolve("media/cut.jpg"), Arrays.copyOf(cut, cut.length / 2));
        TestSite.files(in, "articles/b.md", HEAD + "---\n![x](../media/cut.jpg)");
        ImportReport report = report();
        assertThat(report.refusals())
                .extracting(Refusal::file)
                .containsExactly("media/cut.jpg", "media/lying.jpg");
        assertThat(report.notes())
                .extracting(Refusal::file)
                .containsExactly("articles/a.md", "articles/b.md");
        assertThat(site.draft("article", "a").cover()).isNull();
    }
}
