package org.laodongmei.transfer.read;

import java.util.regex.Pattern;

/** Names of files and of other things become the last part of an address. */
public final class Slugs {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9._-]{0,119}");

    private Slugs() {}

    /** Whether an entry may have this slug. */
    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /**
     * The slug for a text: {@code 面点师 Contest → mian-dian-shi-contest}; a slug stays what it is. A
     * text without any letter or digit gets one from its hash, so that it is the same each time.
     */
    public static String of(String text) {
        if (isSlug(text)) {
            return text;
        }
        String slug = org.laodongmei.markup.Slugs.of(text);
        return slug.isEmpty() ? "x" + Integer.toHexString(text.hashCode()) : slug;
    }
}
