package org.laodongmei.site.release;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Puts single files in place below a folder. Safe for any threads as long as each path is used by
 * one at a time.
 */
final class Placer {

    /** Below this a compressed twin saves no packet. */
    private static final int WORTH_COMPRESSING = 1_000;

    private static final Set<String> COMPRESSED =
            Set.of("html", "xml", "json", "css", "js", "svg", "txt", "webmanifest");

    private final Path root;

    /** Whether readers are served from the folder now, so that each file must appear whole. */
    private final boolean live;

    /** Folders with a single one of the files that are to be written. */
    private final Set<String> lonely = new HashSet<>();

    Placer(Path root, boolean live) {
        this.root = root;
        this.live = live;
    }

    /**
     * Makes the folders that several of the files share, before any thread writes into them. A
     * folder with one file is made by whoever writes that: tens of thousands of them are work for
     * all threads.
     */
    void makeFolders(Collection<String> paths) throws IOException {
        lonely.clear();
        Set<String> shared = new HashSet<>();
        for (String path : paths) {
            String folder = folderOf(path);
            if (!lonely.add(folder)) {
                shared.add(folder);
            }
        }
        lonely.forEach(folder -> shared.add(folderOf(folder)));
        lonely.removeAll(shared);
        for (String folder : shared) {
            Files.createDirectories(root.resolve(folder));
        }
    }

    private static String folderOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private void makeFolderOf(String path) throws IOException {
        String folder = folderOf(path);
        if (lonely.contains(folder)) {
            Files.createDirectories(root.resolve(folder));
        }
    }

    /** Writes a file and, where that saves something, its gzip twin beside it. */
    void write(String path, byte[] bytes, SortedMap<Integer, byte[]> shared) throws IOException {
        makeFolderOf(path);
        byte[] packed = hasTwin(path, bytes.length) ? Gzip.of(bytes, shared) : null;
        if (packed == null) {
            Files.deleteIfExists(root.resolve(path + ".gz"));
        } else {
            put(path + ".gz", packed);
        }
        put(path, bytes);
    }

    private void put(String path, byte[] bytes) throws IOException {
        Path file = root.resolve(path);
        if (!live) {
            Files.write(file, bytes);
            return;
        }
        Path temp = file.resolveSibling("." + file.getFileName() + ".tmp");
        Files.write(temp, bytes);
        Files.move(temp, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Links a stored file into place, or copies it where the file system cannot link. */
    void link(String path, Path source) throws IOException {
        makeFolderOf(path);
        Path file = root.resolve(path);
        Path temp = live ? file.resolveSibling("." + file.getFileName() + ".tmp") : file;
        if (live) {
            Files.deleteIfExists(temp);
        }
        try {
            Files.createLink(temp, source);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(source, temp, StandardCopyOption.REPLACE_EXISTING);
        }
        if (live) {
            Files.move(
                    temp,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            // A rename onto another link of the same file does nothing and leaves both.
            Files.deleteIfExists(temp);
        }
    }

    /** Links a file that was kept, and its twin if it had one, into its place again. */
    void putBack(String path, Path kept) throws IOException {
        Path twin = kept.resolveSibling(kept.getFileName() + ".gz");
        if (Files.exists(twin)) {
            link(path + ".gz", twin);
        } else {
            Files.deleteIfExists(root.resolve(path + ".gz"));
        }
        link(path, kept);
    }

    /** Removes a file, its twin, and folders that became empty. */
    void remove(String path) throws IOException {
        Files.deleteIfExists(root.resolve(path));
        Files.deleteIfExists(root.resolve(path + ".gz"));
        @Nullable Path folder = root.resolve(path).getParent();
        while (folder != null
                && !folder.equals(root)
                && Files.isDirectory(folder)
                && isEmpty(folder)) {
            Files.deleteIfExists(folder);
            folder = folder.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        }
    }

    /**
     * Whether a file of that size has a gzip twin beside it; one that is linked into place has
     * none.
     */
    static boolean hasTwin(String path, long size) {
        return size >= WORTH_COMPRESSING
                && !path.startsWith("media/")
                && COMPRESSED.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    /** What is in a gzip file, nothing when it is damaged. */
    static byte[] unpack(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file), 8192)) {
            return in.readAllBytes();
        } catch (ZipException | EOFException e) {
            return new byte[0];
        }
    }
}
