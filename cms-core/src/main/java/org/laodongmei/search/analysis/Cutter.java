package org.laodongmei.search.analysis;

import org.laodongmei.search.analysis.Cut.Way;

/** Cuts texts; keeps scratch space, so one for each thread. */
public final class Cutter {
    /** What is beyond is not indexed: half a million characters are a book. */
    private static final int MAX_TEXT = 500_000;

    private static final int MAX_TOKEN = 40;

    private final Segmenter segmenter = new Segmenter();
    private final int[] ends = new int[Segmenter.MAX_RUN];

    public Cut cut(String text) {
        char[] folded = new char[Math.min(text.length(), MAX_TEXT)];
        text.getChars(0, folded.length, folded, 0);
        for (int i = 0; i < folded.length; i++) {
            folded[i] = Folding.fold(folded[i]);
        }
        Cut cut = new Cut(folded);
        for (int at = 0; at < folded.length; ) {
            at = isHan(folded[at]) ? addHan(cut, folded, at) : addOther(cut, folded, at);
        }
        return cut;
    }

    /** Whether it is one of the Chinese characters that the dictionary and the pairs work on. */
    public static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c == '〇';
    }

    private int addHan(Cut cut, char[] text, int from) {
        int end = from;
        while (end < text.length && end - from < Segmenter.MAX_RUN && isHan(text[end])) {
            cut.add(Way.CHARACTERS, end, 1);
            if (end > from) {
                cut.add(Way.PAIRS, end - 1, 2);
            }
            end++;
        }
        if (end < text.length && isHan(text[end])) {
            cut.add(Way.PAIRS, end - 1, 2);
        }
        int words = segmenter.cut(text, from, end - from, ends);
        for (int i = 0, start = 0; i < words; start = ends[i++]) {
            cut.add(Way.WORDS, from + start, ends[i] - start);
        }
        return end;
    }

    private static int addOther(Cut cut, char[] text, int from) {
        int end = from;
        while (end < text.length) {
            int point = Character.codePointAt(text, end);
            if (!Character.isLetterOrDigit(point) || isHan(text[end])) {
                break;
            }
            end += Character.charCount(point);
            if (Character.isIdeographic(point)) {
                break;
            }
        }
        if (end == from) {
            return from + 1;
        }
        for (Way way : Way.values()) {
            cut.add(way, from, Math.min(end - from, MAX_TOKEN));
        }
        return end;
    }
}
