package org.laodongmei.question;

import org.laodongmei.review.proof.PersonalNumbers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of a question as they are kept: the same however they are typed. */
final class Wording {

    /** In code points; who types more has pasted something. */
    private static final int LONGEST = 60;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\p{Cf}]+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s.·_/-]+");

    private Wording() {}

    /** Empty where there is nothing to keep, or nothing that may be kept: somebody's number. */
    static Optional<String> of(String typed) {
        if (typed.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        String words =
                SPACE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                        .replaceAll(" ")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        boolean fits = !words.isEmpty() && words.codePointCount(0, words.length()) <= LONGEST;
        return fits && !isPersonal(words) ? Optional.of(words) : Optional.empty();
    }

    /** Numbers of cards and telephones, with whatever stands between their digits; mail. */
    private static boolean isPersonal(String words) {
        return words.indexOf('@') >= 0
                || PersonalNumbers.isIn(words)
                || PersonalNumbers.isIn(BETWEEN.matcher(words).replaceAll(""));
    }
}
