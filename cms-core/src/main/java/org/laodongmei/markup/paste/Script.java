package org.laodongmei.markup.paste;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes clean HTML down as Markdown, in the form that the writing component writes itself, so that
 * a text that was pasted is not changed again by being opened. flexmark's converter puts spaces
 * around emphasis between ideographs, and takes {@code 1.} at the start of a line as it is.
 */
final class Script {

    private Script() {}

    /** The blocks within an element, with blank lines between them. */
    static String of(Element parent) {
        List<String> blocks = new ArrayList<>();
        for (Element child : parent.children()) {
            String block = block(child);
            if (!block.isBlank()) {
                blocks.add(block);
            }
        }
        return String.join("\n\n", blocks);
    }

    private static String block(Element element) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    "#".repeat(element.normalName().charAt(1) - '0')
                            + " "
                            + inline(element, " ").strip();
            case "ul", "ol" -> list(element);
            case "blockquote" -> quote(of(element));
            case "pre" -> code(element.wholeText());
            case "hr" -> "---";
            case "table" -> table(element);
            // The writing component forgets breaks within a paragraph.
            default -> Escape.lines(inline(element, "\n\n"));
        };
    }

    private static String list(Element list) {
        List<String> items = new ArrayList<>();
        boolean ordered = list.normalName().equals("ol");
        int number = 1;
        for (Element item : list.children()) {
            String mark = ordered ? number++ + ". " : "* ";
            StringBuilder content = new StringBuilder();
            for (Element child : item.children()) {
                boolean inner = child.normalName().equals("ul") || child.normalName().equals("ol");
                content.append(content.isEmpty() ? "" : inner ? "\n" : "\n\n").append(block(child));
            }
            if (!content.isEmpty()) {
                items.add(mark + indented(content.toString(), " ".repeat(mark.length())));
            }
        }
        return String.join("\n", items);
    }

    private static String indented(String text, String by) {
        return text.replaceAll("\n(?=[^\n])", "\n" + by);
    }

    private static String quote(String text) {
        return "> " + text.replace("\n", "\n> ").replace("> \n", ">\n");
    }

    private static String code(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + "\n" + text.stripTrailing() + "\n" + fence;
    }

    private static String table(Element table) {
        List<String> lines = new ArrayList<>();
        for (Element row : table.select("tr")) {
            StringBuilder line = new StringBuilder("|");
            for (Element cell : row.children()) {
                line.append(' ').append(inline(cell, "<br />").replace('\n', ' ')).append(" |");
            }
            lines.add(line.toString().replaceAll(" {2,}\\|", " |"));
            if (lines.size() == 1) {
                lines.add("|" + " --- |".repeat(row.childrenSize()));
            }
        }
        return String.join("\n", lines);
    }

    private static String inline(Element element, String lineBreak) {
        StringBuilder out = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                out.append(Escape.text(text.getWholeText()));
            } else if (node instanceof Element inner) {
                out.append(inline(inner.normalName(), inner, lineBreak));
            }
        }
        return out.toString();
    }

    private static String inline(String name, Element element, String lineBreak) {
        return switch (name) {
            case "br" -> lineBreak;
            case "img" -> picture(element);
            case "strong" -> "**" + inline(element, lineBreak) + "**";
            case "em" -> "*" + inline(element, lineBreak) + "*";
            case "del" -> "~~" + inline(element, lineBreak) + "~~";
            case "code" -> span(element.wholeText());
            case "a" -> "[" + inline(element, lineBreak) + "](" + element.attr("href") + ")";
            default -> inline(element, lineBreak);
        };
    }

    private static String span(String text) {
        String fence = text.contains("`") ? "``" : "`";
        return text.contains("``") || text.contains("|")
                ? Escape.text(text)
                : fence + (fence.length() > 1 ? " " + text + " " : text) + fence;
    }

    private static String picture(Element image) {
        String title = image.attr("title");
        return "!["
                + Escape.text(image.attr("alt"))
                + "]("
                + image.attr("src")
                + (title.isEmpty() ? "" : " \"" + Escape.title(title) + "\"")
                + ")";
    }
}
