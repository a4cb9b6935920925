package org.laodongmei.transfer.packed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip that is written: under another name until it is whole, and with no times, so that the same
 * files give the same bytes.
 */
final class ZipFile implements Destination {

    /** The first that a zip knows. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path target;
    private final Path part;
    private final ZipOutputStream out;

    ZipFile(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString(), null, "is there already");
        }
        this.target = target.toAbsolutePath();
        Path folder = this.target.getParent();
        Files.createDirectories(folder);
        this.part = Files.createTempFile(folder, "export", ".part");
        this.out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)));
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        begin(name, Deflater.DEFAULT_COMPRESSION);
        out.write(content);
        out.closeEntry();
    }

    @Override
    public void copy(String name, Path file) throws IOException {
        begin(name, Deflater.NO_COMPRESSION);
        Files.copy(file, out);
        out.closeEntry();
    }

    private void begin(String name, int level) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        out.setLevel(level);
        out.putNextEntry(entry);
    }

    @Override
    public void finish() throws IOException {
        out.close();
        Files.move(part, target);
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
