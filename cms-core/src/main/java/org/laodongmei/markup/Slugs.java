package org.laodongmei.markup;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the last part of an address from any text. */
public final class Slugs {

    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private Slugs() {}

    /**
     * Small letters, digits and hyphens for {@code text}: Chinese becomes pinyin without tones,
     * accents are dropped, what is neither letter nor digit becomes a hyphen. May be empty.
     */
    public static String of(String text) {
        String plain = isAscii(text) ? text : pinyin(text);
        plain = plain.toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < plain.length() && slug.length() < LONGEST; i++) {
            char c = plain.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return slug.substring(0, end);
    }

    /** Accents go first: pinyin would set a letter and its accent apart. */
    private static String pinyin(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return Hanzi.pinyin(bare, "-");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
