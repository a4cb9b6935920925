package org.laodongmei.transfer.media;

import org.jspecify.annotations.Nullable;
import org.laodongmei.media.Asset;
import org.laodongmei.media.library.Inventory.Kept;
import org.laodongmei.transfer.write.YamlWriter;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Gathers what is said of the files of an export, in lists that are no longer than an import reads:
 * {@code assets.yaml}, and {@code assets-1000.yaml} and so on after it. Sorted, so that the same
 * makes the same bytes.
 */
public final class MediaList {

    private static final int MOST_FILES = 1_000;
    private static final int MOST_VALUES = 30_000;

    /** As many as a file that is in no collection can have. */
    private static final int OF_A_FILE = 12;

    private final Function<String, Optional<String>> names;
    private final Map<String, @Nullable Object> list = new TreeMap<>();
    private int values;
    private int before;

    /**
     * @param names what files are called in the export, by SHA-256
     */
    public MediaList(Function<String, Optional<String>> names) {
        this.names = names;
    }

    /**
     * Adds a file.
     *
     * @return whether the list is full and must {@link #end}
     */
    public boolean add(Asset asset, String name, Kept kept) {
        list.put(name, Said.of(asset, name, kept, names));
        values += OF_A_FILE + kept.collections().size();
        return list.size() == MOST_FILES || values > MOST_VALUES;
    }

    /** Whether nothing was added since the last list ended. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** What the list is called, from the folder. */
    public String name() {
        return "media/assets" + (before == 0 ? "" : "-" + before) + ".yaml";
    }

    /** Ends the list, and begins another. */
    public String end() {
        String text = YamlWriter.write(list);
        before += list.size();
        list.clear();
        values = 0;
        return text;
    }
}
