package org.laodongmei.people.secret;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238): six digits, SHA-1, steps of 30 seconds, which is what
 * authenticator apps take without being told.
 */
public final class Totp {

    private static final int STEP_SECONDS = 30;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** A new secret of 160 bits. */
    public static byte[] secret() {
        return Token.bytes(20);
    }

    /**
     * The time step that a code is of, looking one step back and ahead for clocks that differ.
     *
     * @param after the last step whose code was taken; a code works once
     * @return empty when the code is wrong or was taken before
     */
    public static OptionalLong step(byte[] secret, String code, Instant now, long after) {
        String digits = code.replaceAll("[\\s-]", "");
        long current = now.getEpochSecond() / STEP_SECONDS;
        for (long step = current - 1; step <= current + 1; step++) {
            if (step > after && digits.equals(code(secret, step))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The code of the current step. */
    public static String code(byte[] secret, Instant now) {
        return code(secret, now.getEpochSecond() / STEP_SECONDS);
    }

    /** RFC 4226 §5.3. */
    private static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            ByteBuffer hash =
                    ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(8).putLong(step).array()));
            int number = hash.getInt(hash.get(19) & 0xF) & 0x7FFF_FFFF;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret as people type it, in base 32 (RFC 4648 §6). */
    public static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : secret) {
            held = held << 8 | b & 0xFF;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(held >> bits & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(ALPHABET.charAt(held << 5 - bits & 31)).toString();
    }

    /** What an authenticator app reads from a QR code. */
    public static String address(byte[] secret, String site, String name) {
        String issuer = URLEncoder.encode(site, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/"
                + issuer
                + ":"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20")
                + "?secret="
                + base32(secret)
                + "&issuer="
                + issuer;
    }
}
