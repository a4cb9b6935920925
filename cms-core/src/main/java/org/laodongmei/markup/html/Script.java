package org.laodongmei.markup.html;

/** Questions about characters that Chinese typesetting asks. */
public final class Script {
    private Script() {}

    /**
     * Whether a line may be broken before and after it without a space: ideographs, kana, wide
     * marks.
     */
    public static boolean isCjk(char c) {
        return c >= 0x2E80
                && (c <= 0x9FFF && c != 0x3000
                        || c >= 0xF900 && c <= 0xFAFF
                        || c >= 0xFE30 && c <= 0xFE4F
                        || c >= 0xFF00 && c <= 0xFFEF
                        || Character.isSurrogate(c) && isIdeographHalf(c));
    }

    /** The halves of the supplementary ideographs; emoji live in other planes. */
    private static boolean isIdeographHalf(char c) {
        return Character.isLowSurrogate(c) || c >= 0xD840 && c <= 0xD888;
    }

    /** Whether XML, and so a feed, may hold it. */
    static boolean isPrintable(char c) {
        return c >= 0x20 ? c < 0xFFFE : c == '\t' || c == '\n';
    }
}
