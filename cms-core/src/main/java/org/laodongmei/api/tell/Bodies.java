package org.laodongmei.api.tell;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.shape.Members;
import org.laodongmei.entry.Body;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.markup.Links;
import org.laodongmei.media.Asset;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.site.page.EntryHtml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts of some entries: one statement for each format, however many they are. */
final class Bodies {

    private final Edition edition;
    private final EntryHtml html;
    private final Map<String, Body> bodies;
    private final Map<String, Draft> drafts;
    private final Map<String, String> plain;

    private Bodies(
            Edition edition,
            Map<String, Body> bodies,
            Map<String, Draft> drafts,
            Map<String, String> plain) {
        this.edition = edition;
        this.html = new EntryHtml(edition);
        this.bodies = bodies;
        this.drafts = drafts;
        this.plain = plain;
    }

    static Bodies of(Edition edition, Entries entries, List<Item> items, Set<String> formats) {
        List<String> ids = items.stream().map(item -> item.entry().id()).toList();
        return new Bodies(
                edition,
                formats.contains("html") ? entries.bodies(ids) : Map.of(),
                formats.contains("markdown") ? entries.liveDrafts(ids) : Map.of(),
                formats.contains("plaintext") ? entries.plainTexts(ids) : Map.of());
    }

    /** The texts of one revision, whether it is live or not. */
    static Bodies of(Edition edition, String id, Body body, Draft draft, String plain) {
        return new Bodies(edition, Map.of(id, body), Map.of(id, draft), Map.of(id, plain));
    }

    /** Adds the texts of an entry that were asked for; null where it went away meanwhile. */
    void add(Item item, Set<String> formats, Map<String, @Nullable Object> told) {
        String id = item.entry().id();
        for (String format : Members.FORMATS) {
            if (formats.contains(format)) {
                switch (format) {
                    case "html" -> addHtml(bodies.get(id), told);
                    case "markdown" -> told.put(format, markdown(drafts.get(id)));
                    default -> told.put(format, plain.get(id));
                }
            }
        }
    }

    private void addHtml(@Nullable Body body, Map<String, @Nullable Object> told) {
        told.put("html", body == null ? null : html.text(body));
        told.put(
                "contents",
                body == null
                        ? List.of()
                        : body.contents().stream()
                                .map(heading -> {
                                    Map<String, Object> each = new LinkedHashMap<>();
                                    each.put("level", heading.level());
                                    each.put("id", heading.id());
                                    each.put("text", heading.text());
                                    return each;
                                })
                                .toList());
    }

    /** With addresses that work elsewhere; what is not live is not led to. */
    private @Nullable String markdown(@Nullable Draft draft) {
        return draft == null ? null : Links.rewrite(draft.body(), this::address);
    }

    private @Nullable String address(@Nullable String target) {
        if (target == null) {
            return null;
        }
        if (target.startsWith("entry:")) {
            String[] parts = target.substring(6).split("#", 2);
            return edition.catalog()
                    .find(parts[0])
                    .map(item ->
                            edition.absolute(item.url()) + (parts.length > 1 ? "#" + parts[1] : ""))
                    .orElse("#");
        }
        if (target.startsWith("asset:")) {
            return edition.asset(target.substring(6))
                    .map(Asset::path)
                    .map(edition::absolute)
                    .orElse("#");
        }
        return target.startsWith("/") && !target.startsWith("//")
                ? edition.absolute(target)
                : target;
    }
}
