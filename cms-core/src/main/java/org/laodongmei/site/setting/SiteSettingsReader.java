package org.laodongmei.site.setting;

import org.jspecify.annotations.Nullable;
import org.laodongmei.kind.Problem;
import org.laodongmei.markup.Characters;
import org.laodongmei.site.setting.HomeBlock.Source;
import org.laodongmei.site.setting.SiteSettings.Contact;
import org.laodongmei.site.setting.SiteSettings.Link;
import org.laodongmei.site.setting.SiteSettings.Mourning;

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
 * Reads site settings leniently: what is not understood is left out, and what is longer than it
 * should be is taken; both are named among the problems.
 */
final class SiteSettingsReader {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_TEXT = 400;
    private static final int MOST_KEYWORDS = 30;
    private static final int MOST_ITEMS = 40;

    private final List<Problem> problems = new ArrayList<>();

    SiteSettings read(@Nullable String json) {
        Map<String, Object> map = parse(json);
        Map<?, ?> contact = map.get("contact") instanceof Map<?, ?> m ? m : Map.of();
        String name = line(map, "name", "劳动美");
        if (name.isBlank()) {
            problem("name", "a site needs a name", "请写网站的名字。");
        }
        String owner = line(map, "owner", "");
        return new SiteSettings(
                name,
                line(map, "subtitle", ""),
                owner.isBlank() ? name : owner,
                within(LONGEST_TEXT, "description", text(map, "description", "")),
                keywords(map.get("keywords")),
                text(map, "language", "zh-CN"),
                zone(text(map, "timezone", "Asia/Shanghai")),
                new Contact(
                        within(LONGEST_LINE, "contact.phone", text(contact, "phone", "")),
                        email(text(contact, "email", "")),
                        within(LONGEST_LINE, "contact.address", text(contact, "address", ""))),
                line(map, "icp", ""),
                line(map, "police", ""),
                line(map, "siteId", ""),
                sources(map.get("navigation"), "navigation"),
                new HomeBlockReader(this).blocks(map.get("home")),
                links(map.get("links")),
                number(map, "", "feedItems", 20, 1, 100),
                number(map, "", "pageSize", 20, 5, 100),
                mourning(map.get("mourning")),
                List.copyOf(problems));
    }

    private Map<String, Object> parse(@Nullable String json) {
        if (json == null) {
            return Map.of();
        }
        try {
            return JsonMapper.shared().readValue(json, MAP);
        } catch (JacksonException e) {
            problem("", "the stored settings cannot be read, defaults are used", "设置读不出来，用的是默认值。");
            return Map.of();
        }
    }

    void problem(String field, String message, String zh) {
        problems.add(Problem.of(field, message, zh));
    }

    /** Channels by slug, or {@code {channel: slug}} and {@code {kind: name}}. */
    List<Source> sources(@Nullable Object value, String where) {
        List<Source> sources = new ArrayList<>();
        for (Object item : items(value, where)) {
            if (item instanceof Map<?, ?> map && map.get("kind") != null) {
                sources.add(new Source(false, map.get("kind").toString()));
            } else if (item instanceof Map<?, ?> map && map.get("channel") != null) {
                sources.add(new Source(true, map.get("channel").toString()));
            } else if (item instanceof String slug) {
                sources.add(new Source(true, slug));
            } else {
                problem(
                        where,
                        where + ": '" + item + "' is neither channel nor kind",
                        "“" + item + "”既不是栏目，也不是内容类型。");
            }
        }
        return List.copyOf(sources);
    }

    private List<Link> links(@Nullable Object value) {
        List<Link> links = new ArrayList<>();
        List<?> items = items(value, "links");
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            String place = "links." + i;
            String url = item instanceof Map<?, ?> map ? text(map, "url", "") : "";
            if (item instanceof Map<?, ?> map
                    && (url.startsWith("https://") || url.startsWith("http://"))) {
                String name = text(map, "name", "");
                links.add(
                        new Link(
                                within(LONGEST_LINE, place, name.isBlank() ? url : name),
                                within(LONGEST_TEXT, place, url)));
            } else {
                problem(
                        place,
                        "links: '" + item + "' needs a name and an http(s) url",
                        "链接要有名字，网址以 https:// 或 http:// 开头。");
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
            Mourning mourning =
                    new Mourning(
                            moment(map.get("from")),
                            moment(map.get("until")),
                            !"home".equals(map.get("scope")));
            if (mourning.until().isAfter(mourning.from())) {
                return mourning;
            }
            problem("mourning", "mourning must end after it began", "结束时间要在开始时间之后。");
        } catch (DateTimeException e) {
            problem(
                    "mourning",
                    "mourning needs from and until such as 2026-04-04T00:00:00+08:00",
                    "请写开始和结束的日期、时间。");
        }
        return null;
    }

    private static Instant moment(Object value) {
        return OffsetDateTime.parse(value.toString()).toInstant();
    }

    private ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            problem(
                    "timezone",
                    "unknown timezone '" + name + "', Asia/Shanghai is used",
                    "没有“" + name + "”这个时区。");
            return ZoneId.of("Asia/Shanghai");
        }
    }

    private String email(String email) {
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            problem("contact.email", "'" + email + "' is no e-mail address", "这不是一个邮箱地址。");
        }
        return within(LONGEST_LINE, "contact.email", email);
    }

    int number(Map<?, ?> map, String place, String key, int otherwise, int least, int most) {
        Object value = map.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number
                && number.longValue() >= least
                && number.longValue() <= most) {
            return number.intValue();
        }
        problem(
                place + key,
                key + " must be a number from " + least + " to " + most,
                "请写 " + least + " 到 " + most + " 之间的数。");
        return otherwise;
    }

    private String line(Map<?, ?> map, String key, String otherwise) {
        return within(LONGEST_LINE, key, text(map, key, otherwise));
    }

    private String within(int most, String place, String text) {
        if (text.length() > most) {
            problem(
                    place,
                    place + " is longer than " + most + " characters",
                    "最多 " + most + " 个字，现在有 " + text.length() + " 个。");
        }
        return text;
    }

    String title(Map<?, ?> map, String place, String key, String otherwise) {
        return within(LONGEST_LINE, place + key, text(map, key, otherwise));
    }

    static String text(Map<?, ?> map, String key, String otherwise) {
        Object value = map.get(key);
        return value == null ? otherwise : Characters.legal(value.toString());
    }

    private List<String> keywords(@Nullable Object value) {
        List<String> words = texts(value);
        if (words.size() > MOST_KEYWORDS
                || words.stream().anyMatch(word -> word.length() > LONGEST_LINE)) {
            problem(
                    "keywords",
                    "at most " + MOST_KEYWORDS + " keywords of " + LONGEST_LINE + " characters",
                    "最多 " + MOST_KEYWORDS + " 个关键词，每个最多 " + LONGEST_LINE + " 个字。");
        }
        return words;
    }

    static List<String> texts(@Nullable Object value) {
        return list(value).stream().map(item -> Characters.legal(String.valueOf(item))).toList();
    }

    /** The items of a list, of which there are too many or not. */
    List<?> items(@Nullable Object value, String where) {
        List<?> list = list(value);
        if (list.size() > MOST_ITEMS) {
            problem(
                    where,
                    where + " has more than " + MOST_ITEMS + " items",
                    "最多 " + MOST_ITEMS + " 项。");
        }
        return list;
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
