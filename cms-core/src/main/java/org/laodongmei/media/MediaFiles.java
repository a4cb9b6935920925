package org.laodongmei.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The folder {@code media/}: an original and its renditions in {@code ab/SHA-256/}, arrivals in
 * {@code tmp/}.
 */
final class MediaFiles {

    private static final Duration ABANDONED = Duration.ofDays(1);

    private static final String ARRIVALS = "tmp";

    private final Path folder;

    MediaFiles(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(arrivals());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy under way. */
    record Arrival(Path file, String sha256) {}

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return copy(in, OutputStream.nullOutputStream());
        }
    }

    /**
     * Copies to a place of our own, and to the disk: what the caller's file becomes later does not
     * matter.
     */
    Arrival receive(Path file) throws IOException {
        Path copy = arrivals().resolve(UUID.randomUUID().toString());
        try (InputStream in = Files.newInputStream(file);
                FileChannel out =
                        FileChannel.open(
                                copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            String sha256 = copy(in, Channels.newOutputStream(out));
            out.force(true);
            return new Arrival(copy, sha256);
        }
    }

    Path keep(Arrival arrival, FileType type) throws IOException {
        Path original = original(arrival.sha256(), type);
        Files.createDirectories(original.getParent());
        return Files.move(arrival.file(), original, StandardCopyOption.ATOMIC_MOVE);
    }

    Path folder(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    Path original(String sha256, FileType type) {
        return folder(sha256).resolve("original." + type.ending());
    }

    /** Removes a file and everything made from it; not the folder's neighbours. */
    void remove(String sha256) throws IOException {
        Path gone = folder(sha256);
        if (!Files.isDirectory(gone)) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(gone)) {
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(gone);
    }

    /** Forgets a file that turned out to be of no use. */
    void discard(Arrival arrival) throws IOException {
        Files.deleteIfExists(arrival.file());
    }

    /**
     * Removes copies that a killed process left; a living one may still be at work on a young one.
     */
    void sweep(Instant now) {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(arrivals())) {
            for (Path file : old) {
                if (Files.getLastModifiedTime(file).toInstant().plus(ABANDONED).isBefore(now)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes among the arrivals, whose remains are swept, then renames. */
    static void put(Path file, byte[] bytes) throws IOException {
        Path media = file.resolve("../../..").normalize();
        Path beside = media.resolve(ARRIVALS).resolve(UUID.randomUUID().toString());
        try {
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    static boolean isWhole(Path file) {
        return file.toFile().length() > 0;
    }

    private Path arrivals() {
        return folder.resolve(ARRIVALS);
    }

    private static String copy(InputStream in, OutputStream out) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(out);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
