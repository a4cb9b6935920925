package org.laodongmei.search.analysis;

import org.laodongmei.search.analysis.Question.Part;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What may have been meant: mistyped pinyin ({@code mianidanshi}) and wrong characters that sound
 * right (绵点师).
 */
public final class Corrections {
    private static final int LONGEST = 6;
    private static final int MAX_TEXT = 24;

    private final Lookup vocabulary;

    /** The words that documents are named with, the most frequent first. */
    public interface Lookup {
        /** Words said exactly so. */
        List<String> said(String letters, int most) throws IOException;

        /** Words said nearly so. */
        List<String> nearlySaid(String letters, int most) throws IOException;

        /** Words spelt nearly so. */
        List<String> nearlySpelt(String folded, int most) throws IOException;
    }

    public Corrections(Lookup vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Questions with one part corrected, the likeliest first.
     *
     * @param suspects the parts that may be wrong
     */
    public List<String> of(Question question, Set<Part> suspects, int most) throws IOException {
        Set<String> corrections = new LinkedHashSet<>();
        for (int i = 0; i < question.parts().size() && corrections.size() < most; i++) {
            Part part = question.parts().get(i);
            if (suspects.contains(part) && !part.excluded() && part.text().length() <= MAX_TEXT) {
                for (String text : part.latin() ? letters(part.text()) : characters(part.text())) {
                    corrections.add(with(question.parts(), i, text));
                }
            }
        }
        return corrections.stream().limit(most).toList();
    }

    private List<String> letters(String letters) throws IOException {
        return vocabulary.nearlySaid(letters, 3);
    }

    /**
     * Looks at windows of the text, the longest first, for a word that sounds the same, then nearly
     * the same.
     */
    private List<String> characters(String text) throws IOException {
        List<String> corrected = new ArrayList<>();
        Pinyin pinyin = Pinyin.of(text);
        if (!pinyin.text().equals(text) || text.chars().noneMatch(c -> Cutter.isHan((char) c))) {
            return List.of();
        }
        for (int length = Math.min(LONGEST, text.length());
                length >= 2 && corrected.isEmpty();
                length--) {
            for (int at = 0; at + length <= text.length(); at++) {
                addCorrected(
                        text,
                        at,
                        length,
                        vocabulary.said(pinyin.joined(at, at + length), 3),
                        corrected);
            }
        }
        if (corrected.isEmpty()) {
            addCorrected(text, 0, text.length(), vocabulary.nearlySpelt(text, 3), corrected);
        }
        if (corrected.isEmpty() && text.length() > 2) {
            addCorrected(
                    text, 0, text.length(), vocabulary.nearlySaid(pinyin.joined(), 3), corrected);
        }
        return corrected;
    }

    private static void addCorrected(
            String text, int at, int length, List<String> words, List<String> corrected) {
        String window = text.substring(at, at + length);
        if (!words.contains(window)) {
            words.forEach(word ->
                    corrected.add(text.substring(0, at) + word + text.substring(at + length)));
        }
    }

    private static String with(List<Part> parts, int index, String text) {
        StringBuilder question = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String shown =
                    i == index ? text : part.phrase() ? '"' + part.text() + '"' : part.text();
            question.append(i == 0 ? "" : " ").append(part.excluded() ? "-" : "").append(shown);
        }
        return question.toString();
    }
}
