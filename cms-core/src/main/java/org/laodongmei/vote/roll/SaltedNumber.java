package org.laodongmei.vote.roll;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A member's number as a list holds it: SHA-256 over the salt and the number, so that a list that
 * goes astray tells nobody who is a member without trying.
 */
public final class SaltedNumber {

    /** No number is longer. */
    static final int LONGEST = 60;

    private SaltedNumber() {}

    /**
     * The salted form, 64 hexadecimal digits. Full-width digits, small letters, spaces and hyphens
     * make no difference.
     */
    public static String of(String salt, String number) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest((salt + plain(number)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new salt. */
    public static String salt() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A number as it is salted. */
    static String plain(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-]", "");
    }
}
