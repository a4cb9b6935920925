package org.laodongmei.studio.site;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.springframework.util.MultiValueMap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A channel as its form holds it.
 *
 * @param version of the channel when the form was made; empty for a new one
 */
public record ChannelForm(
        String slug,
        String parent,
        String name,
        String description,
        String keywords,
        String type,
        String version) {

    /** Words of the rules for public sites that a channel's type is one of, as a rule. */
    public static final List<String> TYPES =
            List.of("工作动态", "通知公告", "政策文件", "概况信息", "机构职能", "办事服务", "人物专栏", "文化活动");

    static final ChannelForm EMPTY = new ChannelForm("", "", "", "", "", "", "");

    static ChannelForm of(Channel channel) {
        return new ChannelForm(
                channel.slug(),
                Objects.requireNonNullElse(channel.parent(), ""),
                channel.name(),
                channel.description(),
                String.join("，", channel.keywords()),
                channel.type(),
                version(channel));
    }

    static ChannelForm of(MultiValueMap<String, String> form) {
        return new ChannelForm(
                value(form, "slug"),
                value(form, "parent"),
                value(form, "name"),
                value(form, "description"),
                value(form, "keywords"),
                value(form, "type"),
                value(form, "version"));
    }

    private static String value(MultiValueMap<String, String> form, String name) {
        @Nullable String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** Tells two states of a channel apart. */
    static String version(Channel channel) {
        return UUID.nameUUIDFromBytes(channel.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    Channel channel() {
        return new Channel(
                slug,
                parent.isEmpty() ? null : parent,
                name,
                description,
                Stream.of(keywords.split("[,，、;；\\s]+"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList(),
                type);
    }
}
