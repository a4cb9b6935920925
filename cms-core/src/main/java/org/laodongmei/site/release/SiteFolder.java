package org.laodongmei.site.release;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder with the releases of a site: {@code current} is a link to the one that readers are
 * served, {@code releases/N} are full builds, {@code releases/N.manifest} tells what is in them.
 * One process at a time may change it.
 */
public final class SiteFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;
    private final Sweeper sweeper;
    private @Nullable Release current;

    private SiteFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
        this.sweeper = new Sweeper(root.resolve("swept"));
    }

    /**
     * Takes the folder for this process.
     *
     * @return empty when another process has it
     */
    public static Optional<SiteFolder> open(Path root) {
        try {
            Files.createDirectories(root.resolve("releases"));
            FileChannel channel =
                    FileChannel.open(
                            root.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            SiteFolder folder = new SiteFolder(root, channel, lock);
            folder.current = folder.findCurrent();
            folder.sweep();
            return Optional.of(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The link to what readers are served; may not exist yet. */
    public static Path current(Path root) {
        return root.resolve("current");
    }

    private @Nullable Release findCurrent() throws IOException {
        Path link = current(root);
        if (!Files.isSymbolicLink(link) || !Files.isDirectory(link)) {
            return null;
        }
        Path folder = link.toRealPath();
        return Manifest.load(manifestOf(folder))
                .map(manifest -> new Release(folder, manifest))
                .orElse(null);
    }

    private Path manifestOf(Path release) {
        return root.resolve("releases").resolve(release.getFileName() + ".manifest");
    }

    /** The release that readers are served; null when there is none whose content is known. */
    public @Nullable Release current() {
        return current;
    }

    /** A folder for a full build, beside what is served. */
    public Release begin() throws IOException {
        long number = 1 + numbers().stream().mapToLong(Long::longValue).max().orElse(0);
        Path folder = root.resolve("releases").resolve(Long.toString(number));
        Files.createDirectories(folder);
        return new Release(folder, Manifest.create(manifestOf(folder)));
    }

    /**
     * Serves a finished full build from now on, in one rename; the release before it stays for a
     * way back.
     */
    public void swap(Release next) throws IOException {
        if (Files.isDirectory(current(root), LinkOption.NOFOLLOW_LINKS)) {
            // A copy that followed the link, as some programs make them.
            sweeper.sweep(current(root));
        }
        Path link = root.resolve("current.tmp");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of("releases").resolve(next.folder().getFileName()));
        Files.move(
                link,
                current(root),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        if (current != null) {
            current.close();
        }
        current = next;
        sweep();
    }

    /**
     * Deletes builds that were never finished, and all but the release that readers are served,
     * whatever state it is in, and the one before it.
     */
    private void sweep() throws IOException {
        Path link = current(root);
        String served =
                Files.isSymbolicLink(link)
                        ? Files.readSymbolicLink(link).getFileName().toString()
                        : "";
        List<Long> finished =
                numbers().stream()
                        .filter(number ->
                                Files.exists(
                                        root.resolve("releases").resolve(number + ".manifest")))
                        .filter(number ->
                                Files.isDirectory(
                                        root.resolve("releases").resolve(Long.toString(number))))
                        .sorted(Comparator.reverseOrder())
                        .toList();
        List<String> keep =
                Stream.concat(
                                Stream.of(served),
                                finished.stream()
                                        .map(String::valueOf)
                                        .filter(name -> !name.equals(served))
                                        .limit(1))
                        .toList();
        for (long number : numbers()) {
            if (!keep.contains(Long.toString(number))) {
                Files.deleteIfExists(root.resolve("releases").resolve(number + ".manifest"));
                sweeper.sweep(root.resolve("releases").resolve(Long.toString(number)));
            }
        }
    }

    /** Numbers of all releases of which there is a folder or a manifest. */
    private List<Long> numbers() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("releases"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9]{1,15}(\\.manifest)?"))
                    .map(name -> Long.valueOf(name.replace(".manifest", "")))
                    .distinct()
                    .toList();
        }
    }

    @Override
    public void close() {
        sweeper.close();
        try {
            if (current != null) {
                current.close();
            }
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
