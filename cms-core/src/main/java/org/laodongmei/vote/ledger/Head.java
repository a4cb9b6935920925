package org.laodongmei.vote.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * How far a ledger reaches.
 *
 * @param lines how many there are; also the number of the last
 * @param hash of the last, 32 bytes, not to be changed: SHA-256 (FIPS 180-4) over the hash before
 *     and the line's text in UTF-8; zeros before the first
 * @param at when the last was written
 */
public record Head(long lines, byte[] hash, Instant at) {

    /** Of a ledger without a line. */
    static final Head EMPTY = new Head(0, new byte[32], Instant.EPOCH);

    /** The head with one line more. */
    Head after(Line line) {
        return new Head(line.number(), hash(hash, line.text()), line.at());
    }

    /** A clock may be set back, a ledger is not. */
    public Instant notBefore(Instant now) {
        return now.isBefore(at) ? at : now;
    }

    private static byte[] hash(byte[] before, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
