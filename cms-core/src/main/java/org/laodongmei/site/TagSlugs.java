package org.laodongmei.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.laodongmei.entry.Slugs;

/** Addresses of tags: pinyin, and a short digest behind it where two tags sound alike. Keeps what it once gave. */
final class TagSlugs {

    private final Map<String, String> slugs = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** The last part of the tag's address. */
    String of(String tag) {
        return slugs.computeIfAbsent(tag, name -> {
            String slug = Slugs.of(name);
            if (slug.isEmpty() || !taken.add(slug)) {
                slug = slug + (slug.isEmpty() ? "" : "-")
                        + Long.toString(new Fingerprint().add(name).value() >>> 44, 36);
                taken.add(slug);
            }
            return slug;
        });
    }
}
