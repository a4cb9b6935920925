package org.laodongmei.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.media.Note;
import org.laodongmei.media.Samples;
import org.laodongmei.media.UnusableMedia;
import org.laodongmei.media.library.Collections.Named;
import org.laodongmei.media.library.Description;
import org.laodongmei.media.library.Item;
import org.laodongmei.transfer.ImportReport.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the office says of its files goes out with them and comes back. */
class DescriptionTests {

    private static final Description SAID =
            new Description("焊工在船上", false, "码头，一月。\n“好”: x", "沈弘艺 摄", "本人口头同意 #1");

    @TempDir Path temp;

    private TestSite site;
    private Path in;

    @BeforeEach
    void open() {
        site = new TestSite(temp.resolve("data"));
        in = TestSite.files(temp.resolve("in"), "site.yaml", "name: 站\n");
        TestSite.picture(in.resolve("media/a/甲.jpg"), 1);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private String add(TestSite to, String name, byte[] bytes) throws IOException, UnusableMedia {
        Path file = Files.write(temp.resolve("upload"), bytes);
        return to.assets.add(file, name, Note.NONE).sha256();
    }

    /** Imports a list of files, and gives what is known of the picture. */
    private Item said(String list) {
        TestSite.files(in, "media/assets.yaml", list);
        ImportReport report = site.take(in);
        assertThat(report.refusals()).isEmpty();
        assertThat(report.notes()).isEmpty();
        return picture();
    }

    private Item picture() {
        return site.library.find(site.assets.after("", 1).getFirst().sha256()).orElseThrow();
    }

    private List<Refusal> notes(String list) {
        TestSite.files(in, "media/assets.yaml", list);
        ImportReport report = site.take(in);
        assertThat(report.refusals()).isEmpty();
        return report.notes();
    }

    @Test
    void everythingThatIsSaidOfFilesSurvives() throws Exception {
        String photo = add(site, "码头.jpg", TestSite.jpeg(1));
        String line = add(site, "line.jpg", TestSite.jpeg(2));
        String bare = add(site, "bare.jpg", TestSite.jpeg(3));
        String film = add(site, "片.mp4", Samples.film(320, 180, 2, false));
        site.library.describe("x", photo, SAID);
        site.library.describe("x", line, new Description("", true, "", "", ""));
        site.library.setPoster("x", film, photo);
        String spring = site.collections.add("x", "2019 五一: 采访");
        String empty = site.collections.add("x", "还没有文件");
        site.collections.put("x", spring, List.of(photo, film));
        assertThat(empty).isNotEqualTo(spring);
        site.give(temp.resolve("first"));

        try (TestSite other = new TestSite(temp.resolve("other"))) {
            ImportReport report = other.take(temp.resolve("first"));
            assertThat(report.refusals()).isEmpty();
            assertThat(report.notes()).isEmpty();
            for (String sha256 : List.of(photo, line, bare, film)) {
                Item before = site.library.find(sha256).orElseThrow();
                Item after = other.library.find(sha256).orElseThrow();
                assertThat(after.description()).isEqualTo(before.description());
                assertThat(after.poster()).isEqualTo(before.poster());
            }
            assertThat(other.collections.all())
                    .extracting(Named::name, Named::files)
                    .isEqualTo(
                            site.collections.all().stream()
                                    .map(one ->
                                            org.assertj.core.api.Assertions.tuple(
                                                    one.name(), one.files()))
                                    .toList());
            long head = other.changes.head();
            int acts = other.acts();
            other.take(temp.resolve("first"));
            assertThat(other.changes.head()).isEqualTo(head);
            assertThat(other.acts()).isEqualTo(acts);
            other.give(temp.resolve("second"));
            for (String list : List.of("assets", "collections")) {
                assertThat(temp.resolve("second/media/" + list + ".yaml"))
                        .hasSameBinaryContentAs(temp.resolve("first/media/" + list + ".yaml"));
            }
        }
    }

    @Test
    void aListChangesWhatItSaysAndLeavesTheRest() {
        Item item = said("a/甲.jpg: {alt: 焊工, caption: 码头, consent: 同意}\n");
        assertThat(item.description()).isEqualTo(new Description("焊工", false, "码头", "", "同意"));
        String sha256 = item.asset().sha256();
        site.library.describe("x", sha256, new Description("新写的", false, "码头", "摄影", "同意"));
        assertThat(said("a/甲.jpg: {caption: ''}\n").description())
                .isEqualTo(new Description("新写的", false, "", "摄影", "同意"));
        assertThat(said("a/甲.jpg: {decorative: true}\n").description())
                .isEqualTo(new Description("", true, "", "摄影", "同意"));
        assertThat(said("a/甲.jpg: {alt: 焊工}\n").description())
                .isEqualTo(new Description("焊工", false, "", "摄影", "同意"));
    }

    @Test
    void aCollectionIsMadeByAFileThatIsInIt() {
        String sha256 = said("a/甲.jpg: {collections: [五一, 采访]}\n").asset().sha256();
        assertThat(site.collections.of(sha256)).hasSize(2);
        said("a/甲.jpg: {collections: [采访]}\n");
        assertThat(site.collections.of(sha256)).hasSize(1);
        said("a/甲.jpg: {alt: x}\n");
        assertThat(site.collections.of(sha256)).hasSize(1);
    }

    @Test
    void whatIsNoGoodIsALineOfTheReportAndTheRestIsTaken() {
        List<Refusal> notes =
                notes(
                        """
                        a/甲.jpg:
                          alt: 焊工
                          caption: [x]
                          consent: %s
                          decorative: perhaps
                          focus: [20, 101]
                          poster: a/甲.jpg
                          mood: good
                        a/none.jpg: {alt: x}
                        ../../out.jpg: {alt: x}
                        """
                                .formatted("长".repeat(1001)));
        assertThat(notes).extracting(Refusal::line).containsExactly(1, 3, 4, 5, 6, 8, 9, 10);
        assertThat(notes).extracting(Refusal::file).containsOnly("media/assets.yaml");
        assertThat(picture().description()).isEqualTo(new Description("焊工", false, "", "", ""));
    }

    @Test
    void ofTwoFilesWithTheSameBytesTheFirstCountsEachTime() {
        TestSite.picture(in.resolve("media/b.jpg"), 1);
        String list = "a/甲.jpg: {alt: 一}\nb.jpg: {alt: 二}\n";
        assertThat(notes(list)).extracting(Refusal::line).containsExactly(2);
        long head = site.changes.head();
        notes(list);
        assertThat(picture().description().alt()).isEqualTo("一");
        assertThat(site.changes.head()).isEqualTo(head);
    }

    @Test
    void moreCollectionsThanThereMayBeAreReported() {
        StringBuilder all = new StringBuilder("a/甲.jpg:\n  collections:\n");
        for (int i = 0; i < 510; i++) {
            all.append("  - 集").append(i).append('\n');
        }
        List<Refusal> notes = notes(all.toString());
        assertThat(notes)
                .hasSize(10)
                .allSatisfy(note -> assertThat(note.reason()).contains("no such collection"));
        assertThat(site.collections.of(picture().asset().sha256())).hasSize(500);
    }
}
