package org.laodongmei.vote.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104), with a word that keeps what is hashed for one end from another. */
final class Hmac {

    private static final String NAME = "HmacSHA256";

    /** To be copied: looking for who can do it, which every ballot asks five times, is not free. */
    private static final Mac FIRST = first();

    private Hmac() {}

    private static Mac first() {
        try {
            Mac mac = Mac.getInstance(NAME);
            mac.init(new SecretKeySpec(new byte[1], NAME));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first bytes of the hash of the parts. */
    static byte[] of(byte[] key, String purpose, int length, byte[]... parts) {
        try {
            Mac mac = (Mac) FIRST.clone();
            mac.init(new SecretKeySpec(key, NAME));
            mac.update(purpose.getBytes(StandardCharsets.US_ASCII));
            for (byte[] part : parts) {
                mac.update((byte) 0);
                mac.update(part);
            }
            return Arrays.copyOf(mac.doFinal(), length);
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
