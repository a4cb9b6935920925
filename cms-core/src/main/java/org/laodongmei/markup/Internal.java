package org.laodongmei.markup;

import java.util.List;

/**
 * Tells which targets of a rendered text lead out of the site, and which must be looked up when it
 * is published.
 */
public final class Internal {

    private static final List<String> OUT = List.of("https://", "http://", "#", "mailto:", "tel:");

    private Internal() {}

    /**
     * Whether a target is an address of its own: of another site, a mailbox, a telephone, or a
     * place on the page.
     */
    public static boolean leadsOut(String target) {
        return OUT.stream().anyMatch(target::startsWith);
    }

    /** Whether rendered HTML has a picture, a film or a sound, or a link that does not lead out. */
    public static boolean isIn(String html) {
        if (html.contains("<img ") || html.contains("<video ") || html.contains("<audio ")) {
            return true;
        }
        for (int at = html.indexOf("<a "); at >= 0; at = html.indexOf("<a ", at + 1)) {
            int href = html.indexOf("href=\"", at);
            int end = html.indexOf('>', at);
            if (href > 0 && href < end && !leadsOut(html.substring(href + 6, end))) {
                return true;
            }
        }
        return false;
    }
}
