package org.laodongmei.studio.site;

import org.jspecify.annotations.Nullable;
import org.laodongmei.studio.site.form.FormValues;
import org.laodongmei.studio.site.form.Moved;
import org.laodongmei.studio.site.form.Sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A block of the front page as its form holds it.
 *
 * @param block what sort it is, as settings name it
 * @param was its place when the form was made; empty for a new one
 * @param texts its own fields by name, as far as it has them
 * @param sources for lists, where they come from
 * @param more for the lead, the addresses of those beside it
 * @param figures for figures, one by one
 */
public record BlockForm(
        String block,
        String was,
        Map<String, String> texts,
        List<String> sources,
        List<String> more,
        List<Line> figures) {

    /** A figure: how much of what, and where it leads. */
    public record Line(String was, String value, String unit, String label, String link) {
        static final Line NEW = new Line("", "", "", "", "");
    }

    /** What a block of each sort says of itself, in the order in which they are offered. */
    static final Map<String, List<String>> FIELDS = fields();

    private static Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("lead", List.of("entry"));
        fields.put("topics", List.of("title"));
        fields.put("wall", List.of("kind", "title", "note", "count"));
        fields.put("lists", List.of("count"));
        fields.put("album", List.of("title"));
        fields.put("shelf", List.of("kind", "title", "count"));
        fields.put("figures", List.of("title"));
        return fields;
    }

    static BlockForm fresh(String block) {
        return new BlockForm(block, "", Map.of(), List.of(), List.of(), List.of());
    }

    /** The value of a field. */
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** Whether a block of that sort has the field. */
    public boolean has(String name) {
        return FIELDS.getOrDefault(block, List.of()).contains(name);
    }

    static BlockForm of(int place, @Nullable Object value) {
        Map<String, @Nullable Object> map = FormValues.copy(value);
        Map<String, String> texts = new LinkedHashMap<>();
        String block = FormValues.string(map.get("block"));
        FIELDS.getOrDefault(block, List.of())
                .forEach(name -> texts.put(name, FormValues.string(map.get(name))));
        List<Line> figures = new ArrayList<>();
        for (Object item : FormValues.list(map.get("items"))) {
            Map<String, @Nullable Object> one = FormValues.copy(item);
            figures.add(
                    new Line(
                            String.valueOf(figures.size()),
                            FormValues.string(one.get("value")),
                            FormValues.string(one.get("unit")),
                            FormValues.string(one.get("label")),
                            FormValues.string(one.get("link"))));
        }
        return new BlockForm(
                block,
                String.valueOf(place),
                texts,
                Sources.of(map.get("of")),
                FormValues.list(map.get("more")).stream().map(FormValues::string).toList(),
                figures);
    }

    static BlockForm of(FormValues form, String prefix) {
        String block = form.text(prefix + "block");
        Map<String, String> texts = new LinkedHashMap<>();
        FIELDS.getOrDefault(block, List.of())
                .forEach(name -> texts.put(name, form.text(prefix + name)));
        return new BlockForm(
                block,
                form.text(prefix + "was"),
                texts,
                form.items(prefix + "of").stream()
                        .map(number -> form.text(prefix + "of." + number))
                        .toList(),
                form.items(prefix + "more").stream()
                        .map(number -> form.text(prefix + "more." + number))
                        .toList(),
                form.items(prefix + "items").stream()
                        .map(number -> line(form, prefix + "items." + number + "."))
                        .toList());
    }

    private static Line line(FormValues form, String prefix) {
        return new Line(
                form.text(prefix + "was"),
                form.text(prefix + "value"),
                form.text(prefix + "unit"),
                form.text(prefix + "label"),
                form.text(prefix + "link"));
    }

    BlockForm moved(Moved moved, String prefix) {
        return new BlockForm(
                block,
                was,
                texts,
                moved.in(prefix + "of", sources, ""),
                moved.in(prefix + "more", more, ""),
                moved.in(prefix + "items", figures, Line.NEW));
    }

    /** Without lines that nobody filled in. */
    BlockForm filled() {
        return new BlockForm(
                block,
                was,
                texts,
                sources.stream().filter(source -> !source.isEmpty()).toList(),
                more.stream().filter(address -> !address.isEmpty()).toList(),
                figures.stream()
                        .filter(line -> !line.value().isEmpty() || !line.label().isEmpty())
                        .toList());
    }

    /** The setting that is wished for; what the form does not show of the block is kept. */
    Map<String, @Nullable Object> value(List<?> blocks) {
        Map<String, @Nullable Object> value = FormValues.base(blocks, was);
        value.put("block", block);
        texts.forEach((name, text) -> {
            if (!text.isEmpty()) {
                value.put(name, name.equals("count") ? SiteForm.number(text) : text);
            } else {
                value.remove(name);
            }
        });
        switch (block) {
            case "lists" -> value.put("of", Sources.values(sources, value.get("of")));
            case "lead" -> {
                if (!more.isEmpty() || value.containsKey("more")) {
                    value.put("more", more);
                }
            }
            case "figures" -> {
                List<?> before = FormValues.list(value.get("items"));
                value.put("items", figures.stream().map(line -> figure(line, before)).toList());
            }
            default -> {}
        }
        return value;
    }

    private static Map<String, @Nullable Object> figure(Line line, List<?> before) {
        Map<String, @Nullable Object> figure = FormValues.base(before, line.was());
        figure.put("value", line.value());
        figure.put("unit", line.unit());
        figure.put("label", line.label());
        figure.put("link", line.link());
        return figure;
    }
}
