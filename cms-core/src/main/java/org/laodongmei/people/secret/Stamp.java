package org.laodongmei.people.secret;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Signs what is given away and comes back, so that a look tells whether it is ours and unaltered:
 * by HMAC-SHA-256, cut to 128 bits, with a key for its purpose that follows from the data folder's
 * own (HKDF, RFC 5869). It hides nothing. Safe for any threads.
 */
public final class Stamp {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;

    private final SecretKey key;

    private Stamp(SecretKey key) {
        this.key = key;
    }

    /**
     * The stamp for a purpose: what one signed is nothing to another.
     *
     * @throws java.io.UncheckedIOException if the key of the data folder can be neither read nor
     *     made
     */
    public static Stamp open(Path data, String purpose) {
        HKDFParameterSpec way =
                HKDFParameterSpec.ofExtract()
                        .addIKM(Vault.key(data))
                        .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32);
        try {
            return new Stamp(KDF.getInstance("HKDF-SHA256").deriveKey(ALGORITHM, way));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is given, and the signature, as a text that fits in an address. */
    public String sign(byte[] what) {
        byte[] signed = Arrays.copyOf(what, what.length + SIGNATURE);
        System.arraycopy(signature(what), 0, signed, what.length, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** What was signed; empty when the text is not one of this stamp to the last character. */
    public Optional<byte[]> read(String text) {
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int length = signed.length - SIGNATURE;
        if (length < 0) {
            return Optional.empty();
        }
        byte[] what = Arrays.copyOf(signed, length);
        byte[] signature = Arrays.copyOfRange(signed, length, signed.length);
        return MessageDigest.isEqual(signature, signature(what)) && sign(what).equals(text)
                ? Optional.of(what)
                : Optional.empty();
    }

    private byte[] signature(byte[] what) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(what), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
