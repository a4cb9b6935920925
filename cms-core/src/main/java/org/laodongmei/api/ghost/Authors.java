package org.laodongmei.api.ghost;

import org.jspecify.annotations.Nullable;
import org.laodongmei.markup.Slugs;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whoever is named as the author of an article; with us they are names, not accounts. */
final class Authors {

    private Authors() {}

    /** How many articles each has written, by name. */
    static Map<String, Integer> counts(Edition edition) {
        Map<String, Integer> counts = new TreeMap<>();
        Group articles = edition.catalog().kinds().get("article");
        List<Item> items = articles == null ? new ArrayList<>() : articles.items();
        for (Item item : items) {
            if (!item.entry().author().isEmpty()) {
                counts.merge(item.entry().author(), 1, Integer::sum);
            }
        }
        return counts;
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
