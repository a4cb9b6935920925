package org.laodongmei.site.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.LiveEntry;
import org.laodongmei.media.Asset;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Group;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.theme.part.Link;
import org.laodongmei.theme.part.Picture;
import org.laodongmei.vote.campaign.Campaign;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Descriptions of pages for machines, by schema.org. */
final class JsonLd {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Edition edition;

    JsonLd(Edition edition) {
        this.edition = edition;
    }

    String entry(Item item, @Nullable Picture image) {
        LiveEntry entry = item.entry();
        return switch (entry.kind()) {
            case "profile" -> profile(item, image);
            case "album" -> album(item, image);
            case "video" -> video(item, image);
            case "topic" -> topic(item, image);
            case "event" -> event(item, image);
            case "job" -> plain("WebPage", item, image);
            default -> plain("NewsArticle", item, image);
        };
    }

    private String plain(String type, Item item, @Nullable Picture image) {
        return write(article(type, item, image));
    }

    private Map<String, Object> article(String type, Item item, @Nullable Picture image) {
        LiveEntry entry = item.entry();
        Map<String, Object> map = start(type, item);
        map.put("headline", entry.title());
        describe(map, entry, image);
        map.put("datePublished", entry.dated().toString());
        map.put("dateModified", item.modified().toString());
        map.put(
                "author",
                entry.author().isEmpty()
                        ? organisation()
                        : object("@type", "Person", "name", entry.author()));
        map.put("publisher", organisation());
        map.put("mainEntityOfPage", edition.absolute(item.url()));
        return map;
    }

    private String profile(Item item, @Nullable Picture image) {
        LiveEntry entry = item.entry();
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("@type", "Person");
        person.put("name", entry.title());
        if (!entry.text("trade").isEmpty()) {
            person.put("jobTitle", entry.text("trade"));
        }
        if (!entry.text("unit").isEmpty()) {
            person.put("worksFor", object("@type", "Organization", "name", entry.text("unit")));
        }
        List<String> awards =
                entry.groups("honours").stream()
                        .map(honour -> String.valueOf(honour.get("name")))
                        .toList();
        if (!awards.isEmpty()) {
            person.put("award", awards);
        }
        describe(person, entry, image);
        Map<String, Object> map = start("ProfilePage", item);
        map.put("dateCreated", entry.dated().toString());
        map.put("mainEntity", person);
        return write(map);
    }

    private String album(Item item, @Nullable Picture image) {
        Map<String, Object> map = start("ImageGallery", item);
        map.put("name", item.entry().title());
        describe(map, item.entry(), image);
        map.put("datePublished", item.entry().dated().toString());
        List<Object> images = new ArrayList<>();
        for (Map<String, Object> picture : item.entry().groups("images")) {
            edition.asset(String.valueOf(picture.get("asset")))
                    .filter(Asset::isPicture)
                    .ifPresent(asset ->
                            images.add(
                                    object(
                                            "@type",
                                            "ImageObject",
                                            "contentUrl",
                                            edition.absolute(
                                                    asset.base()
                                                            + asset.widths().getLast()
                                                            + ".jpg"),
                                            "caption",
                                            Objects.toString(picture.get("caption"), ""))));
        }
        map.put("image", images);
        return write(map);
    }

    private String video(Item item, @Nullable Picture image) {
        LiveEntry entry = item.entry();
        Map<String, Object> map = start("VideoObject", item);
        map.put("name", entry.title());
        describe(map, entry, image);
        if (image != null) {
            map.put("thumbnailUrl", edition.absolute(image.jpg(image.widthUpTo(800))));
        }
        map.put("uploadDate", entry.dated().toString());
        entry.number("duration").ifPresent(seconds -> map.put("duration", "PT" + seconds + "S"));
        String video = entry.text("video");
        if (video.startsWith("asset:")) {
            edition.asset(video.substring(6))
                    .ifPresent(asset -> map.put("contentUrl", edition.absolute(asset.path())));
        }
        return write(map);
    }

