package org.laodongmei.markup.paste;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table as Markdown can have one: a first row of headers and no merged cells. What stood over
 * several rows is said in each of them; what stood over several columns is said once, in a header
 * over each.
 */
final class Grid {

    private static final int MOST_COLUMNS = 40;
    private static final int MOST_ROWS = 2_000;
    private static final Set<String> LINES =
            Set.of("p", "div", "section", "li", "h1", "h2", "h3", "h4");

    private final List<List<Element>> rows;
    private final @Nullable Element name;

    private Grid(List<List<Element>> rows, @Nullable Element name) {
        this.rows = rows;
        this.name = name;
    }

    /** The cells of a table; null when it only puts things beside or into each other. */
    static @Nullable Grid of(Element table, Pictures pictures, Style style) {
        List<Element> rows =
                table.select("tr").stream().filter(row -> row.closest("table") == table).toList();
        int columns = rows.stream().mapToInt(Grid::width).max().orElse(0);
        boolean layout =
                columns < 2
                        || columns > MOST_COLUMNS
                        || rows.size() > MOST_ROWS
                        || table.select("table").size() > 1
                        || rows.size() == 1 && table.selectFirst("img, p + p, ul, ol") != null;
        return layout ? null : filled(rows, columns, pictures, style);
    }

    private static Grid filled(List<Element> rows, int columns, Pictures pictures, Style style) {
        Element name = null;
        List<Element> rest = rows;
        Element first = rows.getFirst();
        if (rows.size() > 2 && first.childrenSize() == 1 && width(first) == columns) {
            name = cell(first.child(0), pictures, style.emphasised()).tagName("p");
            rest = rows.subList(1, rows.size());
        }
        List<List<Element>> grid = new ArrayList<>();
        Element[] above = new Element[columns];
        int[] left = new int[columns];
        for (Element row : rest) {
            List<Element> line = new ArrayList<>();
            for (Element cell : row.children()) {
                fillFromAbove(line, above, left);
                if (line.size() >= columns) {
                    break;
                }
                Element content = cell(cell, pictures, Style.PLAIN.inside(cell));
                int span = Math.min(span(cell, "colspan"), columns - line.size());
                for (int i = 0; i < span; i++) {
                    boolean said = i == 0 || grid.isEmpty();
                    above[line.size()] = said ? content : new Element("td");
                    left[line.size()] = span(cell, "rowspan") - 1;
                    line.add(above[line.size()].clone());
                }
            }
            fillFromAbove(line, above, left);
            while (line.size() < columns) {
                line.add(new Element("td"));
            }
            grid.add(line);
        }
        return new Grid(withoutEmpty(grid, columns), name);
    }

    /** Adds the cells that reach down into this row. */
    private static void fillFromAbove(List<Element> line, Element[] above, int[] left) {
        while (line.size() < left.length && left[line.size()] > 0) {
            left[line.size()]--;
            line.add(above[line.size()].clone());
        }
    }

    private static List<List<Element>> withoutEmpty(List<List<Element>> grid, int columns) {
        List<Integer> kept =
                IntStream.range(0, columns)
                        .filter(i -> grid.stream().anyMatch(row -> row.get(i).childNodeSize() > 0))
                        .boxed()
                        .toList();
        return grid.stream()
                .filter(row -> row.stream().anyMatch(cell -> cell.childNodeSize() > 0))
                .map(row -> kept.stream().map(row::get).toList())
                .toList();
    }

    private static int width(Element row) {
        return row.children().stream().mapToInt(cell -> span(cell, "colspan")).sum();
    }

    private static int span(Element cell, String attribute) {
        String written = cell.attr(attribute).strip();
        return written.matches("[1-9]\\d{0,3}") ? Integer.parseInt(written) : 1;
    }

    private static Element cell(Element cell, Pictures pictures, Style style) {
        Line line = new Line();
        inline(cell, line, pictures, style);
        Element out = new Element("td");
        line.into(out);
        return out.removeAttr("align");
    }

    private static void inline(Element element, Line line, Pictures pictures, Style style) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                line.text(text.getWholeText(), style);
            } else if (child instanceof Element inner) {
                String name = inner.normalName();
                if (name.equals("img")) {
                    Element picture = pictures.of(inner);
                    if (picture != null) {
                        line.picture(picture);
                    }
                } else if (name.equals("br") || LINES.contains(name) && !line.isEmpty()) {
                    line.lineBreak();
                }
                inline(inner, line, pictures, style.inside(inner));
            }
        }
    }

    /** Writes it down as a child of an element, with its name before it. */
    void into(Element parent) {
        if (name != null && name.childNodeSize() > 0) {
            parent.appendChild(name);
        }
        if (rows.isEmpty()) {
            return;
        }
        Element table = parent.appendElement("table");
        for (int i = 0; i < rows.size(); i++) {
            boolean head = i == 0;
            Element row = table.appendElement(head ? "thead" : "tbody").appendElement("tr");
            for (Element cell : rows.get(i)) {
                row.appendChild(cell.tagName(head ? "th" : "td"));
                if (head) {
                    cell.select("strong").forEach(Element::unwrap);
                }
            }
        }
    }
}
