package org.laodongmei.markup.paste;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What newsrooms write by custom, found among the blocks of a text and taken out of them. */
final class Customs {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_CAPTION = 300;
    private static final Pattern CAPTION =
            Pattern.compile(
                    "\\s*(?:[○◯▲△↑◎]\\s*(.+)|图(?:片|说|注|片说明)?\\s*[:：]\\s*(.+)|(图为.+))",
                    Pattern.DOTALL);

    private final Element root;

    Customs(Element root) {
        this.root = root;
    }

    /**
     * Takes out the title: a first line that is a title to Word, a main heading, or centred and
     * strong.
     */
    String title() {
        Element first = root.firstElementChild();
        if (first == null || root.childrenSize() < 2) {
            return "";
        }
        String text = first.text().strip();
        boolean isTitle =
                first.hasClass("title")
                        || first.normalName().equals("h1")
                        || first.normalName().equals("h2") && first.attr("align").equals("center")
                        || first.normalName().equals("p")
                                && first.attr("align").equals("center")
                                && isStrong(first);
        if (!isTitle || text.isEmpty() || text.length() > LONGEST_TITLE || text.endsWith("。")) {
            return "";
        }
        first.remove();
        return text;
    }

    private static boolean isStrong(Element paragraph) {
        for (Node child : paragraph.childNodes()) {
            boolean plain =
                    child instanceof TextNode text
                                    && text.text().codePoints().anyMatch(Character::isLetterOrDigit)
                            || child instanceof Element inner
                                    && !inner.normalName().equals("strong")
                                    && !inner.normalName().equals("br");
            if (plain) {
                return false;
            }
        }
        return paragraph.selectFirst("strong") != null;
    }

    /** Gives pictures the captions that stand below them. */
    void captions() {
        List<Element> blocks = new ArrayList<>(root.children());
        int i = 0;
        while (i < blocks.size()) {
            List<Element> pictures = new ArrayList<>();
            while (i < blocks.size() && blocks.get(i).hasClass("picture")) {
                pictures.add(blocks.get(i++));
            }
            List<String> captions = new ArrayList<>();
            int lines = i;
            while (!pictures.isEmpty()
                    && i < blocks.size()
                    && captions.size() < pictures.size()
                    && caption(blocks.get(i)).isPresent()) {
                captions.add(caption(blocks.get(i++)).orElseThrow());
            }
            // Fewer captions than pictures belong to the last ones, which they stand below.
            int without = pictures.size() - captions.size();
            for (int k = 0; k < captions.size(); k++) {
                pictures.get(without + k).child(0).attr("title", captions.get(k));
                blocks.get(lines + k).remove();
            }
            if (pictures.isEmpty()) {
                i++;
            }
        }
    }

    private static Optional<String> caption(Element block) {
        String text = block.text().strip();
        if (!block.normalName().equals("p")
                || text.length() > LONGEST_CAPTION
                || block.hasClass("picture")) {
            return Optional.empty();
        }
        Matcher matcher = CAPTION.matcher(text);
        if (matcher.matches()) {
            for (int group = 1; group <= 3; group++) {
                if (matcher.group(group) != null) {
                    return Optional.of(matcher.group(group).strip());
                }
            }
        }
        return block.hasClass("caption") && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    /**
     * Takes out who wrote it and who took the pictures: a line of its own, or the end of the last.
     */
    Credits credits() {
        List<Element> paragraphs =
                root.children().stream().filter(each -> each.normalName().equals("p")).toList();
        for (Element paragraph : paragraphs.reversed()) {
            Optional<Credits> whole = Credits.of(paragraph.text());
            if (whole.isPresent()) {
                paragraph.remove();
                return whole.get();
            }
            if (paragraph.lastChild() instanceof TextNode last) {
                int start = Credits.startAtEnd(last.getWholeText());
                if (start > 0) {
                    Credits found = Credits.of(last.getWholeText().substring(start)).orElseThrow();
                    last.text(last.getWholeText().substring(0, start).stripTrailing());
                    return found;
                }
            }
        }
        return Credits.NONE;
    }

    /** The title of a page is the only first heading: the highest that is left is the second. */
    void headings() {
        List<Element> all = root.select("h1, h2, h3, h4, h5, h6");
        int highest =
                all.stream().mapToInt(each -> each.normalName().charAt(1) - '0').min().orElse(2);
        for (Element each : all) {
            int level = each.normalName().charAt(1) - '0' - highest + 2;
            each.tagName("h" + Math.min(6, level));
        }
    }
}
