package org.laodongmei.review.proof;

import org.jspecify.annotations.Nullable;
import org.laodongmei.review.proof.Finding.Weight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The office's own lists, a line each. There is no other list: what one office must not write is
 * another one's daily bread.
 *
 * @param wrong {@code 错=对}: what is written wrong, and right
 * @param touchy {@code 词=提示}: what somebody must look at, and why
 * @param order names in the order in which they are told
 * @param names {@code 名称}: names that the site knows beside its own people and units
 */
public record WordLists(String wrong, String touchy, String order, String names) {

    /** Lists without a word. */
    public static final WordLists NONE = new WordLists("", "", "", "");

    /** The most lines of one list. */
    public static final int MOST = 20_000;

    private static final Pattern SENTENCE = Pattern.compile("[^。！？!?\\n]+");

    public WordLists {
        wrong = tidy(wrong);
        touchy = tidy(touchy);
        order = tidy(order);
        names = tidy(names);
    }

    /** A list that a file leaves out is empty; forms send other line ends than files have. */
    private static String tidy(@Nullable String list) {
        return list == null ? "" : list.replace("\r\n", "\n");
    }

    /** The lines of a list that say something, without space around them. */
    public static List<String> lines(String list) {
        return list.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(MOST).toList();
    }

    void look(Piece piece, Findings found) {
        Words wrongs = Words.of(wrong);
        Words touchies = Words.of(touchy);
        List<String> ranks = lines(order);
        for (Passage passage : piece.passages()) {
            wrongs.each(
                    passage.text(),
                    (from, to, right) ->
                            found.add(
                                    "wrong-word",
                                    Weight.ERROR,
                                    passage,
                                    from,
                                    to,
                                    right.isEmpty() ? "本站不这样写。" : "应为“" + right + "”。",
                                    right.isEmpty()
                                            ? "The site does not write this."
                                            : "It should be " + right + ".",
                                    right.isEmpty() ? null : right));
            touchies.each(
                    passage.text(),
                    (from, to, advice) ->
                            found.add(
                                    "touchy-word",
                                    Weight.WARNING,
                                    passage,
                                    from,
                                    to,
                                    advice.isEmpty() ? "本站词表提醒注意这个词。" : advice,
                                    advice.isEmpty() ? "A word of the site's own list." : advice,
                                    null));
            if (ranks.size() > 1) {
                order(passage, ranks, found);
            }
        }
    }

    /** Names told together, but in another order than the list's. */
    private static void order(Passage passage, List<String> ranks, Findings found) {
        for (Matcher sentence = SENTENCE.matcher(passage.text()); sentence.find(); ) {
            int highest = -1;
            int last = -1;
            for (int rank = 0; rank < ranks.size(); rank++) {
                int at = sentence.group().indexOf(ranks.get(rank));
                if (at >= 0 && at < last) {
                    int from = sentence.start() + at;
                    String before = ranks.get(highest);
                    found.add(
                            "order",
                            Weight.WARNING,
                            passage,
                            from,
                            from + ranks.get(rank).length(),
                            "按本站的排序，“" + before + "”在“" + ranks.get(rank) + "”之前。",
                            "In the site's order "
                                    + before
                                    + " comes before "
                                    + ranks.get(rank)
                                    + ".",
                            null);
                } else if (at >= 0) {
                    last = at;
                    highest = rank;
                }
            }
        }
    }

    /** Words with what is said of each, found by their first character. */
    private static final class Words {

        private final Map<Character, List<String>> byFirst = new HashMap<>();
        private final Map<String, String> said = new LinkedHashMap<>();

        interface Met {
            void at(int from, int to, String said);
        }

        static Words of(String list) {
            Words words = new Words();
            for (String line : lines(list)) {
                int split = line.indexOf('=');
                String word = (split < 0 ? line : line.substring(0, split)).strip();
                if (!word.isEmpty()) {
                    words.said.put(word, split < 0 ? "" : line.substring(split + 1).strip());
                    words.byFirst.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>()).add(word);
                }
            }
            // 习惯性 before 习惯.
            words.byFirst
                    .values()
                    .forEach(same ->
                            same.sort(
                                    (one, other) -> Integer.compare(other.length(), one.length())));
            return words;
        }

        void each(String text, Met met) {
            for (int at = 0; at < text.length(); at++) {
                for (String word : byFirst.getOrDefault(text.charAt(at), List.of())) {
                    if (text.startsWith(word, at) && !isRight(text, at, word)) {
                        met.at(at, at + word.length(), said.getOrDefault(word, ""));
                        at += word.length() - 1;
                        break;
                    }
                }
            }
        }

        /** Where the right form holds the wrong one, 帐号 in 帐号簿, it is right already. */
        private boolean isRight(String text, int at, String word) {
            String right = said.getOrDefault(word, "");
            int inside = right.indexOf(word);
            return inside >= 0 && at >= inside && text.startsWith(right, at - inside);
        }
    }
}
