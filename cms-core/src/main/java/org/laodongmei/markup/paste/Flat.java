package org.laodongmei.markup.paste;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Makes of any soup of nested boxes what Markdown knows: headings, paragraphs, lists, quotes,
 * tables, pictures, rules, code. Everything else is only a way of saying where a paragraph ends.
 */
final class Flat {

    private static final Set<String> BOXES =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "center",
                    "dd",
                    "details",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "header",
                    "hgroup",
                    "li",
                    "main",
                    "nav",
                    "p",
                    "section",
                    "summary",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "caption");

    /** Deeper lists and quotes go on at this depth. */
    private static final int DEEPEST = 6;

    /** More lines belong to more than one paragraph. */
    private static final int MOST_BREAKS = 1_000;

    private final Element root;
    private final Pictures pictures;
    private final Line line = new Line();
    private final WordList wordList;
    private Element target;
    private int depth;
    private int breaks;
    private @Nullable String heading;
    private String kind = "";

    Flat(Pictures pictures) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        this.root = document.body();
        this.target = root;
        this.wordList = new WordList(root);
        this.pictures = pictures;
    }

    /** The blocks of the soup, one child of the element given back each. */
    Element of(Element soup) {
        children(soup, Style.PLAIN);
        flush();
        return root;
    }

    private void children(Element element, Style style) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                text(text.getWholeText(), style);
            } else if (child instanceof Element inner) {
                element(inner, style.inside(inner));
            }
        }
    }

    private void text(String text, Style style) {
        if (!line.isEmpty() || !Line.isBlank(text)) {
            endWordList();
            line.text(text, style);
        }
    }

    private void element(Element element, Style style) {
        String name = element.normalName();
        switch (name) {
            case "br" -> lineBreak();
            case "img" -> picture(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(name, element, style);
            case "ul", "ol" -> list(name, element, style);
            case "blockquote" -> quote(element, style);
            case "pre" -> code(element);
            case "hr" -> {
                flush();
                target.appendElement("hr");
            }
            case "table" -> table(element, style);
            case "sup", "sub" -> text(Raised.of(element.text(), name.equals("sup")), style);
            default -> {
                if (WordList.isItem(element)) {
                    wordItem(element, style);
                } else if (BOXES.contains(name)) {
                    box(element, style);
                } else {
                    children(element, style);
                }
            }
        }
    }

    private void box(Element element, Style style) {
        flush();
        String name = element.className();
        kind =
                element.normalName().equals("figcaption")
                        ? "caption"
                        : name.contains("MsoTitle") || name.contains("rich_media_title")
                                ? "title"
                                : kind;
        children(element, style);
        flush();
        kind = "";
    }

    private void lineBreak() {
        if (line.endsWithBreak() || ++breaks > MOST_BREAKS) {
            flush();
        } else if (!line.isEmpty()) {
            line.lineBreak();
        }
    }

    /** A picture stands for itself, but in a cell. */
    private void picture(Element element) {
        Element picture = pictures.of(element);
        if (picture != null) {
            flush();
            endWordList();
            target.appendElement("p").addClass("picture").appendChild(picture);
        }
    }

    private void heading(String name, Element element, Style style) {
        flush();
        endWordList();
        // In a list or a quote a heading is a line that stands out.
        heading = target == root ? name : null;
        boolean isTitle = element.hasClass("title") || element.hasClass("rich_media_title");
        kind = isTitle ? "title" : "";
        children(element, heading == null ? style.emphasised() : style);
        flush();
        heading = null;
        kind = "";
    }

    private void list(String name, Element element, Style style) {
        flush();
        endWordList();
        if (depth >= DEEPEST) {
            children(element, style);
            return;
        }
        Element outside = target;
        Element list = outside.appendElement(name);
        depth++;
        for (Element child : element.children()) {
            if (child.normalName().equals("ul") || child.normalName().equals("ol")) {
                // Word and old editors hang the inner list beside the item it belongs to.
                Element last = list.lastElementChild();
                target = last == null ? list.appendElement("li") : last;
                element(child, style);
            } else {
                target = list.appendElement("li");
                children(child, style.inside(child));
            }
            flush();
        }
        depth--;
        list.children().stream().filter(item -> item.childNodeSize() == 0).forEach(Node::remove);
        if (list.childNodeSize() == 0) {
            list.remove();
        }
        target = outside;
    }

    private void quote(Element element, Style style) {
        flush();
        if (depth >= DEEPEST) {
            children(element, style);
            return;
        }
        Element outside = target;
        target = outside.appendElement("blockquote");
        depth++;
        children(element, style);
        flush();
        depth--;
        if (target.childNodeSize() == 0) {
            target.remove();
        }
        target = outside;
    }

    private void code(Element element) {
        flush();
        element.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
        String text = element.wholeText().stripTrailing();
        if (!text.isBlank()) {
            target.appendElement("pre").appendElement("code").text(text);
        }
    }

    private void table(Element element, Style style) {
        flush();
        Grid grid = target == root ? Grid.of(element, pictures, style) : null;
        if (grid == null) {
            children(element, style);
            flush();
        } else {
            endWordList();
            grid.into(root);
        }
    }

    private void wordItem(Element element, Style style) {
        flush();
        Element item = target == root ? wordList.item(element) : null;
        if (item == null) {
            box(element, style);
            return;
        }
        target = item;
        children(element, style);
        flush();
        target = root;
    }

    private void endWordList() {
        if (target == root) {
            wordList.end();
        }
    }

    private void flush() {
        breaks = 0;
        if (line.isEmpty()) {
            line.clear();
            return;
        }
        Element block = target.appendElement(heading == null ? "p" : heading);
        if (!kind.isEmpty()) {
            block.addClass(kind);
        }
        line.into(block);
        if (heading != null) {
            block.select("strong, em").forEach(Element::unwrap);
        }
    }
}
