package org.laodongmei.api.ghost;

import org.jspecify.annotations.Nullable;
import org.laodongmei.markup.Slugs;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whoever is named as the author of an article; with us they are names, not accounts. */
final class Authors {

    private Authors() {}

    /** Whom an article names as its author; nobody, or one. */
    static List<String> of(Item item) {
        String author = item.entry().author();
        return author.isEmpty() ? List.of() : List.of(author);
    }

    static String slug(String name) {
        return Slugs.of(name);
    }

    /** An author as Ghost tells of one. */
    static Map<String, @Nullable Object> of(Edition edition, String name) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", slug(name));
        told.put("name", name);
        told.put("slug", slug(name));
        for (String unknown :
                List.of(
                        "profile_image",
                        "cover_image",
                        "bio",
                        "website",
                        "location",
                        "facebook",
                        "twitter",
                        "meta_title",
                        "meta_description")) {
            told.put(unknown, null);
        }
        told.put("url", edition.absolute("/"));
        return told;
    }
}
