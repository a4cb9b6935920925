package org.laodongmei.transfer.packed;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import org.jspecify.annotations.Nullable;
import org.laodongmei.transfer.Progress;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * A folder that came as a zip, for as long as it is needed. Nothing is written outside of it, links
 * are none, and the disk is not filled to its end.
 */
public final class Unpacked implements AutoCloseable {

    private static final long SPARED = 256L << 20;
    private static final int TOLD = 1_000;
    private static final int HEAD = 16_384;
    private static final Charset CHINESE = Charset.forName("GB18030");

    private static final String NAME = "unpacked";
    private static final String LOCK = ".lock";

    private final Path folder;
    private final Held held;

    private Unpacked(Path folder, Held held) {
        this.folder = folder;
        this.held = held;
    }

    /** A file that tells other processes that its folder is in use, for as long as this lives. */
    private record Held(Path file, FileChannel channel) {

        /** Empty if somebody else has it. */
        static Optional<Held> of(Path file) throws IOException {
            FileChannel channel = FileChannel.open(file, CREATE, WRITE);
            try {
                if (channel.tryLock() != null) {
                    return Optional.of(new Held(file, channel));
                }
            } catch (OverlappingFileLockException e) {
                // It is this process itself.
            }
            channel.close();
            return Optional.empty();
        }

        void leave() throws IOException {
            Files.deleteIfExists(file);
            channel.close();
        }
    }

    /**
     * Removes what was left by processes that were killed.
     *
     * @param beside the folder that zips are unpacked in
     * @throws IOException if it cannot be looked through
     */
    public static void sweep(Path beside) throws IOException {
        List<Path> folders;
        try (Stream<Path> inside = Files.list(beside)) {
            folders =
                    inside.filter(path -> path.getFileName().toString().matches(NAME + "\\d+"))
                            .filter(Files::isDirectory)
                            .toList();
        }
        for (Path folder : folders) {
            Optional<Held> held = Held.of(folder.resolveSibling(folder.getFileName() + LOCK));
            if (held.isPresent()) {
                FileSystemUtils.deleteRecursively(folder);
                held.get().leave();
            }
        }
    }

    /**
     * Unpacks a zip.
     *
     * @param beside a folder with room for what is in it
     * @throws IOException with a reason in one line if it cannot be
     */
    public static Unpacked of(Path zip, Path beside, Progress progress) throws IOException {
        sweep(beside);
        try {
            return of(zip, beside, StandardCharsets.UTF_8, progress);
        } catch (ZipException e) {
            try {
                // Names that are no UTF-8 are those of a Chinese Windows.
                return of(zip, beside, CHINESE, progress);
            } catch (IOException again) {
                throw e;
            }
        }
    }

    private static Unpacked of(Path zip, Path beside, Charset names, Progress progress)
            throws IOException {
        Path lock = Files.createTempFile(beside.toRealPath(), NAME, LOCK);
        Held held = Held.of(lock).orElseThrow(() -> new IOException(lock + " is in use"));
        Path folder = Files.createDirectory(Path.of(lock.toString().replaceFirst("\\.lock$", "")));
        Unpacked unpacked = new Unpacked(folder, held);
        try (Zip from = Zip.open(zip, names)) {
            long room = Files.getFileStore(folder).getUsableSpace() - SPARED;
            int files = 0;
            for (String name = from.next(); name != null; name = from.next()) {
                Path to = place(folder, name);
                if (to != null) {
                    room -= write(from.content(), to, name, room);
                    if (++files % TOLD == 0) {
                        progress.at("files unpacked", files, files);
                    }
                }
            }
            return unpacked;
        } catch (IOException | RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    /** Where a file goes; null if it is none, or one that a system adds. */
    private static @Nullable Path place(Path folder, String name) throws IOException {
        String plain = name.replace('\\', '/');
        if (plain.endsWith("/") || isOfTheSystem(plain)) {
            return null;
        }
        try {
            Path to = folder.resolve(plain).normalize();
            if (to.startsWith(folder) && !to.equals(folder)) {
                return to;
            }
        } catch (InvalidPathException e) {
            // Is no name here.
        }
        throw new IOException("the name of a file in it leads elsewhere: " + shown(name));
    }

    private static boolean isOfTheSystem(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
    }

    private static long write(InputStream in, Path to, String name, long room) throws IOException {
        try {
            Files.createDirectories(to.getParent());
            try (OutputStream out = Files.newOutputStream(to, CREATE_NEW)) {
                long written = 0;
                byte[] buffer = new byte[65_536];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    written += read;
                    if (written > room) {
                        throw new IOException("the disk has no room for what is in it");
                    }
                    out.write(buffer, 0, read);
                }
                return written;
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException("there are two files of one name in it: " + shown(name), e);
        }
    }

    /** A stranger's name as part of a line. */
    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 100 ? plain.substring(0, 100) + "…" : plain;
    }

    /**
     * The folder; the one in it where the zip is of a folder and not of what is in that.
     *
     * @param own names of folders that are part of a site and never a site
     */
    public Path folder(Set<String> own) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> some = inside.limit(2).toList();
            Path only = some.size() == 1 ? some.getFirst() : folder;
            return Files.isDirectory(only) && !own.contains(only.getFileName().toString())
                    ? only
                    : folder;
        }
    }

    /**
     * Whether a file is a zip with a site in it, ours or another of Markdown, and not one with an
     * export of WordPress.
     *
     * @throws IOException if it cannot be read
     */
    public static boolean isFolder(Path file) throws IOException {
        if (!Zip.is(file)) {
            return false;
        }
        boolean markdown = false;
        try (Zip zip = Zip.open(file, StandardCharsets.ISO_8859_1)) {
            for (String name = zip.next(); name != null; name = zip.next()) {
                String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
                if (isOfTheSystem(name)) {
                    continue;
                }
                if (plain.equals("site.yaml") || plain.endsWith("/site.yaml")) {
                    return true;
                }
                markdown |= plain.endsWith(".md") || plain.endsWith(".markdown");
                if (plain.endsWith(".xml") && isWordPress(zip.content())) {
                    return false;
                }
            }
        }
        return markdown;
    }

    /** Whether what is read begins as an export of WordPress does; nothing is taken from it. */
    public static boolean isWordPress(InputStream in) throws IOException {
        in.mark(HEAD);
        String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        in.reset();
        return head.replace("\0", "").contains("http://wordpress.org/export/");
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        held.leave();
    }
}
