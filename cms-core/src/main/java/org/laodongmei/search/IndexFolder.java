package org.laodongmei.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the index's folder; what is damaged, or of another format, is deleted, for it can be filled again. */
final class IndexFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    /** Files that Lucene may have written; nothing else in the folder is ever touched. */
    private static final Pattern OURS = Pattern.compile("_[a-z0-9]+(_.*)?\\..*|(pending_)?segments_?[a-z0-9]*|write\\.lock");

    private static final double BUFFER_MEGABYTES = 32;
    private static final String FORMAT = "format";

    private IndexFolder() {}

    /** @throws SearchIndex.InUse when another process writes to it */
    static IndexWriter open(Path folder) {
        try {
            Files.createDirectories(folder);
            Directory directory = FSDirectory.open(folder);
            try {
                return verified(directory);
            } catch (LockObtainFailedException e) {
                directory.close();
                throw new SearchIndex.InUse(folder, e);
            } catch (IOException | RuntimeException e) {
                LOG.warn("The search index in {} cannot be used and is filled again: {}", folder, e.toString());
                directory.close();
                wipe(folder);
            }
            try {
                return new IndexWriter(FSDirectory.open(folder), config());
            } catch (LockObtainFailedException e) {
                throw new SearchIndex.InUse(folder, e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be opened: " + folder, e);
        }
    }

    static Map<String, String> commitData(long cursor) {
        return Map.of(FORMAT, Fields.FORMAT, "cursor", Long.toString(cursor));
    }

    static long cursor(IndexWriter writer) {
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
        IndexWriter writer = new IndexWriter(directory, config());
        try {
            if (writer.getDocStats().maxDoc > 0 || writer.getLiveCommitData() != null) {
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
        return new IndexWriterConfig()
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
    }

    static void wipe(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (OURS.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file)) {
                    Files.delete(file);
                }
            }
        }
    }
}
