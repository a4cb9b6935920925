package org.laodongmei.review.proof;

import org.laodongmei.markup.Hanzi;
import org.laodongmei.review.proof.Finding.Weight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a site knows: of people, units and honours. It finds names in a text that are
 * almost one of them: a long one with one character wrong, missing or too many, a person's that
 * only sounds like it. A text of n characters costs n look-ups, however many names there are. Safe
 * for any threads.
 */
public final class Lexicon {

    /** Of shorter ones too many words are almost one. */
    private static final int SHORTEST_LONG = 6;

    private static final int SHORTEST_PERSON = 3;
    private static final int LONGEST = 60;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,}");

    /** 第一中学 is not 第二中学 mistyped. */
    private static final String COUNTING = "一二三四五六七八九十东西南北中上下大小新老男女0123456789";

    private static final Map<Character, String> SOUNDS = new ConcurrentHashMap<>();

    private final Set<String> names = new HashSet<>();
    private final Map<String, List<String>> byHead = new HashMap<>();
    private final Map<String, List<String>> byTail = new HashMap<>();
    private final Set<Integer> halves = new TreeSet<>();
    private final Map<String, String> bySound = new HashMap<>();
    private final Set<Integer> lengths = new TreeSet<>();

    /**
     * A lexicon of names. Those that are shorter or longer than can be told apart are known, but
     * nothing is almost one of them.
     *
     * @param people of three or four characters are found by their sound
     * @param others units, honours, places
     */
    public Lexicon(Collection<String> people, Collection<String> others) {
        for (String name : people) {
            names.add(name);
            if (name.length() >= SHORTEST_PERSON
                    && name.length() < SHORTEST_LONG
                    && HAN.matcher(name).matches()) {
                bySound.put(sound(name), name);
                lengths.add(name.length());
            }
        }
        for (String name : others) {
            names.add(name);
            if (name.length() >= SHORTEST_LONG && name.length() <= LONGEST) {
                int half = name.length() / 2;
                byHead.computeIfAbsent(name.substring(0, half), _ -> new ArrayList<>()).add(name);
                byTail.computeIfAbsent(name.substring(half), _ -> new ArrayList<>()).add(name);
                halves.add(half);
                halves.add(name.length() - half);
            }
        }
    }

    void look(Piece piece, Findings found) {
        for (Passage passage : piece.passages()) {
            for (Matcher run = HAN.matcher(passage.text()); run.find(); ) {
                people(passage, run.start(), run.end(), found);
                others(passage, run.start(), run.end(), found);
            }
        }
    }

    private void people(Passage passage, int from, int to, Findings found) {
        for (int length : lengths) {
            for (int at = from; at + length <= to; at++) {
                String read = passage.text().substring(at, at + length);
                String meant = names.contains(read) ? null : bySound.get(sound(read));
                // 李晓庆 and 理小请 share no character: that is no name.
                if (meant != null && meant.charAt(0) == read.charAt(0)) {
                    found.add(
                            "name",
                            Weight.WARNING,
                            passage,
                            at,
                            at + length,
                            "和名录里的“" + meant + "”同音不同字。",
                            "It sounds like "
                                    + meant
                                    + ", a name of the site, and is written otherwise.",
                            meant);
                }
            }
        }
    }

    private void others(Passage passage, int from, int to, Findings found) {
        String text = passage.text();
        Set<Integer> told = new HashSet<>();
        for (int at = from; at < to; at++) {
            for (int half : halves) {
                if (at + half > to) {
                    break;
                }
                String piece = text.substring(at, at + half);
                for (String name : byHead.getOrDefault(piece, List.of())) {
                    int end = nearTail(text, at + half, to, name.substring(half));
                    tell(passage, at, end, name, told, found);
                }
                for (String name : byTail.getOrDefault(piece, List.of())) {
                    int start = nearHead(text, from, at, name.substring(0, name.length() - half));
                    tell(passage, start, start < 0 ? -1 : at + half, name, told, found);
                }
            }
        }
    }

    private void tell(
            Passage passage, int start, int end, String name, Set<Integer> told, Findings found) {
        if (start < 0 || end < 0 || names.contains(passage.text().substring(start, end))) {
            return;
        }
        if (told.add(start)) {
            found.add(
                    "name",
                    Weight.WARNING,
                    passage,
                    start,
                    end,
                    "名录里是“" + name + "”。",
                    "The site knows it as " + name + ".",
                    name);
        }
    }

    /** Where what is almost {@code tail} ends that begins at {@code at}; -1 when nothing is. */
    private static int nearTail(String text, int at, int to, String tail) {
        for (int length = tail.length() + 1; length >= tail.length() - 1; length--) {
            if (length > 0
                    && at + length <= to
                    && text.charAt(at + length - 1) == tail.charAt(tail.length() - 1)
                    && isNear(text.substring(at, at + length), tail)) {
                return at + length;
            }
        }
        return -1;
    }

    /** Where what is almost {@code head} begins that ends at {@code at}; -1 when nothing is. */
    private static int nearHead(String text, int from, int at, String head) {
        for (int length = head.length() + 1; length >= head.length() - 1; length--) {
            if (length > 0
                    && at - length >= from
                    && text.charAt(at - length) == head.charAt(0)
                    && isNear(text.substring(at - length, at), head)) {
                return at - length;
            }
        }
        return -1;
    }

    /** Whether one character is wrong, missing or too many. */
    private static boolean isNear(String read, String name) {
        int head = 0;
        int shorter = Math.min(read.length(), name.length());
        while (head < shorter && read.charAt(head) == name.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && read.charAt(read.length() - 1 - tail) == name.charAt(name.length() - 1 - tail)) {
            tail++;
        }
        if (read.length() == name.length()) {
            return head + tail == read.length() - 1
                    && COUNTING.indexOf(name.charAt(head)) < 0
                    && COUNTING.indexOf(read.charAt(head)) < 0;
        }
        return head + tail == shorter;
    }

    private static String sound(String name) {
        StringBuilder sound = new StringBuilder();
        for (char c : name.toCharArray()) {
            sound.append(syllable(c)).append(' ');
        }
        return sound.toString();
    }

    private static String syllable(char c) {
        return SOUNDS.computeIfAbsent(c, one -> Hanzi.pinyin(one.toString(), ""));
    }
}