    private String topic(Item item, @Nullable Picture image) {
        Map<String, Object> map = start("CollectionPage", item);
        map.put("name", item.entry().title());
        describe(map, item.entry(), image);
        return write(map);
    }

    private String event(Item item, @Nullable Picture image) {
        LiveEntry entry = item.entry();
        Map<String, Object> map = start("Event", item);
        map.put("name", entry.title());
        describe(map, entry, image);
        map.put("startDate", entry.text("start"));
        if (!entry.text("end").isEmpty()) {
            map.put("endDate", entry.text("end"));
        }
        map.put("location", object("@type", "Place", "name", entry.text("place")));
        map.put("organizer", object("@type", "Organization", "name", entry.text("host")));
        return write(map);
    }

    String campaign(Campaign campaign) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("@context", "https://schema.org");
        map.put("@type", "Event");
        map.put("name", campaign.title());
        map.put("url", edition.absolute(campaign.path()));
        if (!campaign.summary().isEmpty()) {
            map.put("description", campaign.summary());
        }
        map.put(
                "startDate",
                campaign.start().atZone(campaign.zone()).toOffsetDateTime().toString());
        map.put("endDate", campaign.end().atZone(campaign.zone()).toOffsetDateTime().toString());
        map.put("eventStatus", "https://schema.org/EventScheduled");
        map.put("eventAttendanceMode", "https://schema.org/OnlineEventAttendanceMode");
        map.put(
                "location",
                object("@type", "VirtualLocation", "url", edition.absolute(campaign.path())));
        map.put("organizer", organisation());
        return write(map);
    }

    String list(Group group, String path, String description) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("@context", "https://schema.org");
        map.put("@type", "CollectionPage");
        map.put("name", group.name());
        map.put("url", edition.absolute(path));
        if (!description.isEmpty()) {
            map.put("description", description);
        }
        return write(map);
    }

    String site() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("@context", "https://schema.org");
        map.put("@type", "WebSite");
        map.put("name", edition.settings().name());
        map.put("url", edition.absolute("/"));
        map.put("publisher", organisation());
        map.put(
                "potentialAction",
                object(
                        "@type",
                        "SearchAction",
                        "target",
                        edition.absolute("/search/?q={search_term_string}"),
                        "query-input",
                        "required name=search_term_string"));
        return write(map);
    }

    String breadcrumbs(List<Link> crumbs, String title, String path) {
        List<Object> items = new ArrayList<>();
        items.add(crumb(1, "首页", "/"));
        crumbs.forEach(crumb -> items.add(crumb(items.size() + 1, crumb.text(), crumb.url())));
        items.add(crumb(items.size() + 1, title, path));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("@context", "https://schema.org");
        map.put("@type", "BreadcrumbList");
        map.put("itemListElement", items);
        return write(map);
    }

    private Map<String, Object> crumb(int position, String name, String path) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("@type", "ListItem");
        map.put("position", position);
        map.put("name", name);
        map.put("item", edition.absolute(path));
        return map;
    }

    private Map<String, Object> start(String type, Item item) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("@context", "https://schema.org");
        map.put("@type", type);
        map.put("url", edition.absolute(item.url()));
        return map;
    }

    private void describe(Map<String, Object> map, LiveEntry entry, @Nullable Picture image) {
        String summary = Cards.summary(entry);
        if (!summary.isEmpty()) {
            map.put("description", summary);
        }
        if (image != null) {
            map.put(
                    "image",
                    List.of(
                            edition.absolute(image.jpg(Picture.Crop.SQUARE)),
                            edition.absolute(image.jpg(Picture.Crop.CLASSIC)),
                            edition.absolute(image.jpg(Picture.Crop.WIDE))));
        }
    }

    private Map<String, Object> organisation() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("@type", "Organization");
        map.put("name", edition.settings().owner());
        map.put("url", edition.absolute("/"));
        return map;
    }

    /** In the order given: the same page must give the same bytes. */
    private static Map<String, Object> object(String... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static String write(Map<String, Object> map) {
        return MAPPER.writeValueAsString(map);
    }
}
