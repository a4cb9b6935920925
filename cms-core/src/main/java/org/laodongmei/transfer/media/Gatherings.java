package org.laodongmei.transfer.media;

import org.jspecify.annotations.Nullable;
import org.laodongmei.media.library.InvalidAsset;
import org.laodongmei.media.library.Inventory;
import org.laodongmei.transfer.folder.Findings;
import org.laodongmei.transfer.folder.Layout;
import org.laodongmei.transfer.read.Dates;
import org.laodongmei.transfer.read.NotTaken;
import org.laodongmei.transfer.read.Plain;
import org.laodongmei.transfer.read.TextFile;
import org.laodongmei.transfer.read.YamlText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Collections in {@code media/collections.yaml}: when each was made, by name, because one may be
 * empty and the last made is the one that people look for.
 */
public final class Gatherings {

    /** Where they are, from the folder. */
    public static final String FILE = "media/collections.yaml";

    private final Layout layout;
    private final Inventory inventory;
    private final ZoneId zone;
    private final Findings findings;

    public Gatherings(Layout layout, Inventory inventory, ZoneId zone, Findings findings) {
        this.layout = layout;
        this.inventory = inventory;
        this.zone = zone;
        this.findings = findings;
    }

    /** What the file says. */
    public static Map<String, @Nullable Object> of(SequencedMap<String, Instant> collections) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        collections.forEach((name, made) -> all.put(name, made.toString()));
        return all;
    }

    /**
     * Makes those that there are not yet.
     *
     * @param others that files are in and the file need not name
     */
    public void make(Set<String> others) {
        Map<String, Integer> lines = new HashMap<>();
        Map<String, @Nullable Object> all = read(lines);
        others.forEach(name -> all.putIfAbsent(name, null));
        all.keySet().removeAll(inventory.collections().keySet());
        all.forEach((name, made) -> {
            int line = lines.getOrDefault(name, 0);
            try {
                inventory.collection(name, made(name, made, line));
            } catch (InvalidAsset e) {
                findings.note(
                        FILE, line, name + ": no such collection can be made: " + e.getMessage());
            }
        });
    }

    private Map<String, @Nullable Object> read(Map<String, Integer> lines) {
        Path file = layout.content().resolve(FILE);
        if (layout.style() != Layout.Style.OURS || !Files.isRegularFile(file)) {
            return new LinkedHashMap<>();
        }
        try {
            return YamlText.read(TextFile.read(file).text(), 1, lines);
        } catch (NotTaken e) {
            findings.refuse(FILE, e);
        } catch (IOException e) {
            findings.refuse(FILE, 0, "cannot be read");
        }
        return new LinkedHashMap<>();
    }

    private @Nullable Instant made(String name, @Nullable Object value, int line) {
        String text = Plain.text(value);
        Instant made = text == null ? null : Dates.instant(text, zone).orElse(null);
        if (made == null && !Plain.isNothing(value)) {
            findings.note(FILE, line, name + ": must be when it was made; taken as now");
        }
        return made;
    }
}
