package org.laodongmei.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An index that cannot be used opens empty, to be filled again. */
class DamagedIndexTests {

    @TempDir Path folder;

    @BeforeEach
    void fill() {
        SampleSite.filled(folder).close();
    }

    @Test
    void aWholeIndexIsKept() {
        try (SearchIndex index = SampleSite.open(folder)) {
            assertThat(index.cursor()).isEqualTo(40);
            assertThat(index.size()).isEqualTo(40);
        }
    }

    @Test
    void anyFileThatIsMissingCutOrChangedIsNoticed() throws IOException {
        Map<Path, byte[]> whole = new HashMap<>();
        for (Path file : files()) {
            whole.put(file, Files.readAllBytes(file));
        }
        for (Path file : whole.keySet()) {
            for (Damage damage :
                    List.<Damage>of(
                            DamagedIndexTests::flip, DamagedIndexTests::cut, Files::delete)) {
                damage.to(file);
                try (SearchIndex index = SampleSite.open(folder)) {
                    assertThat(index.cursor()).as(file.getFileName().toString()).isEqualTo(-1);
                    assertThat(index.size()).isZero();
                    index.put(SampleSite.documents());
                    index.commit(41);
                    index.refresh();
                    assertThat(SampleSite.ids(index, "彭玉杰")).startsWith("peng-yujie");
                }
                clear();
                for (Map.Entry<Path, byte[]> one : whole.entrySet()) {
                    Files.write(one.getKey(), one.getValue());
                }
            }
        }
    }

    @Test
    void filesOfOthersInTheFolderAreLeftAlone() throws IOException {
        Path other = Files.writeString(folder.resolve("README.txt"), "mine");
        flip(files().getFirst());
        SampleSite.open(folder).close();
        assertThat(other).hasContent("mine");
    }

    @Test
    void anIndexOfAnotherFormatIsFilledAgain() throws IOException {
        clear();
        try (IndexWriter writer =
                new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("format", "0", "cursor", "7").entrySet());
            writer.commit();
        }
        try (SearchIndex index = SampleSite.open(folder)) {
            assertThat(index.cursor()).isEqualTo(-1);
        }
    }

    @Test
    void aSecondWriterIsTurnedAwayAndHarmsNothing() {
        try (SearchIndex first = SampleSite.open(folder)) {
            assertThatThrownBy(() -> SampleSite.open(folder))
                    .isInstanceOf(SearchIndex.InUse.class)
                    .hasMessageContaining(folder.toString());
            assertThat(first.cursor()).isEqualTo(40);
            assertThat(first.search(SearchQuery.of("彭玉杰")).total()).isEqualTo(3);
        }
    }

    @Test
    void anIndexWhoseFolderVanishedInUseCanBeOpenedAnew() throws IOException {
        try (SearchIndex index = SampleSite.open(folder)) {
            clear();
            index.reopen();
            assertThat(index.cursor()).isEqualTo(-1);
            index.put(SampleSite.documents());
            index.commit(42);
        }
        try (SearchIndex index = SampleSite.open(folder)) {
            assertThat(index.cursor()).isEqualTo(42);
        }
    }

    private interface Damage {
        void to(Path file) throws IOException;
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
    }

    private static void cut(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.getFileName().toString().matches("[_s].*")
                                    && !file.endsWith("write.lock"))
                    .sorted()
                    .toList();
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void whatCouldNotBeWrittenIsNeverCommittedAsIfItWereThere() {
        Path place = folder.resolve("unwritable");
        try (SearchIndex index = SampleSite.open(place)) {
            index.put(List.of(SampleSite.article("broken", "题", null)));
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> index.commit(7)).hasMessageContaining("cannot be written");
            }
            assertThat(index.cursor()).isEqualTo(-1);
            index.reopen();
            index.put(List.of(SampleSite.article("sound", "题", "文")));
            index.commit(8);
            assertThat(index.cursor()).isEqualTo(8);
        }
    }
}
