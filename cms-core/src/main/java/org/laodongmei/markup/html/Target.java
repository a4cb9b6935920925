package org.laodongmei.markup.html;

import org.jspecify.annotations.Nullable;

/**
 * Addresses within the site as the text names them: {@code entry:UUID} and {@code asset:SHA-256}.
 */
final class Target {
    private static final String ENTRY = "entry:";
    private static final String ASSET = "asset:";

    private Target() {}

    static boolean isInternal(String url) {
        return url.startsWith(ENTRY) || url.startsWith(ASSET);
    }

    static boolean isExternal(String url) {
        return url.startsWith("http:") || url.startsWith("https:") || url.startsWith("//");
    }

    /** The entry or asset without query and fragment; null if it is none or misspelt. */
    static @Nullable String of(String url) {
        int end = 0;
        while (end < url.length() && url.charAt(end) != '#' && url.charAt(end) != '?') {
            end++;
        }
        String target = url.substring(0, end);
        boolean well =
                target.startsWith(ENTRY) && end == ENTRY.length() + 36
                        || target.startsWith(ASSET) && end == ASSET.length() + 64;
        for (int i = ENTRY.length(); well && i < end; i++) {
            char c = target.charAt(i);
            well =
                    c >= '0' && c <= '9'
                            || c >= 'a' && c <= 'f'
                            || c == '-' && target.startsWith(ENTRY);
        }
        return well ? target : null;
    }
}
