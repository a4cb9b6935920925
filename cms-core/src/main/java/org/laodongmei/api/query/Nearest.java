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

    /** Levenshtein's, where two letters in the wrong order are one slip (Damerau). */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean isSwapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return isSwapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
