package org.laodongmei.site.release;

import org.jspecify.annotations.Nullable;
import org.laodongmei.site.release.Journals.Former;
import org.laodongmei.site.release.Manifest.Row;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * A full set of files of the site, with a record of what is in it. Not safe for more than one
 * thread but where said.
 */
public final class Release {

    private final Path folder;
    private final Manifest manifest;

    private final Journals journals;

    Release(Path folder, Manifest manifest, Journals journals) {
        this.folder = folder;
        this.manifest = manifest;
        this.journals = journals;
    }

    public Path folder() {
        return folder;
    }

    /** How many files it has. */
    int size() {
        return manifest.rows().size();
    }

    /** How far in the change log this release got. */
    public long cursor() {
        return manifest.cursor();
    }

    /** Whether the file is there and was made from exactly these inputs. */
    public boolean has(String path, long fingerprint) {
        Row row = manifest.row(path);
        return row != null && row.fingerprint() == fingerprint && row.size() >= 0;
    }

    /** Paths of files that are or may be there and are not among the wanted, which are distinct. */
    public Set<String> unwanted(Collection<String> wanted) {
        Set<String> known = manifest.rows().keySet();
        if (wanted.stream().filter(known::contains).count() == known.size()) {
            return Set.of();
        }
        Set<String> unwanted = new HashSet<>(known);
        wanted.forEach(unwanted::remove);
        return unwanted;
    }

    /**
     * Compares the folder with the record: a file that is missing or of another size is made again;
     * after a stop that was not in good order, also one with other bytes. What nobody knows is
     * deleted.
     *
     * @return how many files were found wanting or superfluous
     */
    public int verify() throws IOException {
        Map<String, Long> found = sizes();
        boolean readAll = !manifest.isClean();
        int wrong = 0;
        for (Map.Entry<String, Row> entry : List.copyOf(manifest.rows().entrySet())) {
            String path = entry.getKey();
            Row row = entry.getValue();
            Long size = found.remove(path);
            boolean twin = Placer.hasTwin(path, row.size());
            Long packed = twin ? found.remove(path + ".gz") : null;
            if (row.equals(Row.UNKNOWN)) {
                continue;
            }
            boolean whole = size != null && size == row.size() && (!twin || packed != null);
            if (whole && readAll) {
                whole =
                        Digest.of(folder.resolve(path)) == row.digest()
                                && (!twin
                                        || Digest.of(Placer.unpack(folder.resolve(path + ".gz")))
                                                == row.digest());
            }
            if (!whole) {
                manifest.doubt(path);
                wrong++;
            }
        }
        for (String stray : found.keySet()) {
            Files.deleteIfExists(folder.resolve(stray));
        }
        return wrong + found.size();
    }

    private Map<String, Long> sizes() throws IOException {
        Map<String, Long> sizes = new HashMap<>();
        int prefix = folder.toString().length() + 1;
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        sizes.put(
                                file.toString().substring(prefix).replace('\\', '/'),
                                attributes.size());
                        return FileVisitResult.CONTINUE;
                    }
                });
        return sizes;
    }

    /** Puts files in place one group after the other, then removes others, and records it all. */
    public final class Change {

        private final Placer placer;
        private final boolean live;
        private final Map<String, Row> placed = new HashMap<>();

        Change(boolean live) {
            this.placer = new Placer(folder, live);
            this.live = live;
        }

        /** Says what is going to be written or removed; nothing may be before. */
        public void announce(Collection<String> written, Collection<String> removed)
                throws IOException {
            if (live) {
                List<String> paths = new ArrayList<>(written);
                paths.addAll(removed);
                before.clear();
                paths.forEach(path -> {
                    Row row = manifest.row(path);
                    if (row != null) {
                        before.put(path, row);
                    }
                });
                journals.open().announce(paths, manifest::row);
                manifest.announce(paths);
            }
            placer.makeFolders(written);
        }

        private final Map<String, Row> before = new HashMap<>();

        /** Whether readers are served from the release meanwhile. */
        public boolean isLive() {
            return live;
        }

        /** Whether there is no such file yet. */
        public boolean isNew(String path) {
            return !Files.exists(folder.resolve(path));
        }

        /**
         * Writes a file, unless the very same bytes are there. Safe for many threads, each with
         * paths of its own.
         *
         * @param shared parts of the bytes by their offset, the same arrays in many files, so that
         *     they are compressed once
         * @return whether anything was written
         */
        public boolean write(
                String path, long fingerprint, byte[] bytes, SortedMap<Integer, byte[]> shared)
                throws IOException {
            long digest = Digest.of(bytes);
            Row old = before.get(path);
            boolean same = old != null && old.digest() == digest && old.size() == bytes.length;
            if (!same) {
                keep(path);
                placer.write(path, bytes, shared);
            }
            record(path, new Row(fingerprint, digest, bytes.length));
            return !same;
        }

        /** Links a stored file into place. Safe for many threads, each with paths of its own. */
        public void link(String path, long fingerprint, Path source) throws IOException {
            keep(path);
            placer.link(path, source);
            record(path, new Row(fingerprint, Digest.of(source), Files.size(source)));
        }

        /** What is replaced where readers look can be put back. */
        private void keep(String path) throws IOException {
            if (live) {
                journals.open().keep(path, folder.resolve(path));
            }
        }

        /** Puts a file back as it was. */
        void putBack(String path, Row row, @Nullable Path kept) throws IOException {
            if (kept != null) {
                keep(path);
                placer.putBack(path, kept);
            }
            record(path, row);
        }

        private synchronized void record(String path, Row row) {
            placed.put(path, row);
        }

        /** Removes files, after all that pointed at them was written anew. */
        public void finish(Collection<String> removed, long cursor) throws IOException {
            for (String path : removed) {
                keep(path);
                placer.remove(path);
            }
            if (live) {
                manifest.done(placed, removed, cursor);
            } else {
                manifest.save(placed, cursor);
            }
        }
    }

    /** Puts back how everything was in the state of that number. */
    void restore(int state) throws IOException {
        Map<String, Former> former = journals.since(state);
        Set<String> gone = new HashSet<>();
        Map<String, Row> back = new HashMap<>();
        former.forEach((path, old) -> {
            if (old.row() != null) {
                back.put(path, old.row());
            } else if (manifest.row(path) != null) {
                gone.add(path);
            }
        });
        journals.begin(state);
        Change change = new Change(true);
        change.announce(back.keySet(), gone);
        // What is missing comes first, so that no page links to what is not there.
        List<String> order = new ArrayList<>(back.keySet());
        order.sort(Comparator.comparing(path -> !change.isNew(path)));
        for (String path : order) {
            change.putBack(path, back.get(path), former.get(path).file());
        }
        change.finish(gone, manifest.cursor());
    }

    /**
     * Ends what was changed since the last time, as one state that can be come back to.
     *
     * @return folders with what is too old to be kept
     */
    List<Path> settle(Instant at) throws IOException {
        return journals.settle(at, manifest.rows().size());
    }

    Journals journals() {
        return journals;
    }

    /** A change of the release that readers are served now. */
    public Change change() {
        return new Change(true);
    }

    /** The filling of a release that nobody is served yet. */
    public Change fill() {
        return new Change(false);
    }

    /** Records that nothing had to change up to this position of the log. */
    public void advance(long cursor) throws IOException {
        if (cursor != manifest.cursor()) {
            manifest.done(Map.of(), List.of(), cursor);
        }
    }

    void close() throws IOException {
        manifest.close();
    }
}
