package org.laodongmei.vote.proof;

import org.laodongmei.db.KeyFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * Signs heads of ledgers with Ed25519 (RFC 8032), by a key of this data folder. Its public half is
 * published and printed where readers see it, so that nobody can put another ledger in place of the
 * one that people saw grow.
 */
public final class Signer {

    private static final String NAME = "Ed25519";

    private final PrivateKey secret;
    private final PublicKey published;

    private Signer(PrivateKey secret, PublicKey published) {
        this.secret = secret;
        this.published = published;
    }

    /**
     * Opens the key of a data folder, making it when there is none.
     *
     * @throws UncheckedIOException if it can be neither read nor made
     */
    public static Signer open(Path data) {
        Path file = data.resolve("votes").resolve("signing.key");
        String[] halves =
                new String(KeyFile.readOrMake(file, Signer::fresh), StandardCharsets.US_ASCII)
                        .split("\n");
        try {
            KeyFactory factory = KeyFactory.getInstance(NAME);
            Base64.Decoder base64 = Base64.getDecoder();
            return new Signer(
                    factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(halves[0]))),
                    factory.generatePublic(new X509EncodedKeySpec(base64.decode(halves[1]))));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new UncheckedIOException(new IOException(file + " is no key of this program", e));
        }
    }

    private static byte[] fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return (base64.encodeToString(pair.getPrivate().getEncoded())
                            + "\n"
                            + base64.encodeToString(pair.getPublic().getEncoded())
                            + "\n")
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half: X.509 in base 64. */
    public String published() {
        return Base64.getEncoder().encodeToString(published.getEncoded());
    }

    /** The signature of a text in UTF-8, 64 bytes. */
    byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the key signed the text. */
    boolean signed(String text, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(published);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(bytes);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
