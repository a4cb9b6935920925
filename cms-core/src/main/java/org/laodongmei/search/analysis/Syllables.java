package org.laodongmei.search.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads letters that were typed as pinyin syllables: {@code mianshi} is mian shi. */
public final class Syllables {
    private static final int LONGEST = 6;
    private static final Set<String> ALL =
            all(
                    "|a ai an ang ao e ei en er o ou",
                    "b|a ai an ang ao ei en eng i ian iao ie in ing o u",
                    "p|a ai an ang ao ei en eng i ian iao ie in ing o ou u",
                    "m|a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
                    "f|a an ang ei en eng o ou u",
                    "d|a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
                    "t|a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
                    "n|a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve ue",
                    "l|a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve ue",
                    "g|a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
                    "k|a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
                    "h|a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
                    "j|i ia ian iang iao ie in ing iong iu u uan ue un",
                    "q|i ia ian iang iao ie in ing iong iu u uan ue un",
                    "x|i ia ian iang iao ie in ing iong iu u uan ue un",
                    "zh|a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
                    "ch|a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
                    "sh|a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
                    "r|an ang ao e en eng i ong ou u uan ui un uo",
                    "z|a ai an ang ao e ei en eng i ong ou u uan ui un uo",
                    "c|a ai an ang ao e en eng i ong ou u uan ui un uo",
                    "s|a ai an ang ao e en eng i ong ou u uan ui un uo",
                    "y|a an ang ao e i in ing o ong ou u uan ue un",
                    "w|a ai an ang ei en eng o u");

    private Syllables() {}

    /**
     * All ways to read the letters, those of fewer syllables first, at most three; none when a
     * letter is left over. {@code xian} is xian or xi an.
     */
    public static List<List<String>> read(String letters) {
        List<List<String>> found = new ArrayList<>();
        if (letters.length() <= 60) {
            read(letters, 0, new ArrayList<>(), found, new boolean[letters.length() + 1]);
        }
        found.sort((a, b) -> a.size() - b.size());
        return found.size() > 3 ? found.subList(0, 3) : found;
    }

    private static void read(
            String letters,
            int at,
            List<String> before,
            List<List<String>> found,
            boolean[] deadEnds) {
        if (at == letters.length()) {
            found.add(before.stream().map(Syllables::asIndexed).toList());
            return;
        }
        int foundBefore = found.size();
        for (int end = Math.min(at + LONGEST, letters.length());
                end > at && found.size() < 16;
                end--) {
            if (!deadEnds[end] && ALL.contains(letters.substring(at, end))) {
                before.add(letters.substring(at, end));
                read(letters, end, before, found, deadEnds);
                before.removeLast();
            }
        }
        deadEnds[at] |= found.size() == foundBefore && found.size() < 16;
    }

    private static String asIndexed(String syllable) {
        return syllable.equals("lue") || syllable.equals("nue")
                ? syllable.replace('u', 'v')
                : syllable;
    }

    private static Set<String> all(String... rows) {
        Set<String> all = new TreeSet<>();
        for (String row : rows) {
            int bar = row.indexOf('|');
            for (String end : row.substring(bar + 1).split(" ")) {
                all.add(row.substring(0, bar) + end);
            }
        }
        return Set.copyOf(all);
    }
}
