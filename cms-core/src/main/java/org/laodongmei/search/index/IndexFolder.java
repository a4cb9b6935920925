package org.laodongmei.search.index;

import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Opens the index's folder; what is damaged, or of another format, is deleted, for it can be filled
 * again.
 */
public final class IndexFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    /** Files that Lucene may have written; nothing else in the folder is ever touched. */
    private static final Pattern OURS =
            Pattern.compile("_[a-z0-9]+(_.*)?\\..*|(pending_)?segments_?[a-z0-9]*|write\\.lock");

    private static final double BUFFER_MEGABYTES = 32;

    /** Few, for every term of a question is looked up in every segment. */
    private static final double SEGMENTS_PER_TIER = 5;

    private static final String FORMAT = "format";

    private IndexFolder() {}

    /**
     * @throws LockObtainFailedException when another process writes to it
     */
    public static IndexWriter open(Path folder) throws LockObtainFailedException {
        try {
            Files.createDirectories(folder);
            Directory directory = FSDirectory.open(folder);
            try {
                return verified(directory);
            } catch (LockObtainFailedException e) {
                directory.close();
                throw e;
            } catch (IOException | RuntimeException e) {
                LOG.warn(
                        "The search index in {} cannot be used and is filled again: {}",
                        folder,
                        e.toString());
                directory.close();
                wipe(folder);
            }
            return new IndexWriter(FSDirectory.open(folder), config());
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be opened: " + folder, e);
        }
    }

    public static Map<String, String> commitData(long cursor) {
        return Map.of(FORMAT, Fields.FORMAT, "cursor", Long.toString(cursor));
    }

    public static long cursor(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals("cursor")) {
                    return Long.parseLong(entry.getValue());
                }
            }
        }
        return -1;
    }

    /** Every file's checksum is read: some 100 ms for 200 MB. */
    private static IndexWriter verified(Directory directory) throws IOException {
        boolean filled = DirectoryReader.indexExists(directory);
        IndexWriter writer = new IndexWriter(directory, config());
        try {
            if (filled) {
                verify(writer);
            }
            return writer;
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    private static void verify(IndexWriter writer) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
        }
        String format = null;
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                format = entry.getKey().equals(FORMAT) ? entry.getValue() : format;
            }
        }
        if (!Fields.FORMAT.equals(format)) {
            throw new IOException("its format is " + format + ", not " + Fields.FORMAT);
        }
    }

    private static IndexWriterConfig config() {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setSegmentsPerTier(SEGMENTS_PER_TIER);
        return new IndexWriterConfig()
                .setMergePolicy(merging)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
    }

    private static void wipe(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (OURS.matcher(file.getFileName().toString()).matches()
                        && Files.isRegularFile(file)) {
                    Files.delete(file);
                }
            }
        }
    }
}
