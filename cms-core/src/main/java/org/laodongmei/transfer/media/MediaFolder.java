package org.laodongmei.transfer.media;

import org.jspecify.annotations.Nullable;
import org.laodongmei.media.Asset;
import org.laodongmei.media.Assets;
import org.laodongmei.media.Note;
import org.laodongmei.media.UnusableMedia;
import org.laodongmei.media.library.InvalidAsset;
import org.laodongmei.media.library.Inventory;
import org.laodongmei.media.library.Inventory.Kept;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that entries and lists name: what {@code media/assets.yaml} says of them, and what
 * became of each. They are taken in at a time of their own, for a picture takes as long as a
 * hundred entries: an entry that names one which was not taken yet has to be read again.
 */
public final class MediaFolder {

    /** Stands for the file of an entry that has to be read again. */
    private static final String NOT_YET = "0".repeat(64);

    private final Layout layout;
    private final Assets assets;
    private final Findings findings;
    private final Inventory inventory;
    private final Path folder;
    private final Map<Path, Said> said = new HashMap<>();
    private final Map<Path, Place> places = new HashMap<>();
    private final Map<String, Path> described = new HashMap<>();
    private final Map<Path, Taken> taken = new ConcurrentHashMap<>();
    private final Map<Source, Set<Path>> named = new ConcurrentHashMap<>();

    /** Where a list names a file. */
    private record Place(String list, int line) {}

    /** What became of a file: an asset, or why it did not. */
    private record Taken(@Nullable String sha256, String reason) {}

    /**
     * Reads the lists.
     *
     * @param inventory keeps what they say
     */
    public MediaFolder(Layout layout, Assets assets, Inventory inventory, Findings findings)
            throws IOException {
        this.layout = layout;
        this.assets = assets;
        this.inventory = inventory;
        this.findings = findings;
        this.folder = layout.content().resolve("media");
        if (layout.style() == Layout.Style.OURS && Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().matches("assets(-\\d+)?\\.yaml"))
                        .sorted()
                        .forEach(this::read);
            }
        }
    }

    private void read(Path list) {
        Map<String, Integer> lines = new HashMap<>();
        try {
            Map<String, @Nullable Object> all = YamlText.read(TextFile.read(list).text(), 1, lines);
            SaidReader reader = new SaidReader(layout.name(list), lines, findings);
            all.forEach((name, value) -> {
                int line = lines.getOrDefault(name, 1);
                Optional<Path> file = file(name);
                if (file.isEmpty()) {
                    findings.note(layout.name(list), line, name + ": there is no such file");
                } else if (value instanceof Map<?, ?> map) {
                    said.put(file.get(), reader.read(name, map));
                    places.put(file.get(), new Place(layout.name(list), line));
                } else if (!Plain.isNothing(value)) {
                    findings.note(layout.name(list), line, name + ": must be a mapping; left out");
                }
            });
        } catch (NotTaken e) {
            findings.refuse(layout.name(list), e);
        } catch (IOException e) {
            findings.refuse(layout.name(list), 0, "cannot be read");
        }
    }

    /** The file that a list calls so; empty when there is none in the folder. */
    private Optional<Path> file(String name) {
        try {
            return Optional.of(folder.resolve(name).normalize())
                    .filter(file -> file.startsWith(layout.root()) && Files.isRegularFile(file));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * The asset of a file; until it is taken, anything that looks like one.
     *
     * @param from what names it
     * @throws NotTaken if it cannot be taken
     */
    public String sha256(Source from, Path file) throws NotTaken {
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
    public boolean isAwaitedBy(Source source) {
        return named.getOrDefault(source, Set.of()).stream()
                .anyMatch(file -> !taken.containsKey(file));
    }

    /** Files that are named and not taken yet, in order. */
    public List<Path> named() {
        return named.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .filter(file -> !taken.containsKey(file))
                .sorted()
                .toList();
    }

    /** Files that the lists name, and nobody else, in order. */
    public List<Path> listed() {
        Stream<Path> posters =
                said.values().stream()
                        .map(Said::poster)
                        .filter(Objects::nonNull)
                        .flatMap(name -> file(name).stream());
        return Stream.concat(said.keySet().stream(), posters)
                .distinct()
                .filter(file -> !taken.containsKey(file))
                .sorted()
                .toList();
    }

    /** Takes files in. */
    public void take(List<Path> files) {
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
    public int assets() {
        return (int) taken.values().stream().filter(file -> file.sha256() != null).count();
    }

    private Asset add(Path file) throws UnusableMedia, IOException {
        Said more = said.get(file);
        String name = more == null || more.name() == null ? MediaNames.original(file) : more.name();
        Asset asset = assets.add(file, name, Note.NONE);
        return more != null && more.focus() != null && more.moves(asset)
                ? assets.setFocus(asset.sha256(), more.focus().getFirst(), more.focus().getLast())
                : asset;
    }

    /** Files that the lists say something of and that are assets now, in order. */
    public List<Path> described() {
        return said.keySet().stream().filter(file -> sha256(file) != null).sorted().toList();
    }

    private @Nullable String sha256(Path file) {
        Taken known = taken.get(file);
        return known == null ? null : known.sha256();
    }

    /** Keeps what the lists say of files, after all were taken. At most some hundreds at once. */
    public void describe(List<Path> files) {
        Map<String, Kept> known =
                inventory.of(files.stream().map(this::sha256).filter(Objects::nonNull).toList());
        for (Path file : files) {
            Kept before = known.get(sha256(file));
            Said more = said.get(file);
            if (before == null || more == null) {
                continue;
            }
            Path same = described.putIfAbsent(before.sha256(), file);
            if (same != null) {
                note(file, "the same bytes as " + layout.name(same) + "; what it says is left out");
                continue;
            }
            Kept wanted = more.over(before, poster(file, more, before));
            try {
                if (!wanted.equals(before)) {
                    inventory.keep(wanted);
                }
            } catch (InvalidAsset e) {
                note(file, "cannot be described so: " + e.getMessage());
            }
        }
    }

    /** The still picture that is named, or the one that there was if that is none. */
    private @Nullable String poster(Path film, Said more, Kept before) {
        if (more.poster() == null || more.poster().isEmpty()) {
            return null;
        }
        String sha256 = file(more.poster()).map(this::sha256).orElse(null);
        boolean fits =
                sha256 != null
                        && assets.find(sha256).filter(Asset::isPicture).isPresent()
                        && assets.find(before.sha256()).filter(Asset::isVideo).isPresent();
        if (!fits) {
            note(film, "poster " + more.poster() + " is no picture of a film; left out");
            return before.poster();
        }
        return sha256;
    }

    private void note(Path file, String reason) {
        Place place = places.getOrDefault(file, new Place(layout.name(file), 0));
        findings.note(place.list(), place.line(), file.getFileName() + ": " + reason);
    }

    /** The names of all collections that the lists speak of. */
    public Set<String> collections() {
        return said.values().stream()
                .map(Said::collections)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
