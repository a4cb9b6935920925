package org.laodongmei.api.serve;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * An answer in its bytes, as they are and compressed; null where that would save nothing. Its ETag
 * is strong (RFC 9110 §8.8.3), so each of the two has one of its own.
 *
 * @param cacheControl how long others may keep it
 */
record Answer(
        String type, byte[] plain, byte @Nullable [] zipped, String etag, String cacheControl) {

    static final String JSON = "application/json;charset=UTF-8";

    /** A minute in shared caches, which may go on while they ask again. */
    static final String SHARED = "public, max-age=0, s-maxage=60, stale-while-revalidate=600";

    /** For whom a key was shown in a header, which those caches do not tell apart. */
    static final String OWN = "private, no-cache";

    static final String NEVER = "private, no-store";

    private static final int SMALLEST_ZIPPED = 1_000;
    private static final int DIGITS = 12;

    static Answer of(String type, byte[] bytes, String cacheControl) {
        return new Answer(
                type,
                bytes,
                bytes.length < SMALLEST_ZIPPED ? null : zip(bytes),
                digest(bytes),
                cacheControl);
    }

    /** How much memory it takes, about. */
    int weight() {
        return plain.length + (zipped == null ? 0 : zipped.length) + 200;
    }

    String etag(boolean isZipped) {
        return "\"" + etag + (isZipped ? "-gzip" : "") + "\"";
    }

    private static byte[] zip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(sha256, 0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
