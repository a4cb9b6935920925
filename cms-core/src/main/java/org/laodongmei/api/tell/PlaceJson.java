package org.laodongmei.api.tell;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ask.Parameters;
import org.laodongmei.api.ask.Query;
import org.laodongmei.api.ask.Slice;
import org.laodongmei.api.query.InvalidQuery;
import org.laodongmei.api.shape.Properties;
import org.laodongmei.channel.Channel;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Group;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where entries stand: channels and tags, as they are told. */
public final class PlaceJson {

    /** The parameters of the list of tags. */
    public static final Set<String> OF_TAGS = Set.of("page", "limit", "order");

    private static final int MOST_PAGES = 1_000_000;
    private static final Set<String> ORDERS = Set.of("name", "count");

    private final Edition edition;
    private final @Nullable String channel;

    /**
     * @param channel slug of the channel that the caller is kept to; null for none
     */
    public PlaceJson(Edition edition, @Nullable String channel) {
        this.edition = edition;
        this.channel = channel;
    }

    /** For whoever may read all. */
    public PlaceJson(Edition edition) {
        this(edition, null);
    }

    /** A channel as entries name it, or all that is known of it; null for one that is not there. */
    public @Nullable Map<String, @Nullable Object> channel(@Nullable String slug, boolean full) {
        return edition.catalog().channel(slug).map(it -> channel(it, full)).orElse(null);
    }

    /** The same of a channel. */
    public Map<String, @Nullable Object> channel(Channel channel, boolean full) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("slug", channel.slug());
        told.put("name", channel.name());
        told.put("url", edition.absolute("/channels/" + channel.slug() + "/"));
        if (full) {
            told.put("parent", channel.parent());
            told.put("description", channel.description());
            told.put("keywords", channel.keywords());
            told.put("type", channel.type());
            told.put("count", count(edition.catalog().channels().get(channel.slug())));
        }
        return told;
    }

    /** The channels below one, each with those below it. */
    public List<Map<String, @Nullable Object>> tree(@Nullable String parent) {
        return edition.catalog().below(parent).stream()
                .map(channel -> branch(channel.slug()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A channel with those below it, each with those below it; empty for one that is not there. */
    public Optional<Map<String, @Nullable Object>> branch(String slug) {
        return edition.catalog()
                .channel(slug)
                .map(channel -> {
                    Map<String, @Nullable Object> told = channel(channel, true);
                    told.put("children", tree(slug));
                    return told;
                });
    }

    /**
     * A page of all tags.
     *
     * @throws InvalidQuery if something in the parameters makes no sense
     */
    public Map<String, Object> tags(Parameters parameters) {
        String order = parameters.text("order");
        if (order != null && !ORDERS.contains(order)) {
            throw InvalidQuery.unknown("order", 0, "order", "排序", order, ORDERS);
        }
        int limit = parameters.number("limit", Query.MOST, 1, Query.MOST);
        int page = parameters.number("page", 1, 1, MOST_PAGES);
        return tags("count".equals(order), page, limit);
    }

    /** A page of all tags: by name, or the most used first. */
    public Map<String, Object> tags(boolean byCount, int page, int limit) {
        Comparator<Group> byName = Comparator.comparing(Group::name);
        Comparator<Group> order =
                byCount
                        ? Comparator.<Group>comparingInt(tag -> -count(tag)).thenComparing(byName)
                        : byName;
        List<Group> tags =
                edition.catalog().tags().values().stream()
                        .filter(tag -> channel == null || count(tag) > 0)
                        .toList();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(
                "items",
                tags.stream()
                        .sorted(order)
                        .skip((page - 1L) * limit)
                        .limit(limit)
                        .map(tag -> tag(tag.name(), true))
                        .toList());
        told.put("meta", new Slice(List.of(), page, limit, tags.size(), null).meta());
        return told;
    }

    /**
     * The tag of a slug, with how many have it; empty for one that is not there, or that nothing
     * has which the caller may read.
     */
    public Optional<Map<String, @Nullable Object>> tagAt(String slug) {
        return edition.catalog().tags().values().stream()
                .filter(tag -> Properties.slug(tag.url()).equals(slug))
                .filter(tag -> channel == null || count(tag) > 0)
                .map(tag -> tag(tag.name(), true))
                .findFirst();
    }

    /** A tag as entries name it, or with how many have it. */
    public Map<String, @Nullable Object> tag(String name, boolean full) {
        Group group = edition.catalog().tags().get(name);
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("slug", group == null ? name : Properties.slug(group.url()));
        told.put("name", name);
        told.put("url", edition.absolute(group == null ? "/tags/" : group.url()));
        if (full) {
            told.put("count", count(group));
        }
        return told;
    }

    /** How many the caller may read. */
    private int count(@Nullable Group group) {
        if (group == null) {
            return 0;
        }
        return channel == null
                ? group.items().size()
                : (int)
                        group.items().stream()
                                .filter(item -> edition.catalog().isWithin(item, channel))
                                .count();
    }
}
