package org.laodongmei.transfer;

import org.jspecify.annotations.Nullable;
import org.laodongmei.media.Asset;
import org.laodongmei.media.Assets;
import org.laodongmei.media.Note;
import org.laodongmei.media.UnusableMedia;
import org.laodongmei.transfer.folder.Findings;
import org.laodongmei.transfer.folder.Layout;
import org.laodongmei.transfer.folder.Scan.Source;
import org.laodongmei.transfer.read.NotTaken;
import org.laodongmei.transfer.read.Plain;
import org.laodongmei.transfer.read.TextFile;
import org.laodongmei.transfer.read.YamlText;
import org.laodongmei.transfer.write.MediaNames;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The files that entries name: what {@code media/assets.yaml} says about them, and what became of
 * each. They are taken in at a time of their own, for a picture takes as long as a hundred entries:
 * an entry that names one which was not taken yet has to be read again.
 */
final class MediaFolder {

    /** How many files one of the lists names; more make another list. */
    static final int IN_ONE = 4_000;

    private record Said(@Nullable String name, String credit, int focusX, int focusY) {}

    /** Stands for the file of an entry that has to be read again. */
    private static final String NOT_YET = "0".repeat(64);

    private final Layout layout;
    private final Assets assets;
    private final Findings findings;
    private final Map<Path, Said> said = new HashMap<>();
    private final Map<Path, Taken> taken = new ConcurrentHashMap<>();
    private final Map<Source, Set<Path>> named = new ConcurrentHashMap<>();

    /** What became of a file: an asset, or why it did not. */
    private record Taken(@Nullable String sha256, String reason) {}

    MediaFolder(Layout layout, Assets assets, Findings findings) throws IOException {
        this.layout = layout;
        this.assets = assets;
        this.findings = findings;
        Path folder = layout.content().resolve("media");
        if (layout.style() == Layout.Style.OURS && Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().matches("assets(-\\d+)?\\.yaml"))
                        .sorted()
                        .forEach(this::read);
            }
        }
    }

    private void read(Path list) {
        try {
            YamlText.read(TextFile.read(list).text(), 1, new HashMap<>())
                    .forEach((name, value) -> {
                        Path file = list.resolveSibling(name).normalize();
                        if (file.startsWith(layout.root()) && value instanceof Map<?, ?> map) {
                            String credit = Plain.text(map.get("credit"));
                            boolean focused =
                                    Plain.json(map.get("focus")) instanceof List<?> focus
                                            && focus.size() == 2
                                            && focus.stream().allMatch(Integer.class::isInstance);
                            List<?> focus =
                                    focused
                                            ? (List<?>) Plain.json(map.get("focus"))
                                            : List.of(-1, -1);
                            said.put(
                                    file,
                                    new Said(
                                            Plain.text(map.get("name")),
                                            credit == null ? "" : credit,
                                            (Integer) focus.get(0),
                                            (Integer) focus.get(1)));
                        }
                    });
        } catch (NotTaken e) {
            findings.refuse(layout.name(list), e);
        } catch (IOException | InvalidPathException e) {
            findings.refuse(layout.name(list), 0, "cannot be read");
        }
    }

    /**
     * The asset of a file; until it is taken, anything that looks like one.
     *
     * @param from what names it
     * @throws NotTaken if it cannot be taken
     */
    String sha256(Source from, Path file) throws NotTaken {
        Taken known = taken.get(file);
        if (known == null) {
            named.computeIfAbsent(from, _ -> ConcurrentHashMap.newKeySet()).add(file);
            return NOT_YET;
        }
        if (known.sha256() == null) {
            throw new NotTaken(0, known.reason());
        }
        return known.sha256();
    }

    /** Whether it names files that are not taken yet. */
    boolean isAwaitedBy(Source source) {
        return named.getOrDefault(source, Set.of()).stream()
                .anyMatch(file -> !taken.containsKey(file));
    }

    /** Files that are named and not taken yet, in order. */
    List<Path> named() {
        return named.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .filter(file -> !taken.containsKey(file))
                .sorted()
                .toList();
    }

    /** Files that {@code assets.yaml} names, and nobody else, in order. */
    List<Path> listed() {
        return said.keySet().stream()
                .filter(file -> !taken.containsKey(file) && Files.isRegularFile(file))
                .sorted()
                .toList();
    }

    /** Takes files in. */
    void take(List<Path> files) {
        files.forEach(file -> taken.computeIfAbsent(file, this::take));
    }

    private Taken take(Path file) {
        String name = layout.name(file);
        try {
            if (!file.toRealPath().startsWith(layout.root())) {
                findings.refuse(name, 0, "a symbolic link that leads out of the folder");
                return new Taken(null, "leads out of the folder");
            }
            if (name.startsWith(".") || name.contains("/.")) {
                return new Taken(null, "a hidden file");
            }
            return new Taken(add(file).sha256(), "");
        } catch (UnusableMedia e) {
            findings.refuse(name, 0, String.valueOf(e.getMessage()));
            return new Taken(null, String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            findings.refuse(name, 0, "cannot be read");
            return new Taken(null, "cannot be read");
        }
    }

    /** How many files became assets. */
    int assets() {
        return (int) taken.values().stream().filter(file -> file.sha256() != null).count();
    }

    private Asset add(Path file) throws UnusableMedia, IOException {
        Said more = said.get(file);
        String name = more == null || more.name() == null ? MediaNames.original(file) : more.name();
        Asset asset = assets.add(file, name, new Note(more == null ? "" : more.credit()));
        boolean moved =
                more != null
                        && asset.isPicture()
                        && isPercent(more.focusX())
                        && isPercent(more.focusY())
                        && (more.focusX() != asset.focusX() || more.focusY() != asset.focusY());
        return moved ? assets.setFocus(asset.sha256(), more.focusX(), more.focusY()) : asset;
    }

    private static boolean isPercent(int number) {
        return number >= 0 && number <= 100;
    }

    /** What a list says about an asset. */
    static Map<String, Object> of(Asset asset, String file) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (!file.equals(asset.sha256().substring(0, 8) + '-' + asset.name())) {
            map.put("name", asset.name());
        }
        if (!asset.credit().isEmpty()) {
            map.put("credit", asset.credit());
        }
        if (asset.isPicture()) {
            map.put("focus", new ArrayList<>(List.of(asset.focusX(), asset.focusY())));
        }
        return map;
    }
}
