package org.laodongmei.studio.site;

import org.jspecify.annotations.Nullable;
import org.laodongmei.site.setting.SiteDesk;
import org.laodongmei.studio.site.form.FormValues;
import org.laodongmei.studio.site.form.Moved;
import org.laodongmei.studio.site.form.Sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The site's settings as their form holds them.
 *
 * @param texts by name of the field
 * @param navigation {@code channel:SLUG} or {@code kind:NAME}, in order
 * @param version of the settings when the form was made
 */
public record SiteForm(
        Map<String, String> texts, List<String> navigation, List<Line> links, String version) {

    /** What the form is about; all else that is set stays as it is. */
    static final Set<String> NAMES =
            Set.of(
                    "name",
                    "subtitle",
                    "owner",
                    "description",
                    "keywords",
                    "contact",
                    "icp",
                    "police",
                    "siteId",
                    "feedItems",
                    "pageSize",
                    "navigation",
                    "links");

    private static final List<String> LINES =
            List.of("name", "subtitle", "owner", "description", "icp", "police", "siteId");
    private static final List<String> CONTACT = List.of("phone", "email", "address");
    private static final List<String> NUMBERS = List.of("feedItems", "pageSize");

    /** Entries of a page or a feed where nobody says how many. */
    private static final String USUAL = "20";

    /**
     * A link to another site.
     *
     * @param was its place when the form was made; empty for a new one
     */
    public record Line(String was, String name, String url) {
        static final Line NEW = new Line("", "", "");
    }

    /** The value of a field. */
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    static SiteForm of(Map<String, @Nullable Object> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        LINES.forEach(name -> texts.put(name, FormValues.string(values.get(name))));
        texts.put(
                "keywords",
                String.join(
                        "，",
                        FormValues.list(values.get("keywords")).stream()
                                .map(String::valueOf)
                                .toList()));
        Map<?, ?> contact = values.get("contact") instanceof Map<?, ?> map ? map : Map.of();
        CONTACT.forEach(name -> texts.put("contact." + name, FormValues.string(contact.get(name))));
        NUMBERS.forEach(name ->
                texts.put(
                        name,
                        values.get(name) == null ? USUAL : FormValues.string(values.get(name))));
        List<Line> links = new ArrayList<>();
        for (Object item : FormValues.list(values.get("links"))) {
            Map<?, ?> map = item instanceof Map<?, ?> m ? m : Map.of();
            links.add(
                    new Line(
                            String.valueOf(links.size()),
                            FormValues.string(map.get("name")),
                            FormValues.string(map.get("url"))));
        }
        return new SiteForm(
                texts,
                Sources.of(values.get("navigation")),
                links,
                SiteDesk.version(values, NAMES));
    }

    static SiteForm of(FormValues form) {
        Map<String, String> texts = new LinkedHashMap<>();
        Stream.of(
                        LINES.stream(),
                        CONTACT.stream().map(name -> "contact." + name),
                        NUMBERS.stream(),
                        Stream.of("keywords"))
                .flatMap(names -> names)
                .forEach(name -> texts.put(name, form.text(name)));
        return new SiteForm(
                texts,
                form.items("navigation").stream()
                        .map(number -> form.text("navigation." + number))
                        .toList(),
                form.items("links").stream()
                        .map(number ->
                                new Line(
                                        form.text("links." + number + ".was"),
                                        form.text("links." + number + ".name"),
                                        form.text("links." + number + ".url")))
                        .toList(),
                form.text("version"));
    }

    SiteForm moved(Moved moved) {
        return new SiteForm(
                texts,
                moved.in("navigation", navigation, ""),
                moved.in("links", links, Line.NEW),
                version);
    }

    /** Without lines that nobody filled in. */
    SiteForm filled() {
        return new SiteForm(
                texts,
                navigation.stream().filter(source -> !source.isEmpty()).toList(),
                links.stream()
                        .filter(link -> !link.name().isEmpty() || !link.url().isEmpty())
                        .toList(),
                version);
    }

    /** The settings that are wished for, made from those that there are. */
    Map<String, @Nullable Object> wish(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> wish = new LinkedHashMap<>();
        for (String name : LINES) {
            put(wish, name, text(name), values);
        }
        List<String> words =
                Stream.of(text("keywords").split("[,，、;；]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
        wish.put("keywords", words.isEmpty() && !values.containsKey("keywords") ? null : words);
        Map<String, @Nullable Object> contact = FormValues.copy(values.get("contact"));
        CONTACT.forEach(name -> put(contact, name, text("contact." + name), contact));
        contact.values().removeIf(value -> value == null);
        wish.put("contact", contact.isEmpty() ? null : contact);
        for (String name : NUMBERS) {
            boolean usual = text(name).equals(USUAL) && values.get(name) == null;
            wish.put(name, usual ? null : number(text(name)));
        }
        wish.put(
                "navigation",
                navigation.isEmpty() && !values.containsKey("navigation")
                        ? null
                        : Sources.values(navigation, values.get("navigation")));
        List<Object> lines = new ArrayList<>();
        for (Line link : links) {
            Map<String, @Nullable Object> line =
                    FormValues.base(FormValues.list(values.get("links")), link.was());
            line.put("name", link.name());
            line.put("url", link.url());
            lines.add(line);
        }
        wish.put("links", lines.isEmpty() && !values.containsKey("links") ? null : lines);
        return wish;
    }

    /** An empty text is only set where there was one: so nothing differs that nobody changed. */
    private static void put(
            Map<String, @Nullable Object> wish,
            String name,
            String text,
            Map<String, @Nullable Object> values) {
        wish.put(name, text.isEmpty() && !values.containsKey(name) ? null : text);
    }

    /** A number where it is one; else what was written, which the reader refuses. */
    static Object number(String text) {
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : text;
    }
}
