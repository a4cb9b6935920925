package org.laodongmei.site;

import org.jspecify.annotations.Nullable;
import org.laodongmei.markup.Characters;
import org.laodongmei.site.HomeBlock.Source;
import org.laodongmei.site.SiteSettings.Contact;
import org.laodongmei.site.SiteSettings.Link;
import org.laodongmei.site.SiteSettings.Mourning;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads site settings leniently: what is not understood is left out and named among the problems.
 */
final class SiteSettingsReader {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final List<String> problems = new ArrayList<>();

    SiteSettings read(@Nullable String json) {
        Map<String, Object> map = parse(json);
        Map<?, ?> contact = map.get("contact") instanceof Map<?, ?> m ? m : Map.of();
        return new SiteSettings(
                text(map, "name", "劳动美"),
                text(map, "subtitle", ""),
                text(map, "owner", text(map, "name", "劳动美")),
                text(map, "description", ""),
                texts(map.get("keywords")),
                text(map, "language", "zh-CN"),
                zone(text(map, "timezone", "Asia/Shanghai")),
                new Contact(
                        text(contact, "phone", ""),
                        text(contact, "email", ""),
                        text(contact, "address", "")),
                text(map, "icp", ""),
                text(map, "police", ""),
                text(map, "siteId", ""),
                sources(map.get("navigation"), "navigation"),
                blocks(map.get("home")),
                links(map.get("links")),
                number(map, "feedItems", 20, 1, 100),
                number(map, "pageSize", 20, 5, 100),
                mourning(map.get("mourning")),
                problems);
    }

    private Map<String, Object> parse(@Nullable String json) {
        if (json == null) {
            return Map.of();
        }
        try {
            return JsonMapper.shared().readValue(json, MAP);
        } catch (JacksonException e) {
            problems.add("site.yaml: the stored settings cannot be read, defaults are used");
            return Map.of();
        }
    }

    private List<HomeBlock> blocks(@Nullable Object value) {
        List<HomeBlock> blocks = new ArrayList<>();
        for (Object item : list(value)) {
            if (item instanceof Map<?, ?> map) {
                HomeBlock block = block(map);
                if (block != null) {
                    blocks.add(block);
                }
            } else {
                problems.add("site.yaml: home: '" + item + "' is no block");
            }
        }
        return List.copyOf(blocks);
    }

    private @Nullable HomeBlock block(Map<?, ?> map) {
        String kind = text(map, "block", "");
        return switch (kind) {
            case "lead" ->
                    new HomeBlock.Lead(
                            map.get("entry") == null ? null : map.get("entry").toString(),
                            texts(map.get("more")));
            case "topics" -> new HomeBlock.Topics(text(map, "title", "专题"));
            case "wall" ->
                    new HomeBlock.Wall(
                            text(map, "kind", "profile"),
                            text(map, "title", ""),
                            text(map, "note", ""),
                            number(map, "count", 60, 1, 200));
            case "lists" ->
                    new HomeBlock.Lists(
                            sources(map.get("of"), "home lists"), number(map, "count", 6, 1, 30));
            case "album" -> new HomeBlock.Mosaic(text(map, "title", "图集"));
            case "shelf" ->
                    new HomeBlock.Shelf(
                            text(map, "kind", "video"),
                            text(map, "title", ""),
                            number(map, "count", 4, 1, 12));
            case "figures" ->
                    new HomeBlock.Figures(text(map, "title", ""), figures(map.get("items")));
            default -> {
                problems.add("site.yaml: home: unknown block '" + kind + "'");
                yield null;
            }
        };
    }

    private List<HomeBlock.Figure> figures(@Nullable Object value) {
        return list(value).stream()
                .filter(Map.class::isInstance)
                .map(item -> (Map<?, ?>) item)
                .map(map ->
                        new HomeBlock.Figure(
                                text(map, "value", ""),
                                text(map, "unit", ""),
                                text(map, "label", ""),
                                text(map, "link", "")))
                .toList();
    }

    /** Channels by slug, or {@code {channel: slug}} and {@code {kind: name}}. */
    private List<Source> sources(@Nullable Object value, String where) {
        List<Source> sources = new ArrayList<>();
        for (Object item : list(value)) {
            if (item instanceof Map<?, ?> map && map.get("kind") != null) {
                sources.add(new Source(false, map.get("kind").toString()));
            } else if (item instanceof Map<?, ?> map && map.get("channel") != null) {
                sources.add(new Source(true, map.get("channel").toString()));
            } else if (item instanceof String slug) {
                sources.add(new Source(true, slug));
            } else {
                problems.add(
                        "site.yaml: " + where + ": '" + item + "' is neither channel nor kind");
            }
        }
        return List.copyOf(sources);
    }

    private List<Link> links(@Nullable Object value) {
        List<Link> links = new ArrayList<>();
        for (Object item : list(value)) {
            String url = item instanceof Map<?, ?> map ? text(map, "url", "") : "";
            if (item instanceof Map<?, ?> map
                    && (url.startsWith("https://") || url.startsWith("http://"))) {
                links.add(new Link(text(map, "name", url), url));
            } else {
                problems.add("site.yaml: links: '" + item + "' needs a name and an http(s) url");
            }
        }
        return List.copyOf(links);
    }

    private @Nullable Mourning mourning(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)
                || map.get("from") == null
                || map.get("until") == null) {
            return null;
        }
        try {
            return new Mourning(moment(map.get("from")), moment(map.get("until")));
        } catch (DateTimeException e) {
            problems.add(
                    "site.yaml: mourning needs from and until such as 2026-04-04T00:00:00+08:00");
            return null;
        }
    }

    private static Instant moment(Object value) {
        return OffsetDateTime.parse(value.toString()).toInstant();
    }

    private ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            problems.add("site.yaml: unknown timezone '" + name + "', Asia/Shanghai is used");
            return ZoneId.of("Asia/Shanghai");
        }
    }

    private int number(Map<?, ?> map, String key, int otherwise, int least, int most) {
        Object value = map.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number
                && number.longValue() >= least
                && number.longValue() <= most) {
            return number.intValue();
        }
        problems.add("site.yaml: " + key + " must be a number from " + least + " to " + most);
        return otherwise;
    }

    private static String text(Map<?, ?> map, String key, String otherwise) {
        Object value = map.get(key);
        return value == null ? otherwise : Characters.legal(value.toString());
    }

    private static List<String> texts(@Nullable Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
