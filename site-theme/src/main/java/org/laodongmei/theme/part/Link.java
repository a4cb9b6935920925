package org.laodongmei.theme.part;

import java.util.Locale;

/**
 * A name and where it leads.
 *
 * @param text what the reader sees
 * @param url a path within the site, or an address of the web, mail or telephone; anything else,
 *     such as {@code javascript:}, becomes {@code #}
 */
public record Link(String text, String url) {
    public Link {
        url = safe(url);
    }

    /** The address if it is of a sort that may stand in a page, else {@code #}. */
    public static String safe(String url) {
        int colon = url.indexOf(':');
        int end = url.indexOf('/');
        if (colon < 0 || end >= 0 && end < colon) {
            return url;
        }
        return switch (url.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "http", "https", "mailto", "tel" -> url;
            default -> "#";
        };
    }
}
