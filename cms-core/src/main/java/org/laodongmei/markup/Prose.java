package org.laodongmei.markup;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import org.laodongmei.markup.source.Bounds;
import org.laodongmei.markup.source.Flexmark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader reads of a Markdown source, at its place in the source: whoever looks for something
 * in it can say where it stands.
 *
 * @param text as long as the source; what is no prose (marks, addresses, code, HTML) is {@link
 *     #GAP}, the end of a line is kept
 * @param pictures in order
 * @param links in order
 * @param headings in order
 */
public record Prose(
        String text, List<Target> pictures, List<Target> links, List<Section> headings) {

    /** Stands for what is no prose. */
    public static final char GAP = '\0';

    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7E]+");

    /**
     * A picture or a link, from {@code from} to before {@code to}.
     *
     * @param words the picture's description, or the words of the link, as in the source
     * @param address where it leads
     */
    public record Target(int from, int to, String words, String address) {}

    /**
     * A heading, from {@code from} to before {@code to}.
     *
     * @param level 1 to 6
     */
    public record Section(int from, int to, int level, String words) {}

    /** Reads a source; one that is too large or too deeply nested has no prose. */
    public static Prose of(String markdown) {
        Reading reading = new Reading(markdown);
        if (markdown.length() <= Markdown.LIMIT && !Bounds.exceededBy(markdown)) {
            try {
                reading.read();
            } catch (StackOverflowError tooDeep) {
                return new Reading(markdown).prose();
            }
        }
        return reading.prose();
    }

    /** A text that is no Markdown: all of it is prose. */
    public static Prose plain(String text) {
        return new Prose(text, List.of(), List.of(), List.of());
    }

    private static final class Reading {

        private final String source;
        private final char[] text;
        private final List<Target> pictures = new ArrayList<>();
        private final List<Target> links = new ArrayList<>();
        private final List<Section> headings = new ArrayList<>();

        Reading(String source) {
            this.source = source;
            this.text = new char[source.length()];
            Arrays.fill(text, GAP);
        }

        void read() {
            Deque<Node> todo = new ArrayDeque<>();
            todo.push(Flexmark.PARSER.parse(source));
            while (!todo.isEmpty()) {
                Node node = todo.pop();
                visit(node);
                for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
                    todo.push(child);
                }
            }
            for (int i = 0; i < text.length; i++) {
                if (source.charAt(i) == '\n') {
                    text[i] = '\n';
                }
            }
            hideAddresses();
        }

        private void visit(Node node) {
            switch (node) {
                case Text words when !isCode(words.getParent()) -> keep(words.getChars());
                case Image image -> {
                    keep(image.getTitle());
                    pictures.add(target(image, image.getText(), image.getUrl()));
                }
                case Link link -> links.add(target(link, link.getText(), link.getUrl()));
                case com.vladsch.flexmark.ast.Heading heading ->
                        headings.add(
                                new Section(
                                        heading.getStartOffset(),
                                        heading.getEndOffset(),
                                        heading.getLevel(),
                                        heading.getText().toString()));
                default -> {}
            }
        }

        private static boolean isCode(Node parent) {
            return parent instanceof FencedCodeBlock
                    || parent instanceof IndentedCodeBlock
                    || parent instanceof Code;
        }

        private static Target target(Node node, BasedSequence words, BasedSequence address) {
            return new Target(
                    node.getStartOffset(),
                    node.getEndOffset(),
                    words.toString(),
                    address.unescape());
        }

        private void keep(BasedSequence words) {
            int to = Math.min(words.getEndOffset(), source.length());
            for (int i = Math.max(0, words.getStartOffset()); i < to; i++) {
                text[i] = source.charAt(i);
            }
        }

        /** An address that stands in the text by itself is no prose. */
        private void hideAddresses() {
            Matcher address = ADDRESS.matcher(new String(text));
            while (address.find()) {
                Arrays.fill(text, address.start(), address.end(), GAP);
            }
        }

        Prose prose() {
            return new Prose(
                    new String(text),
                    List.copyOf(pictures),
                    List.copyOf(links),
                    List.copyOf(headings));
        }
    }
}
