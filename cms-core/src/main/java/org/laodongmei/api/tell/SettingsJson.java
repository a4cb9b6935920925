package org.laodongmei.api.tell;

import org.jspecify.annotations.Nullable;
import org.laodongmei.kind.Kind;
import org.laodongmei.site.Edition;
import org.laodongmei.site.setting.SiteSettings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of the site as a whole, as it is told. */
public final class SettingsJson {

    private final Edition edition;

    public SettingsJson(Edition edition) {
        this.edition = edition;
    }

    /** What the public pages show in their head and foot, and the kinds of content. */
    public Map<String, @Nullable Object> all() {
        SiteSettings settings = edition.settings();
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("name", settings.name());
        told.put("subtitle", settings.subtitle());
        told.put("owner", settings.owner());
        told.put("description", settings.description());
        told.put("keywords", settings.keywords());
        told.put("language", settings.language());
        told.put("zone", settings.zone().getId());
        told.put("url", edition.absolute("/"));
        told.put("feeds", feeds());
        told.put("contact", contact(settings.contact()));
        told.put("icp", settings.icp());
        told.put("police", settings.police());
        told.put("kinds", kinds());
        return told;
    }

    private Map<String, Object> feeds() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("rss", edition.absolute("/feed.xml"));
        told.put("atom", edition.absolute("/atom.xml"));
        told.put("json", edition.absolute("/feed.json"));
        return told;
    }

    private static Map<String, Object> contact(SiteSettings.Contact contact) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("phone", contact.phone());
        told.put("email", contact.email());
        told.put("address", contact.address());
        return told;
    }

    private List<Map<String, Object>> kinds() {
        return edition.catalog().kinds().keySet().stream()
                .map(name -> {
                    Kind kind = edition.catalog().kind(name).orElseThrow();
                    Map<String, Object> told = new LinkedHashMap<>();
                    told.put("name", name);
                    told.put("label", kind.plural().zh());
                    told.put("path", "/api/v1/" + kind.route());
                    told.put("count", edition.catalog().kinds().get(name).items().size());
                    return told;
                })
                .toList();
    }
}
