package org.laodongmei.site.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Body;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;

import java.util.Map;
import java.util.Objects;

/** The text of an entry as it travels outside the site, with absolute addresses. */
public final class EntryHtml {

    private final Texts texts;

    public EntryHtml(Edition edition) {
        this.texts = new Texts(edition, edition.site().baseUrl());
    }

    /** The text, and the pictures of an album below it; the summary where there is neither. */
    public String absolute(Item item, @Nullable Body body) {
        StringBuilder html = new StringBuilder();
        if (body != null) {
            html.append(item.entry().linked() ? texts.resolve(Texts.text(body)) : Texts.text(body));
        }
        for (Map<String, Object> image : item.entry().groups("images")) {
            html.append("<figure>")
                    .append(
                            texts.resolve(
                                    "<img src=\"asset:"
                                            + image.get("asset")
                                            + "\" alt=\""
                                            + escape(image.get("alt"))
                                            + "\">"))
                    .append("<figcaption>")
                    .append(escape(image.get("caption")))
                    .append("</figcaption></figure>");
        }
        String summary = item.entry().summary();
        return html.isEmpty() && !summary.isEmpty()
                ? "<p>" + escape(summary) + "</p>"
                : html.toString();
    }

    /** The text alone. */
    public String text(Body body) {
        return texts.resolve(Texts.text(body));
    }

    /** Any sanitised HTML, such as that of a field. */
    public String resolved(String html) {
        return texts.resolve(html);
    }

    private static String escape(@Nullable Object text) {
        return Objects.toString(text, "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
