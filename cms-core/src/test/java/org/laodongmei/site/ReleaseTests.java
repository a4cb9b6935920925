package org.laodongmei.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The site folder is derived: whatever happened to it, the next publish makes it whole. */
class ReleaseTests {

    @TempDir Path data;

    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(data);
        site.live(
                IntStream.rangeClosed(1, 9)
                        .mapToObj(n ->
                                new Piece("article", "a" + n, "2019-01-0" + n)
                                        .body("长文。".repeat(400)))
                        .toArray(Piece[]::new));
        site.publish();
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** As if the process had been killed: nothing is closed in good order. */
    private void killed() throws IOException {
        Path manifest = manifest();
        site.restart();
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\\.\n$", ""));
    }

    private Path manifest() throws IOException {
        Path release = site.folder().toRealPath();
        return release.resolveSibling(release.getFileName() + ".manifest");
    }

    private List<String> releases() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("site/releases"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aPageThatWasCutShortIsMadeAgain() throws IOException {
        site.restart();
        Files.writeString(site.file("articles/a1/"), "<!doctype html><p>half a pa");
        site.publish();
        site.assertLikeCleanBuild();
    }

    @Test
    void aPageWithOtherBytesOfTheSameLengthIsMadeAgainAfterAKill() throws IOException {
        killed();
        byte[] page = Files.readAllBytes(site.file("articles/a1/"));
        page[page.length / 2] ^= 1;
        Files.write(site.file("articles/a1/"), page);
        site.publish();
        site.assertLikeCleanBuild();
    }

    @Test
    void aDamagedTwinIsMadeAgainAfterAKill() throws IOException {
        killed();
        byte[] packed = Files.readAllBytes(site.file("articles/a1/index.html.gz"));
        Files.write(
                site.file("articles/a1/index.html.gz"),
                java.util.Arrays.copyOf(packed, packed.length / 2));
        Files.write(site.file("articles/a2/index.html.gz"), new byte[0]);
        Files.writeString(site.file("articles/a3/index.html.gz"), "no gzip at all");
        site.publish();
        site.assertLikeCleanBuild();
    }

    @Test
    void whatWasDeletedComesBack() throws IOException {
        site.restart();
        delete(site.file("articles").toRealPath());
        Files.delete(site.file(""));
        Files.delete(site.file("feed.xml.gz"));
        site.publish();
        site.assertLikeCleanBuild();
    }

    @Test
    void whatNobodyKnowsIsSweptAway() throws IOException {
        site.restart();
        Files.createDirectories(site.file("articles/ghost"));
        Files.writeString(site.file("articles/ghost/"), "stray");
        Files.writeString(site.file("articles/a1/.index.html.tmp"), "half");
        Files.writeString(site.file("404.html.gz.gz"), "stray");
        site.publish();
        site.assertLikeCleanBuild();
    }

    @Test
    void aManifestWhoseEndWasCutOffIsReadUpToThere() throws IOException {
        site.live(new Piece("article", "b1", "2019-02-01"));
        site.publish();
        String whole = Files.readString(manifest());
        for (int cut :
                new int[] {
                    1, 2, 5, 30, 200, whole.length() / 2, whole.length() - 10, whole.length()
                }) {
            site.restart();
            Path manifest = manifest();
            String text = Files.readString(manifest);
            Files.writeString(manifest, text.substring(0, Math.max(0, text.length() - cut)));
            site.publish();
            site.assertLikeCleanBuild();
        }
    }

    @Test
    void withoutItsManifestTheServedReleaseStaysUntilTheNextOneIsBuilt() throws IOException {
        Path manifest = manifest();
        site.restart();
        Files.delete(manifest);
        site.publisher();
        assertThat(site.has("articles/a1/")).as("served meanwhile").isTrue();
        assertThat(site.publish().full()).isTrue();
        site.assertLikeCleanBuild();
    }

    @Test
    void aDamagedManifestIsAReasonToBuildAnew() throws IOException {
        Path manifest = manifest();
        site.restart();
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\n\\+ ", "\n% "));
        assertThat(site.publish().full()).isTrue();
        site.assertLikeCleanBuild();
    }

    @Test
    void aDeletedSiteFolderIsBuiltAgain() throws IOException {
        site.restart();
        delete(data.resolve("site"));
        site.publish();
        site.assertLikeCleanBuild();
    }

    @Test
    void aDeletedReleaseIsBuiltAgainUnderANumberThatWasNeverUsed() throws IOException {
        Path release = site.folder().toRealPath();
        site.restart();
        delete(release);
        site.publish();
        site.assertLikeCleanBuild();
        assertThat(releases()).doesNotContain("1", "1.manifest").contains("2", "2.manifest");
    }

    @Test
    void aDeletedLinkIsMadeAgain() throws IOException {
        site.restart();
        Files.delete(site.folder());
        site.publish();
        site.assertLikeCleanBuild();
    }

    @Test
    void aFolderWhereTheLinkShouldBeIsReplaced() throws IOException {
        site.restart();
        Files.delete(site.folder());
        Files.createDirectories(site.folder().resolve("articles"));
        Files.writeString(site.file(""), "a copy that followed the link");
        site.publish();
        assertThat(site.folder()).isSymbolicLink();
        site.assertLikeCleanBuild();
    }

    @Test
    void anUnfinishedBuildBesideIsThrownAway() throws IOException {
        site.restart();
        Files.createDirectories(data.resolve("site/releases/7/articles"));
        Files.writeString(data.resolve("site/releases/7/index.html"), "half");
        site.publish();
        assertThat(releases()).containsExactly("1", "1.manifest");
        site.assertLikeCleanBuild();
    }

    @Test
    void theReleaseBeforeStaysAndOlderOnesAreSwept() throws IOException {
        for (int i = 0; i < 3; i++) {
            site.publisher().publishAll(Progress.NONE);
        }
        assertThat(releases()).containsExactly("3", "3.manifest", "4", "4.manifest");
        assertThat(site.folder().toRealPath()).endsWithRaw(Path.of("4"));
    }

    @Test
    void onlyOneProcessMayPublish() {
        Publisher publisher = site.publisher();
        assertThat(publisher.hasRelease()).isTrue();
        assertThat(Publisher.open(data.resolve("site"), null, TestSite.BASE, () -> site.now))
                .isEmpty();
    }

    @Test
    void aPublishThatFailedIsNotTakenForDone() throws IOException {
        long before = site.publisher().cursor();
        Path obstacle = site.folder().resolve("articles/new/index.html/in/the/way");
        Files.createDirectories(obstacle);
        site.live(new Piece("article", "new", "2019-03-01"));
        assertThatThrownBy(site::publish).isInstanceOf(RuntimeException.class);
        assertThat(site.publisher().cursor()).isEqualTo(before);
        delete(site.folder().resolve("articles/new/index.html").toRealPath());
        site.publish();
        assertThat(site.publisher().cursor()).isEqualTo(site.changes.head());
        site.assertLikeCleanBuild();
    }
}
