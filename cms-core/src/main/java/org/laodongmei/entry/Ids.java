package org.laodongmei.entry;

import com.github.f4b6a3.uuid.UuidCreator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/** Identifiers of entries: UUIDv7 (RFC 9562 §5.7), so that they sort by age and never repeat. */
public final class Ids {

    private Ids() {}

    /** A new identifier. */
    public static String next() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /**
     * The identifier that an imported entry gets: a UUIDv7 of its date whose random bits come from
     * its address, so that a repeated or resumed import, and a link met before its target, name the
     * same entry.
     */
    public static String derived(String kind, String slug, Instant dated) {
        byte[] hash = sha256(kind + "/" + slug);
        ByteBuffer random = ByteBuffer.wrap(hash);
        long time = Math.clamp(dated.toEpochMilli(), 0, (1L << 48) - 1);
        long high = (time << 16) | 0x7000L | (random.getLong() & 0x0FFFL);
        long low = (random.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
