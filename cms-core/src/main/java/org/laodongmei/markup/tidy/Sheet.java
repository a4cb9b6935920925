package org.laodongmei.markup.tidy;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;

import org.laodongmei.markup.Prose;
import org.laodongmei.markup.html.Script;
import org.laodongmei.markup.source.Flexmark;
import org.laodongmei.markup.source.Shortcodes;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** A text with what may be touched of it, and what stands beside what. */
final class Sheet {

    static final char GAP = Prose.GAP;

    final String source;
    private final char[] prose;
    private final BitSet verbatim = new BitSet();
    private final BitSet headings = new BitSet();

    private Sheet(String source) {
        this.source = source;
        this.prose = Prose.of(source).text().toCharArray();
    }

    static Sheet of(String source) {
        Sheet sheet = new Sheet(source);
        sheet.markBlocks();
        sheet.hideEscapes();
        return sheet;
    }

    private void markBlocks() {
        Deque<Node> todo = new ArrayDeque<>();
        todo.push(Flexmark.PARSER.parse(source));
        while (!todo.isEmpty()) {
            Node node = todo.pop();
            int end = Math.min(node.getEndOffset(), source.length());
            switch (node) {
                case FencedCodeBlock code -> verbatim.set(code.getStartOffset(), end);
                case IndentedCodeBlock code -> verbatim.set(code.getStartOffset(), end);
                case HtmlBlockBase html -> verbatim.set(html.getStartOffset(), end);
                case Heading heading -> headings.set(heading.getStartOffset(), end);
                default -> {
                    for (Node child = node.getLastChild();
                            child != null;
                            child = child.getPrevious()) {
                        todo.push(child);
                    }
                }
            }
        }
    }

    /** What a backslash stands before is meant as it is, and so is what other programs fill in. */
    private void hideEscapes() {
        Shortcodes shortcodes = Shortcodes.in(source);
        for (int i = 0; i < prose.length; i++) {
            if (prose[i] == '\\' && i + 1 < prose.length && prose[i + 1] != '\n') {
                prose[i] = GAP;
                prose[++i] = GAP;
            } else if (prose[i] != '\n' && shortcodes.covers(i)) {
                prose[i] = GAP;
            }
        }
    }

    int length() {
        return prose.length;
    }

    /** The character of the prose at a place; {@link #GAP} for what is none. */
    char at(int i) {
        return i < 0 || i >= prose.length ? GAP : prose[i];
    }

    boolean isVerbatim(int i) {
        return verbatim.get(i);
    }

    boolean isHeading(int i) {
        return headings.get(i);
    }

    /** The next character of the line before a place, looking through asterisks. */
    char before(int i) {
        int at = i - 1;
        while (at >= 0 && prose[at] == GAP && isEmphasis(source.charAt(at))) {
            at--;
        }
        return at(at);
    }

    /** The next one from a place on. */
    char from(int i) {
        int at = i;
        while (at < prose.length && prose[at] == GAP && isEmphasis(source.charAt(at))) {
            at++;
        }
        return at(at);
    }

    private static boolean isEmphasis(char c) {
        return c == '*' || c == '_' || c == '~';
    }

    static boolean isHan(char c) {
        return Character.isIdeographic(c) || Character.isSurrogate(c) && Script.isCjk(c);
    }

    /** Ideographs, and the marks that are as wide as they. */
    static boolean isWide(char c) {
        return isHan(c) || "，。；：？！、（）《》〈〉【】「」『』“”‘’…—".indexOf(c) >= 0;
    }

    /** The place after the part of one paragraph, item or cell that begins at a place. */
    int endOfPart(int from) {
        int i = from;
        while (i < prose.length) {
            boolean cell = prose[i] == GAP && source.charAt(i) == '|';
            boolean line =
                    prose[i] == '\n'
                            && (at(i + 1) == GAP && !isEmphasisAt(i + 1) || at(i + 1) == '\n');
            if (cell || line) {
                return i + 1;
            }
            i++;
        }
        return i;
    }

    private boolean isEmphasisAt(int i) {
        return i + 1 < source.length()
                && isEmphasis(source.charAt(i))
                && source.charAt(i + 1) > ' ';
    }

    /** Whether there is an ideograph between two places. */
    boolean hasHan(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isHan(prose[i])) {
                return true;
            }
        }
        return false;
    }
}
