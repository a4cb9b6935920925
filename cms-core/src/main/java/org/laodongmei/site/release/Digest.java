package org.laodongmei.site.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** A 64-bit digest of a file's bytes, from two checksums that the processor computes itself. */
final class Digest {

    private Digest() {}

    static long of(byte[] bytes) {
        CRC32C castagnoli = new CRC32C();
        castagnoli.update(bytes);
        CRC32 classic = new CRC32();
        classic.update(bytes);
        return castagnoli.getValue() << 32 | classic.getValue();
    }

    /** Of a file of any size, in little memory. */
    static long of(Path file) throws IOException {
        CRC32C castagnoli = new CRC32C();
        CRC32 classic = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                castagnoli.update(buffer, 0, read);
                classic.update(buffer, 0, read);
            }
        }
        return castagnoli.getValue() << 32 | classic.getValue();
    }
}
