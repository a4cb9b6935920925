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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder with the releases of a site: {@code current} is a link to the one that readers are
 * served, {@code releases/N} are full builds, {@code releases/N.manifest} tells what is in them,
 * {@code undo/N} what was replaced in them since. One process at a time may change it.
 */
public final class SiteFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;
    private final Sweeper sweeper;
    private final Past past;
    private @Nullable Release current;

    private SiteFolder(Path root, FileChannel channel, FileLock lock) throws IOException {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
        this.sweeper = new Sweeper(root.resolve("swept"));
        this.past = new Past(this, root);
    }

    /**
     * Takes the folder for this process.
     *
     * @return empty when another process has it
     */
    public static Optional<SiteFolder> open(Path root, Instant now) {
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
            folder.past.finish(now);
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
        return load(link.toRealPath());
    }

    private @Nullable Release load(Path folder) throws IOException {
        @Nullable Manifest manifest = Manifest.load(manifestOf(folder)).orElse(null);
        return manifest == null
                ? null
                : new Release(folder, manifest, Journals.load(journalsOf(folder)));
    }

    /** The finished release of that number; null when there is none whose content is known. */
    @Nullable Release release(long number) throws IOException {
        Release served = current;
        return served != null && served.folder().endsWith(Long.toString(number))
                ? served
                : load(root.resolve("releases").resolve(Long.toString(number)));
    }

    Journals journals(long number) throws IOException {
        @Nullable Release release = release(number);
        return release == null
                ? Journals.load(root.resolve("undo").resolve(Long.toString(number)))
                : release.journals();
    }

    private Path journalsOf(Path release) {
        return root.resolve("undo").resolve(String.valueOf(release.getFileName()));
    }

    /** Earlier states of the site. */
    public Past past() {
        return past;
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
        sweeper.sweep(journalsOf(folder));
        return new Release(
                folder, Manifest.create(manifestOf(folder)), Journals.load(journalsOf(folder)));
    }

    /** Ends a publish: what readers are served now can be come back to. */
    public void settle(Instant now) throws IOException {
        if (current != null) {
            sweep(current.settle(now));
        }
    }

    /** Deletes folders when there is time. */
    void sweep(List<Path> folders) throws IOException {
        for (Path old : folders) {
            sweeper.sweep(old);
        }
    }

    /** Serves another release from now on, in one rename, unless it is served already. */
    void serve(Release release) throws IOException {
        if (current != release) {
            link(release);
        }
    }

    /**
     * Serves a finished full build from now on, in one rename; the release before it stays for a
     * way back.
     */
    public void swap(Release next, Instant now) throws IOException {
        next.journals().found(now, next.size());
        link(next);
        sweep();
    }

    private void link(Release next) throws IOException {
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
        List<String> keep =
                Stream.concat(
                                Stream.of(served),
                                finished().stream()
                                        .map(String::valueOf)
                                        .filter(name -> !name.equals(served))
                                        .limit(1))
                        .toList();
        for (long number : numbers()) {
            if (!keep.contains(Long.toString(number))) {
                Files.deleteIfExists(root.resolve("releases").resolve(number + ".manifest"));
                sweeper.sweep(root.resolve("releases").resolve(Long.toString(number)));
                sweeper.sweep(root.resolve("undo").resolve(Long.toString(number)));
            }
        }
    }

    /** Numbers of the releases that were built to their end, the newest first. */
    List<Long> finished() throws IOException {
        return numbers().stream()
                .filter(number ->
                        Files.exists(root.resolve("releases").resolve(number + ".manifest")))
                .filter(number ->
                        Files.isDirectory(root.resolve("releases").resolve(Long.toString(number))))
                .sorted(Comparator.reverseOrder())
                .toList();
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
