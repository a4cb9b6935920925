package org.laodongmei.api.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody who mistyped may have meant. */
final class Nearest {

    /** Longer words are hardly mistyped names, and comparing them would cost. */
    private static final int LONGEST = 60;

    private Nearest() {}

    /** Half of the letters are right at least, and all but three. */
    static Optional<String> to(String word, Collection<String> known) {
        if (word.isBlank() || word.length() > LONGEST) {
            return Optional.empty();
        }
        String small = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(each -> distance(small, each) <= Math.clamp((each.length() - 1) / 2, 1, 3))
                .min(
                        Comparator.<String>comparingInt(each -> distance(small, each))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's, row by row. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
