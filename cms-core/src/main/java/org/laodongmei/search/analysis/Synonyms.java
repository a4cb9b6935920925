package org.laodongmei.search.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Words of the site that mean the same, from its file {@code synonyms.txt}: one group a line, words
 * separated by commas, {@code #} begins a comment. {@code 劳模,劳动模范}
 */
public final class Synonyms {
    public static final Synonyms NONE = of(List.of());

    private static final int MAX_GROUPS = 5_000;
    private static final int MAX_WORD = 30;
    private static final int MAX_SPELLINGS = 6;

    private final Map<String, List<String>> groups;
    private final int longest;

    private Synonyms(Map<String, List<String>> groups) {
        this.groups = groups;
        this.longest = groups.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Reads the file's lines; what cannot be a group is passed over. */
    public static Synonyms of(Collection<String> lines) {
        Map<String, List<String>> groups = new HashMap<>();
        lines.stream()
                .limit(MAX_GROUPS)
                .forEach(line -> {
                    LinkedHashSet<String> words = new LinkedHashSet<>();
                    for (String word : line.replaceFirst("#.*", "").split("[,，、;；]")) {
                        String folded = Folding.fold(word).strip();
                        if (!folded.isEmpty() && folded.length() <= MAX_WORD) {
                            words.add(folded);
                        }
                    }
                    if (words.size() > 1) {
                        words.forEach(
                                word -> groups.merge(word, List.copyOf(words), Synonyms::union));
                    }
                });
        return new Synonyms(groups);
    }

    /**
     * The folded text and what it is too when one or two of its words are replaced; the text itself
     * first.
     */
    public List<String> spellings(String folded) {
        LinkedHashSet<String> spellings = new LinkedHashSet<>(List.of(folded));
        int replaced = 0;
        for (int at = 0; at < folded.length() && replaced < 2; at++) {
            for (int end = Math.min(at + longest, folded.length()); end > at; end--) {
                String word = folded.substring(at, end);
                if (groups.containsKey(word) && wholeWord(folded, at, end)) {
                    replace(spellings, word);
                    replaced++;
                    at = end - 1;
                    break;
                }
            }
        }
        return spellings.stream().limit(MAX_SPELLINGS).toList();
    }

    private void replace(LinkedHashSet<String> spellings, String word) {
        for (String spelling : List.copyOf(spellings)) {
            for (String other : groups.getOrDefault(word, List.of())) {
                // 劳动模范 holds no 劳模, but 工会干部 holds 工会: replacing inside the longer word would
                // repeat its end.
                if (!spelling.contains(other)) {
                    spellings.add(spelling.replace(word, other));
                }
            }
        }
    }

    /** Latin words are not replaced within a longer one. */
    private static boolean wholeWord(String text, int from, int to) {
        return Cutter.isHan(text.charAt(from))
                || (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                        && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    }

    private static List<String> union(List<String> a, List<String> b) {
        LinkedHashSet<String> union = new LinkedHashSet<>(a);
        union.addAll(b);
        return new ArrayList<>(union);
    }
}
