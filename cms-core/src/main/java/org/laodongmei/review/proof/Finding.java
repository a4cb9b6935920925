package org.laodongmei.review.proof;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Something in a text that may be wrong.
 *
 * @param rule the name of the rule that found it, such as {@code id-card}
 * @param field where: {@code title}, {@code summary}, {@code body} or a place in the kind's fields
 *     such as {@code images[2].alt}
 * @param from first character in the field's source; as {@code to} when no place is meant
 * @param to behind the last one
 * @param quote the characters between; what it is about where that is no text, such as a picture
 * @param zh one sentence: what is wrong, and why
 * @param en the same in English
 * @param mend what would be right in the place of the quote; null when only a person can say
 */
public record Finding(
        String rule,
        Weight weight,
        String field,
        int from,
        int to,
        String quote,
        String zh,
        String en,
        @Nullable String mend) {

    /** How much hangs on it. */
    public enum Weight {
        /** It must be mended, or let be for a reason. */
        ERROR,
        /** Somebody must have looked at it. */
        WARNING,
        /** It is only told. */
        TIP
    }

    /**
     * What it is known by once somebody let it be: the rule and what it is about, wherever that
     * stands. At most 64 characters.
     */
    public String key() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(quote.getBytes(StandardCharsets.UTF_8));
            return rule + ":" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
