package org.laodongmei.review.proof;

import org.laodongmei.review.proof.Finding.Weight;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Punctuation as GB/T 15834-2011 has it, words typed twice, and sentences nobody can follow. */
final class Punctuation {

    /** A pattern that is wrong wherever it is met. */
    private record Slip(
            String rule,
            Weight weight,
            Pattern pattern,
            String zh,
            String en,
            UnaryOperator<String> mend) {

        Slip(
                String rule,
                Weight weight,
                String pattern,
                String zh,
                String en,
                UnaryOperator<String> mend) {
            this(rule, weight, Pattern.compile(pattern), zh, en, mend);
        }

        void look(Passage passage, Findings found) {
            for (Matcher at = pattern.matcher(passage.text()); at.find(); ) {
                String right = mend.apply(at.group());
                found.add(rule, weight, passage, at.start(), at.end(), zh, en, right);
            }
        }
    }

    private static final String HALF_WIDTH = ",;:?!";
    private static final String FULL_WIDTH = "，；：？！";

    private static final List<Slip> SLIPS =
            List.of(
                    new Slip(
                            "half-width",
                            Weight.TIP,
                            "(?<=\\p{IsHan})[,;:?!](?=[\\p{IsHan}\\n“《（]|$)",
                            "中文里用全角标点。",
                            "Full-width marks are used in Chinese.",
                            mark -> String.valueOf(FULL_WIDTH.charAt(HALF_WIDTH.indexOf(mark)))),
                    new Slip(
                            "half-width",
                            Weight.TIP,
                            "\\(([^()\\x00\\n]*\\p{IsHan}[^()\\x00\\n]*)\\)",
                            "中文里用全角括号。",
                            "Full-width brackets are used in Chinese.",
                            words -> "（" + words.substring(1, words.length() - 1) + "）"),
                    new Slip(
                            "mark-twice",
                            Weight.WARNING,
                            "([，。、；：])\\1+",
                            "标点重复了。",
                            "The mark is there twice.",
                            marks -> marks.substring(0, 1)),
                    new Slip(
                            "word-twice",
                            Weight.WARNING,
                            "(?<!目)([的了在和与])\\1(?!确)",
                            "字重复了？",
                            "Is this typed twice?",
                            words -> words.substring(0, 1)),
                    new Slip(
                            "mark-between",
                            Weight.TIP,
                            "[》”]、(?=[《“])",
                            "书名号、引号之间一般不用顿号（GB/T 15834）。",
                            "No mark is needed between two titles or quotes (GB/T 15834).",
                            marks -> marks.substring(0, 1)),
                    new Slip(
                            "dots",
                            Weight.TIP,
                            "(?<=\\p{IsHan})\\.{3,}",
                            "省略号是“……”。",
                            "An ellipsis is ……",
                            _ -> "……"));

    private static final Pattern SENTENCE = Pattern.compile("[^。！？；\\x00\\n]+");
    private static final String OPENING = "（《“【〈";
    private static final String CLOSING = "）》”】〉";
    private static final int LONGEST_SENTENCE = 150;

    private Punctuation() {}

    static void look(Piece piece, Findings found) {
        for (Passage passage : piece.passages()) {
            SLIPS.forEach(slip -> slip.look(passage, found));
            pairs(passage, found);
            if (passage == piece.body() || passage == piece.summary()) {
                sentences(passage, found);
            }
        }
    }

    /** Brackets and quotes that do not close in their paragraph, or were not opened. */
    private static void pairs(Passage passage, Findings found) {
        Deque<Integer> open = new ArrayDeque<>();
        String text = passage.text();
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c == '\n') {
                while (!open.isEmpty()) {
                    alone(passage, open.pop(), found);
                }
            } else if (OPENING.indexOf(c) >= 0) {
                open.push(i);
            } else if (CLOSING.indexOf(c) >= 0) {
                boolean fits =
                        !open.isEmpty()
                                && OPENING.indexOf(text.charAt(open.peek())) == CLOSING.indexOf(c);
                if (fits) {
                    open.pop();
                } else {
                    alone(passage, i, found);
                }
            }
        }
    }

    private static void alone(Passage passage, int at, Findings found) {
        found.add(
                "pair",
                Weight.WARNING,
                passage,
                at,
                at + 1,
                "没有和它配对的另一半。",
                "Its other half is missing.",
                null);
    }

    private static void sentences(Passage passage, Findings found) {
        for (Matcher at = SENTENCE.matcher(passage.text()); at.find(); ) {
            if (at.end() - at.start() > LONGEST_SENTENCE) {
                int length = at.end() - at.start();
                found.add(
                        "long-sentence",
                        Weight.TIP,
                        passage,
                        at.start(),
                        at.start() + 20,
                        "这一句有" + length + "字，分开更好读。",
                        "This sentence has " + length + " characters; two are easier to read.",
                        null);
            }
        }
    }
}
