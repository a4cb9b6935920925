package org.laodongmei.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A secret in a file beside the database that only its owner may read: a copy of the database alone
 * gives nothing away.
 */
public final class KeyFile {

    private KeyFile() {}

    /**
     * What the file holds; made from {@code fresh} when there is none. Of two processes that make
     * it at the same time both get the same.
     *
     * @throws UncheckedIOException if it can be neither read nor made
     */
    public static byte[] readOrMake(Path file, Supplier<byte[]> fresh) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                make(file, fresh.get());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file, byte[] secret) throws IOException {
        FileAttribute<?>[] ownersOnly =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Path temp = Files.createTempFile(file.getParent(), "secret", ".tmp", ownersOnly);
        try (var out =
                Files.newByteChannel(
                        temp, Set.of(StandardOpenOption.WRITE, StandardOpenOption.SYNC))) {
            out.write(ByteBuffer.wrap(secret));
        }
        try {
            // Whole or not at all, and never in place of one that another process just made.
            Files.createLink(file, temp);
        } catch (FileAlreadyExistsException e) {
            // That one it is, then.
        } catch (UnsupportedOperationException e) {
            Files.move(temp, file);
        } finally {
            Files.deleteIfExists(temp);
        }
    }
}
