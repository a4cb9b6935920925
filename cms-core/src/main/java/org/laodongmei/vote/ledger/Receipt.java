package org.laodongmei.vote.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a voter keeps to prove that a ballot is in the ledger: the number of the line and the first
 * 50 bits of its hash, such as {@code 83412-7K3M9-QXA2F}. Whoever has the published ledger can
 * check it without us; whoever has not cannot make one up.
 *
 * @param line the number of the line
 * @param mark ten characters of Crockford's base 32
 */
public record Receipt(long line, String mark) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM =
            Pattern.compile("([1-9][0-9]{0,11})([0-9A-HJKMNP-TV-Z]{10})");

    /** Of the line with that number and hash. */
    public static Receipt of(long line, byte[] hash) {
        long bits = 0;
        for (int i = 0; i < 7; i++) {
            bits = bits << 8 | hash[i] & 0xff;
        }
        bits >>>= 6;
        StringBuilder mark = new StringBuilder();
        for (int shift = 45; shift >= 0; shift -= 5) {
            mark.append(ALPHABET.charAt((int) (bits >>> shift & 31)));
        }
        return new Receipt(line, mark.toString());
    }

    /**
     * Reads what somebody copied by hand: hyphens and spaces may be missing or too many, letters
     * small, O written for 0, I and L for 1. Empty when it cannot be one.
     */
    public static Optional<Receipt> read(String text) {
        if (text.length() > 60) {
            return Optional.empty();
        }
        String plain =
                text.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s\\-‐–—_.]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        Matcher form = FORM.matcher(plain);
        return form.matches()
                ? Optional.of(new Receipt(Long.parseLong(form.group(1)), form.group(2)))
                : Optional.empty();
    }

    /** As it is shown. */
    @Override
    public String toString() {
        return line + "-" + mark.substring(0, 5) + "-" + mark.substring(5);
    }
}
