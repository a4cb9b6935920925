package org.laodongmei.transfer.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.media.Note;
import org.laodongmei.transfer.ImportReport;
import org.laodongmei.transfer.Progress;
import org.laodongmei.transfer.TestSite;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Sites in a zip: our own, others', and what only says that it is one. */
class PackedSiteTests {

    private static final String POST = "---\ntitle: 码头\ndate: 2019-05-01\n---\n正文";

    @TempDir Path temp;

    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(temp.resolve("data"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private ImportReport take(Path zip) throws IOException {
        return site.importing.fromZip(zip, temp.resolve("data"), Progress.NONE);
    }

    /** A zip of files, given as name and text in turns. */
    private Path zip(String... namesAndTexts) throws IOException {
        return zip(StandardCharsets.UTF_8, namesAndTexts);
    }

    private Path zip(Charset names, String... namesAndTexts) throws IOException {
        Path file = temp.resolve("in.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file), names)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve("data"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("unpacked"))
                    .toList();
        }
    }

    @Test
    void whatWasExportedComesBackAsItWasAndTwiceIsOnce() throws Exception {
        Path picture = TestSite.picture(temp.resolve("x.jpg"), 9);
        String sha = site.assets.add(picture, "码 头.jpg", new Note("沈弘艺 摄")).sha256();
        site.take(
                TestSite.files(
                        temp.resolve("in"),
                        "site.yaml",
                        "name: 劳动美\nchannels: [{slug: news, name: 新闻}]\n",
                        "articles/a.md",
                        POST,
                        "articles/b.md",
                        POST.replace("date", "draft: true\ndate")));
        Path first = temp.resolve("first.zip");
        site.give(first);
        assertThatThrownBy(() -> site.exporting.to(first, Progress.NONE))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Unpacked.isFolder(first)).isTrue();
        try (TestSite other = new TestSite(temp.resolve("other"))) {
            ImportReport report =
                    other.importing.fromZip(first, temp.resolve("other"), Progress.NONE);
            assertThat(report.refusals()).isEmpty();
            assertThat(report.added()).isEqualTo(2);
            assertThat(other.everything()).isEqualTo(site.everything());
            assertThat(other.assets.find(sha)).isPresent();
            long head = other.changes.head();
            other.importing.fromZip(first, temp.resolve("other"), Progress.NONE);
            assertThat(other.changes.head()).isEqualTo(head);
            Path second = temp.resolve("second.zip");
            other.give(second);
            assertThat(Files.mismatch(first, second)).isEqualTo(-1);
        }
    }

    @Test
    void aFolderInAZipAndNamesOfAChineseWindowsAreUnderstood() throws IOException {
        ImportReport report =
                take(
                        zip(
                                Charset.forName("GB18030"),
                                "我的网站\\site.yaml",
                                "name: 劳动美\n",
                                "我的网站\\articles\\码头.md",
                                POST));
        assertThat(report.layout()).isEqualTo("ours");
        assertThat(report.added()).isEqualTo(1);
        assertThat(take(zip("articles/b.md", POST, "__MACOSX/._b.md", "x")).added()).isEqualTo(1);
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../out.md",
                "/etc/out.md",
                "a/../../../out.md",
                "..\\..\\out.md",
                "a\0.md"
            })
    void whatLeadsOutOfItIsRefusedWithAllTheRest(String name) throws IOException {
        Path zip = zip("articles/a.md", POST, name, POST);
        assertThatThrownBy(() -> take(zip))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the name of a file in it leads elsewhere: ")
                .hasMessageNotContaining("\0");
        assertThat(site.entries.addresses()).isEmpty();
        assertThat(left()).isEmpty();
    }

    @Test
    void aBombIsRefusedBeforeItFillsTheDisk() throws IOException {
        Path bomb = temp.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (String name : List.of("articles/a.md", "articles/b.md")) {
                out.putNextEntry(new ZipEntry(name));
                byte[] much = new byte[1 << 20];
                for (int i = 0; i < 40; i++) {
                    out.write(much);
                }
            }
        }
        assertThatThrownBy(() -> take(bomb)).hasMessageContaining("larger than any honest zip");
        assertThat(left()).isEmpty();
    }

    @Test
    void whatAKilledImportLeftGoesAtTheNextAndWhatIsInUseStays() throws Exception {
        Path data = temp.resolve("data");
        TestSite.files(data.resolve("unpacked42"), "articles/a.md", POST);
        TestSite.files(data, "unpacked42.lock", "");
        Path kept = TestSite.files(data.resolve("unpacked"), "mine.txt", "");
        try (Unpacked used = Unpacked.of(zip("articles/a.md", POST), data, Progress.NONE)) {
            Path folder = used.folder(Set.of("articles"));
            Unpacked.sweep(data);
            assertThat(folder.resolve("articles/a.md")).exists();
            assertThat(left()).doesNotContain(data.resolve("unpacked42")).contains(kept);
        }
        assertThat(left()).containsExactly(kept);
    }

    @Test
    void moreFilesThanAnySiteHasAreRefused() throws IOException {
        Path crowd = zip("a/", "", "b/", "", "c/", "");
        try (Zip zip = Zip.open(crowd, StandardCharsets.UTF_8, 2)) {
            zip.next();
            zip.next();
            assertThatThrownBy(zip::next).hasMessage("there are more than 2 files in it");
        }
    }

    @Test
    void aBrokenZipIsRefusedAndOneFileTwiceToo() throws IOException {
        Path zip = zip("site.yaml", "name: x\n", "articles/a.md", POST.repeat(100));
        byte[] bytes = Files.readAllBytes(zip);
        try (OutputStream out = Files.newOutputStream(zip)) {
            out.write(bytes, 0, bytes.length / 2);
        }
        assertThatThrownBy(() -> take(zip)).isInstanceOf(IOException.class);
        Path twice = zip("articles/a.md", POST, "articles\\a.md", POST);
        assertThatThrownBy(() -> take(twice)).hasMessageContaining("two files of one name");
        assertThat(left()).isEmpty();
    }

    @Test
    void aZipIsToldByWhatIsInIt() throws IOException {
        String wordPress = "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"></rss>";
        Map<String, Boolean> names =
                Map.of("x/site.yaml", true, "content/posts/a.md", true, "feed.xml", false);
        for (var name : names.entrySet()) {
            assertThat(Unpacked.isFolder(zip(name.getKey(), "")))
                    .as(name.getKey())
                    .isEqualTo(name.getValue());
        }
        assertThat(Unpacked.isFolder(zip("README.md", "", "export.xml", wordPress))).isFalse();
        assertThat(Unpacked.isFolder(Files.writeString(temp.resolve("x.md"), POST))).isFalse();
    }
}
