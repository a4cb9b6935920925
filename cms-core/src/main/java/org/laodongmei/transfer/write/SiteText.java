package org.laodongmei.transfer.write;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What holds for the whole site becomes site.yaml, and its other settings files beside it. */
public final class SiteText {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable Object>> MAPPING =
            new TypeReference<>() {};

    private SiteText() {}

    /**
     * The file.
     *
     * @param json the setting {@code site}
     * @param channels each parent before its children
     * @param tags addresses of tags that were chosen, by tag
     */
    public static String of(String json, List<Channel> channels, Map<String, String> tags) {
        Map<String, @Nullable Object> site = new LinkedHashMap<>();
        List<Object> tree = below(null, channels);
        JSON.readValue(json, MAPPING)
                .forEach((name, value) -> {
                    if (name.equals("navigation")) {
                        site.put("channels", tree);
                    }
                    site.putIfAbsent(name, value);
                });
        site.put("channels", tree);
        if (!tags.isEmpty()) {
            site.put("tags", tags);
        }
        return YamlWriter.write(site);
    }

    /** A setting that is a JSON object, as a file. */
    public static String of(String json) {
        return YamlWriter.write(JSON.readValue(json, MAPPING));
    }

    private static List<Object> below(@Nullable String parent, List<Channel> channels) {
        List<Object> list = new ArrayList<>();
        for (Channel channel : channels) {
            if (Objects.equals(channel.parent(), parent)) {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                map.put("slug", channel.slug());
                map.put("name", channel.name());
                put(map, "description", channel.description());
                put(map, "type", channel.type());
                if (!channel.keywords().isEmpty()) {
                    map.put("keywords", channel.keywords());
                }
                List<Object> children = below(channel.slug(), channels);
                if (!children.isEmpty()) {
                    map.put("children", children);
                }
                list.add(map);
            }
        }
        return list;
    }

    private static void put(Map<String, @Nullable Object> map, String name, String value) {
        if (!value.isEmpty()) {
            map.put(name, value);
        }
    }
}
