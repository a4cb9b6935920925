package org.laodongmei.site;

import org.laodongmei.entry.Body;
import org.laodongmei.theme.PageBytes;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A file of the site that should be there.
 *
 * <p>{@link #fingerprint} stands for everything its bytes depend on: equal fingerprints, equal
 * bytes.
 */
public sealed interface Output {

    /**
     * Path below the site folder, with {@code /} between names and none before: {@code
     * articles/x/index.html}.
     */
    String path();

    long fingerprint();

    /** When in a publish it is put in place. */
    Rank rank();

    /**
     * Files are put in place in this order, so that a reader never meets a link to what is not
     * there yet.
     */
    enum Rank {
        FILE,
        LEAF,
        LIST
    }

    /**
     * A file that is made.
     *
     * @param needs ids of the entries whose texts are needed to make it
     * @param render makes the bytes from these texts, by id; called at most once, on any thread
     */
    record Made(String path, long fingerprint, Rank rank, Collection<String> needs, Render render)
            implements Output {}

    /** A file that lies elsewhere and is linked or copied. */
    record Stored(String path, long fingerprint, Path source) implements Output {

        @Override
        public Rank rank() {
            return Rank.FILE;
        }
    }

    /** Makes bytes from the texts of entries. */
    interface Render extends Function<Map<String, Body>, PageBytes> {}

    /** Bytes that share nothing with other files. */
    static PageBytes plain(byte[] bytes) {
        return new PageBytes(bytes, Collections.emptySortedMap());
    }

    /** A file that needs no text of an entry. */
    static Output of(String path, long fingerprint, Rank rank, Supplier<byte[]> bytes) {
        return new Made(path, fingerprint, rank, List.of(), _ -> plain(bytes.get()));
    }
}
