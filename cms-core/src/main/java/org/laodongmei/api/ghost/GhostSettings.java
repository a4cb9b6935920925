package org.laodongmei.api.ghost;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.site.Edition;
import org.laodongmei.site.setting.SiteSettings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The site as Ghost tells of it. */
final class GhostSettings {

    private GhostSettings() {}

    static Map<String, @Nullable Object> of(Edition edition) {
        SiteSettings settings = edition.settings();
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("title", settings.name());
        told.put("description", settings.description());
        for (String unknown :
                List.of(
                        "logo",
                        "icon",
                        "accent_color",
                        "cover_image",
                        "facebook",
                        "twitter",
                        "codeinjection_head",
                        "codeinjection_foot",
                        "meta_title",
                        "meta_description",
                        "og_image",
                        "og_title",
                        "og_description",
                        "twitter_image",
                        "twitter_title",
                        "twitter_description")) {
            told.put(unknown, null);
        }
        told.put("lang", settings.language());
        told.put("locale", settings.language());
        told.put("timezone", settings.zone().getId());
        told.put("navigation", navigation(edition));
        told.put("secondary_navigation", List.of());
        told.put("members_support_address", settings.contact().email());
        told.put("url", edition.absolute("/"));
        return told;
    }

    private static List<Map<String, String>> navigation(Edition edition) {
        return edition.catalog().below(null).stream()
                .map(Channel::slug)
                .map(slug -> edition.catalog().channels().get(slug))
                .filter(group -> group != null && !group.items().isEmpty())
                .map(group -> Map.of("label", group.name(), "url", edition.absolute(group.url())))
                .toList();
    }
}
