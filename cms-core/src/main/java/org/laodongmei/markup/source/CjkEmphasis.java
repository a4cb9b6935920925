package org.laodongmei.markup.source;

import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;

import org.laodongmei.markup.html.Script;

/**
 * Emphasis by asterisks as Chinese is written. CommonMark wants a space or a mark outside when
 * there is a mark inside, so {@code **劳动美。**今天} would stay as typed; between ideographs there is no
 * space to give.
 */
final class CjkEmphasis extends AsteriskDelimiterProcessor {
    CjkEmphasis() {
        super(true);
    }

    @Override
    public boolean canBeOpener(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhitespace) {
        return leftFlanking
                || !afterIsWhitespace && (Script.isCjk(first(after)) || Script.isCjk(last(before)));
    }

    @Override
    public boolean canBeCloser(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhitespace) {
        return rightFlanking
                || !beforeIsWhitespace
                        && (Script.isCjk(last(before)) || Script.isCjk(first(after)));
    }

    private static char first(String s) {
        return s.isEmpty() ? '\n' : s.charAt(0);
    }

    private static char last(String s) {
        return s.isEmpty() ? '\n' : s.charAt(s.length() - 1);
    }
}
