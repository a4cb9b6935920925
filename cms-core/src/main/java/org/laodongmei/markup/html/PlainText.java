package org.laodongmei.markup.html;

/** The text of a document as it is read out: a block a line, spaces single; and its excerpt. */
final class PlainText {
    private static final int EXCERPT = 120;
    private static final int SHORTEST = 50;
    private static final String SENTENCE_ENDS = "。！？…!?；;";

    private final StringBuilder all = new StringBuilder();
    private final StringBuilder running = new StringBuilder();

    /**
     * Adds characters.
     *
     * @param inRunningText whether they may stand in an excerpt
     */
    void append(String s, int from, int to, boolean inRunningText) {
        append(all, s, from, to);
        if (inRunningText && running.length() < 4 * EXCERPT) {
            append(running, s, from, to);
        }
    }

    /** Ends the line. */
    void lineBreak() {
        endLine(all);
        if (running.length() < 4 * EXCERPT) {
            space(running);
        }
    }

    void gap() {
        space(all);
    }

    int length() {
        return all.length();
    }

    /** What was added since the text had that length, on one line. */
    String since(int length) {
        return all.substring(Math.min(length, all.length())).strip().replace('\n', ' ');
    }

    /** Takes back the last characters. */
    void dropEnd(int characters) {
        all.setLength(Math.max(0, all.length() - characters));
    }

    char last() {
        return all.isEmpty() ? '\n' : all.charAt(all.length() - 1);
    }

    @Override
    public String toString() {
        return all.toString().strip();
    }

    String excerpt() {
        String text = running.toString().strip();
        if (text.length() <= EXCERPT) {
            return text;
        }
        for (int i = EXCERPT - 1; i >= SHORTEST; i--) {
            if (endsSentence(text, i)) {
                return text.substring(0, i + 1);
            }
        }
        int end = EXCERPT;
        for (int i = EXCERPT; i >= SHORTEST; i--) {
            if ("，、,：: ".indexOf(text.charAt(i)) >= 0) {
                end = i;
                break;
            }
        }
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    /** A closing quote belongs to the sentence: the mark before it is not its end. */
    private static boolean endsSentence(String text, int i) {
        char c = text.charAt(i);
        char next = text.charAt(i + 1);
        boolean closes = "”’」』）》\"".indexOf(next) >= 0;
        if ("”’」』".indexOf(c) >= 0) {
            return SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0;
        }
        return !closes && (SENTENCE_ENDS.indexOf(c) >= 0 || c == '.' && next == ' ');
    }

    private static void append(StringBuilder to, String s, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = s.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == 0xA0 || c == 0x3000) {
                space(to);
            } else if (Script.isPrintable(c)) {
                to.append(c);
            }
        }
    }

    private static void space(StringBuilder to) {
        if (!to.isEmpty() && to.charAt(to.length() - 1) > ' ') {
            to.append(' ');
        }
    }

    private static void endLine(StringBuilder to) {
        int end = to.length();
        while (end > 0 && to.charAt(end - 1) == ' ') {
            end--;
        }
        to.setLength(end);
        if (end > 0 && to.charAt(end - 1) != '\n') {
            to.append('\n');
        }
    }
}
