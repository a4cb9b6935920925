package org.laodongmei.studio.site.form;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.kind.Kind;
import org.laodongmei.studio.Visit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Channels and kinds that lists of the site come from: in a form {@code channel:news}. */
public final class Sources {

    private Sources() {}

    /** As a form has them, from what is set. */
    public static List<String> of(@Nullable Object value) {
        List<String> sources = new ArrayList<>();
        for (Object item : FormValues.list(value)) {
            if (item instanceof Map<?, ?> map && map.get("kind") != null) {
                sources.add("kind:" + map.get("kind"));
            } else if (item instanceof Map<?, ?> map && map.get("channel") != null) {
                sources.add("channel:" + map.get("channel"));
            } else {
                sources.add("channel:" + item);
            }
        }
        return sources;
    }

    /**
     * As they are set, from what a form has; the very value that there is while nothing differs.
     */
    public static List<?> values(List<String> sources, @Nullable Object was) {
        if (of(was).equals(sources)) {
            return FormValues.list(was);
        }
        List<Object> values = new ArrayList<>();
        for (String source : sources) {
            int colon = source.indexOf(':');
            values.add(
                    colon > 0
                            ? Map.of(source.substring(0, colon), source.substring(colon + 1))
                            : source);
        }
        return values;
    }

    /** All that one may choose from, with what it is called. */
    public static Map<String, String> all(Visit v, List<Channel> channels, Collection<Kind> kinds) {
        Map<String, String> all = new LinkedHashMap<>();
        channels.forEach(channel ->
                all.put("channel:" + channel.slug(), v.say("栏目：", "Channel: ") + channel.name()));
        kinds.forEach(kind ->
                all.put(
                        "kind:" + kind.name(),
                        v.say("类型：", "Kind: ") + v.say(kind.label().zh(), kind.label().en())));
        return all;
    }
}
