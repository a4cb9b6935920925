package org.laodongmei.search.analysis;

import org.laodongmei.markup.Hanzi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a text is said: one toneless syllable a character, polyphones read by their neighbours (银行
 * yin hang), ü written v as people type it. Letters and digits stand for themselves, everything
 * else is left out.
 *
 * @param text the folded characters that have a reading, letters and digits included
 * @param syllables the readings: as many as {@code text} has characters, each beginning with its
 *     initial
 */
public record Pinyin(String text, List<String> syllables) {

    /** Surnames that are said otherwise than the word. */
    private static final Map<Character, String> SURNAMES =
            Map.ofEntries(
                    Map.entry('单', "shan"),
                    Map.entry('曾', "zeng"),
                    Map.entry('查', "zha"),
                    Map.entry('仇', "qiu"),
                    Map.entry('解', "xie"),
                    Map.entry('任', "ren"),
                    Map.entry('朴', "piao"),
                    Map.entry('区', "ou"),
                    Map.entry('盖', "ge"),
                    Map.entry('覃', "qin"),
                    Map.entry('翟', "zhai"),
                    Map.entry('缪', "miao"),
                    Map.entry('员', "yun"),
                    Map.entry('乐', "yue"),
                    Map.entry('尉', "wei"),
                    Map.entry('葛', "ge"),
                    Map.entry('晁', "chao"),
                    Map.entry('洗', "xian"),
                    Map.entry('逄', "pang"),
                    Map.entry('黑', "he"));

    public static Pinyin of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        List<String> syllables = new ArrayList<>(text.length());
        String folded = Folding.fold(text);
        for (int at = 0; at < folded.length(); ) {
            int end = at;
            while (end < folded.length() && Cutter.isHan(folded.charAt(end))) {
                end++;
            }
            if (end > at) {
                kept.append(folded, at, end);
                addRun(folded.substring(at, end), syllables);
                at = end;
            } else {
                char c = folded.charAt(at++);
                if (hasReading(c)) {
                    kept.append(c);
                    syllables.add(String.valueOf(c));
                }
            }
        }
        return new Pinyin(kept.toString(), syllables);
    }

    /** As {@link #of}, the first character read as a surname is. */
    public static Pinyin ofName(String name) {
        Pinyin pinyin = of(name);
        String surname = pinyin.text.isEmpty() ? null : SURNAMES.get(pinyin.text.charAt(0));
        if (surname == null) {
            return pinyin;
        }
        List<String> syllables = new ArrayList<>(pinyin.syllables);
        syllables.set(0, surname);
        return new Pinyin(pinyin.text, syllables);
    }

    /** Whether a folded character is kept. */
    public static boolean hasReading(char c) {
        return Cutter.isHan(c) || c < 128 && Character.isLetterOrDigit(c);
    }

    /** All syllables without a space: {@code miandianshi}. */
    public String joined() {
        return joined(0, syllables.size());
    }

    public String joined(int from, int to) {
        return String.join("", syllables.subList(from, to));
    }

    /** First letters: {@code lmfc}. */
    public String initials() {
        return initials(0, syllables.size());
    }

    public String initials(int from, int to) {
        StringBuilder initials = new StringBuilder(to - from);
        for (String syllable : syllables.subList(from, to)) {
            initials.append(syllable.charAt(0));
        }
        return initials.toString();
    }

    private static void addRun(String run, List<String> syllables) {
        String[] read = Hanzi.pinyin(run, " ").split(" ");
        boolean aligned = read.length == run.length();
        for (int i = 0; i < run.length(); i++) {
            String one = aligned ? read[i] : Hanzi.pinyin(run.substring(i, i + 1), " ");
            syllables.add(one.isBlank() ? run.substring(i, i + 1) : one.replace(" ", ""));
        }
    }
}
