package org.laodongmei.people.secret;

import org.laodongmei.db.KeyFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must be read again, by AES-256-GCM with a key in a file beside the database that only
 * its owner may read: a copy of the database alone gives nothing away. Safe for any threads.
 */
public final class Vault {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    private Vault(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * Opens the vault of a data folder, making its key when there is none.
     *
     * @throws UncheckedIOException if the key can be neither read nor made
     */
    public static Vault open(Path data) {
        return new Vault(key(data));
    }

    /** The key of a data folder, made when there is none. */
    static byte[] key(Path data) {
        Path file = data.resolve("secret.key");
        byte[] key = KeyFile.readOrMake(file, () -> Token.bytes(BYTES));
        if (key.length != BYTES) {
            throw new UncheckedIOException(new IOException(file + " is no key of this program"));
        }
        return key;
    }

    /** Seals a secret, as text. */
    public String seal(byte[] secret) {
        try {
            byte[] nonce = Token.bytes(NONCE);
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(secret);
            return Base64.getEncoder()
                    .encodeToString(
                            ByteBuffer.allocate(NONCE + sealed.length)
                                    .put(nonce)
                                    .put(sealed)
                                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The secret that was sealed.
     *
     * @throws IllegalStateException if it was sealed with another key or altered
     */
    public byte[] open(String sealed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed);
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    key,
                    new GCMParameterSpec(TAG_BITS, Arrays.copyOf(bytes, NONCE)));
            return cipher.doFinal(bytes, NONCE, bytes.length - NONCE);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("what was sealed cannot be opened with this key", e);
        }
    }
}
