package org.laodongmei.markup.html;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes opening tags: what of the author's attributes stays, and where they point. */
final class Tags {
    private final HtmlWriter out;
    private final Outline outline;
    private final Set<String> targets = new LinkedHashSet<>();

    Tags(HtmlWriter out, Outline outline) {
        this.out = out;
        this.outline = outline;
    }

    List<String> targets() {
        return List.copyOf(targets);
    }

    /**
     * Writes a tag with attributes of ours first, then those of the author that need no thought.
     */
    void write(String name, Attributes attributes, String ours) {
        out.raw("<").raw(name).raw(ours).raw(classOf(attributes));
        for (int i = 0; i + 1 < attributes.pairs().size(); i += 2) {
            String attribute = attributes.pairs().get(i);
            String value = attributes.pairs().get(i + 1);
            boolean keep =
                    switch (attribute) {
                        case "id" -> outline.claim(value);
                        case "class", "align", "href", "src", "poster" -> false;
                        default -> true;
                    };
            if (keep) {
                out.attribute(attribute, value);
            }
        }
        out.raw(">");
    }

    /**
     * The class, or the alignment as a class: HTML has no align any more, and style is not allowed.
     */
    static String classOf(Attributes attributes) {
        String name = attributes.get("class");
        String align = attributes.get("align");
        name = name == null && align != null && !align.equals("left") ? align : name;
        return name == null ? "" : HtmlWriter.attributeOf("class", name);
    }

    /** A film or a sound with its buttons; one without a source is not written. */
    boolean player(String name, Attributes attributes) {
        String src = url(attributes.get("src"));
        String poster = url(attributes.get("poster"));
        if (src == null) {
            return false;
        }
        String more = HtmlWriter.attributeOf("src", src) + " controls preload=\"metadata\"";
        write(
                name,
                attributes,
                poster == null ? more : more + HtmlWriter.attributeOf("poster", poster));
        return true;
    }

    /** The address if it may stand; one of this site is taken down as a target. */
    @Nullable String url(@Nullable String url) {
        if (url == null || !Target.isInternal(url)) {
            return url;
        }
        String target = Target.of(url);
        if (target == null) {
            return null;
        }
        targets.add(target);
        return url;
    }
}
