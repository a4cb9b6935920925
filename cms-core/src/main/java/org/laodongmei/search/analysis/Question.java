package org.laodongmei.search.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody typed, understood without any syntax that could be wrong: parts separated by space
 * or punctuation, {@code "phrases"} in any quotes, {@code -left out}. Everything is a question; the
 * worst ask for nothing.
 *
 * @param parts at most {@link #MAX_PARTS}
 * @param whole all letters and digits of what was typed, folded, without anything between them
 * @param blank nothing at all was typed
 * @param shortened what was typed was longer than is looked at
 */
public record Question(List<Part> parts, String whole, boolean blank, boolean shortened) {
    public static final int MAX_LENGTH = 200;
    public static final int MAX_PARTS = 32;

    private static final String QUOTES = "\"“”„‟＂「」『』";

    /**
     * A part.
     *
     * @param text folded, only letters and digits; a phrase may have spaces
     * @param phrase its characters must stand together
     * @param excluded it must not occur
     */
    public record Part(String text, boolean phrase, boolean excluded) {

        /** Letters of the Latin alphabet only, so it may be pinyin. */
        public boolean latin() {
            return !phrase && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
        }

        /** Latin letters and Chinese characters, nothing else: half of it may be pinyin. */
        public boolean mixed() {
            return !phrase
                    && text.chars().anyMatch(c -> c >= 'a' && c <= 'z')
                    && text.chars().anyMatch(c -> Cutter.isHan((char) c))
                    && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || Cutter.isHan((char) c));
        }
    }

    public static Question of(String typed) {
        String text = typed.strip();
        boolean shortened = text.length() > MAX_LENGTH;
        if (shortened) {
            text = text.substring(0, MAX_LENGTH);
        }
        List<Part> parts = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        boolean excluded = false;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (QUOTES.indexOf(c) >= 0) {
                int end = closing(text, at + 1);
                add(parts, whole, new Part(phrase(text.substring(at + 1, end)), true, excluded));
                excluded = false;
                at = end + 1;
            } else if (isText(text, at)) {
                int end = at;
                while (end < text.length() && (isText(text, end) || isJoint(text, end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                String word = text.substring(at, end);
                if (!word.equals("AND") && !word.equals("OR") && !word.equals("NOT")) {
                    String folded = Folding.fold(word.replaceAll("['’]", ""));
                    add(parts, whole, new Part(folded, false, excluded));
                }
                excluded = false;
                at = end;
            } else {
                boolean begins = at == 0 || Character.isWhitespace(text.charAt(at - 1));
                excluded = begins && (c == '-' || c == '－' || c == '−');
                at++;
            }
        }
        List<Part> joined = joinSyllables(parts);
        boolean many = joined.size() > MAX_PARTS;
        return new Question(
                List.copyOf(many ? joined.subList(0, MAX_PARTS) : joined),
                whole.toString(),
                text.isEmpty(),
                shortened || many);
    }

    private static void add(List<Part> parts, StringBuilder whole, Part part) {
        if (!part.text.isEmpty() && !parts.contains(part)) {
            parts.add(part);
            if (!part.excluded) {
                whole.append(part.text.replace(" ", ""));
            }
        }
    }

    /** {@code mian shi} is one word said slowly; {@code mianshi dasai} is two. */
    private static List<Part> joinSyllables(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        boolean lastJoins = false;
        for (Part part : parts) {
            boolean joins =
                    part.latin()
                            && !part.excluded
                            && Syllables.read(part.text).stream()
                                    .anyMatch(reading -> reading.size() == 1);
            if (joins && lastJoins) {
                joined.set(
                        joined.size() - 1,
                        new Part(joined.getLast().text + part.text, false, false));
            } else {
                joined.add(part);
            }
            lastJoins = joins;
        }
        return joined;
    }

    private static int closing(String text, int from) {
        int end = from;
        while (end < text.length() && QUOTES.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String phrase(String quoted) {
        StringBuilder phrase = new StringBuilder();
        for (int at = 0; at < quoted.length(); at += Character.charCount(quoted.codePointAt(at))) {
            if (isText(quoted, at)) {
                phrase.append(Folding.fold(Character.toString(quoted.codePointAt(at))));
            } else if (!phrase.isEmpty() && phrase.charAt(phrase.length() - 1) != ' ') {
                phrase.append(' ');
            }
        }
        return phrase.toString().strip();
    }

    private static boolean isText(String text, int at) {
        return Character.isLetterOrDigit(text.codePointAt(at));
    }

    /** The apostrophe of {@code xi'an}. */
    private static boolean isJoint(String text, int at) {
        return (text.charAt(at) == '\'' || text.charAt(at) == '’')
                && at + 1 < text.length()
                && isText(text, at + 1);
    }
}
