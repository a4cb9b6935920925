package org.laodongmei.site.release;

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
}
