package org.laodongmei.site.catalog;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.entry.LiveEntry;
import org.laodongmei.kind.Kind;
import org.laodongmei.site.catalog.Group.Type;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * All live entries of a moment, in order and in groups: what pages are planned from. A pure
 * function of its inputs, and cheap enough to be made anew whenever anything moves; where only
 * texts changed, {@link #revise} spares that.
 */
public final class Catalog {

    private static final Comparator<Item> BY_DATE =
            Comparator.comparing((Item item) -> item.entry().dated())
                    .thenComparing(item -> item.entry().id());
    private static final int RELATED_EACH_WAY = 3;

    private final Map<String, Item> byId;
    private final Map<String, Item> byUrl;
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, Kind> kindsByName = new LinkedHashMap<>();
    private final Map<String, List<Item>> mentions = new HashMap<>();
    private final Group site;
    private final Map<String, Group> channelGroups = new LinkedHashMap<>();
    private final Map<String, Group> topics = new LinkedHashMap<>();
    private final Map<String, Group> tags = new TreeMap<>();
    private final Map<String, Group> kinds = new LinkedHashMap<>();
    private final Map<Integer, Group> years = new TreeMap<>(Comparator.reverseOrder());

    /**
     * @param entries live entries in any order; those of a kind that is not among {@code kinds} are
     *     left out
     * @param tagSlugs last part of a tag's address; asked once for each, in the order of their
     *     oldest entries
     */
    public Catalog(
            Collection<LiveEntry> entries,
            Collection<Kind> kinds,
            List<Channel> channels,
            ZoneId zone,
            UnaryOperator<String> tagSlugs) {
        kinds.forEach(kind -> kindsByName.put(kind.name(), kind));
        channels.forEach(channel -> this.channels.put(channel.slug(), channel));
        List<Item> all = new ArrayList<>(entries.size());
        for (LiveEntry entry : entries) {
            Kind kind = kindsByName.get(entry.kind());
            if (kind != null) {
                all.add(new Item(entry, kind));
            }
        }
        all.sort(BY_DATE);
        this.byId = HashMap.newHashMap(all.size());
        this.byUrl = HashMap.newHashMap(all.size());
        for (int i = 0; i < all.size(); i++) {
            Item item = all.get(i);
            item.place = i;
            byId.put(item.entry().id(), item);
            byUrl.put(item.url(), item);
        }
        this.site = new Group(Type.SITE, "", "", "/", all);
        group(all, zone, tagSlugs);
        link();
    }

    /**
     * Puts later revisions in the place of the ones they follow.
     *
     * @return false, with nothing done, when one of them belongs elsewhere: then a new catalog is
     *     due
     */
    public boolean revise(Collection<LiveEntry> later) {
        for (LiveEntry entry : later) {
            Item item = byId.get(entry.id());
            if (item == null || !item.keepsPlace(entry)) {
                return false;
            }
        }
        later.forEach(entry -> byId.get(entry.id()).revise(entry));
        return true;
    }

    private void group(List<Item> all, ZoneId zone, UnaryOperator<String> tagSlugs) {
        for (Kind kind : kindsByName.values()) {
            kinds.put(
                    kind.name(),
                    newGroup(Type.KIND, kind.name(), kind.plural().zh(), "/" + kind.route() + "/"));
        }
        for (Channel channel : channels.values()) {
            channelGroups.put(
                    channel.slug(),
                    newGroup(
                            Type.CHANNEL,
                            channel.slug(),
                            channel.name(),
                            "/channels/" + channel.slug() + "/"));
        }
        Map<String, Group> named = new HashMap<>();
        for (Item item : all) {
            LiveEntry entry = item.entry();
            kinds.get(entry.kind()).items().add(item);
            for (String slug = entry.channel();
                    slug != null && channels.containsKey(slug);
                    slug = parent(slug)) {
                channelGroups.get(slug).items().add(item);
            }
            for (String tag : entry.tags()) {
                named.computeIfAbsent(
                                tag,
                                name ->
                                        newGroup(
                                                Type.TAG,
                                                name,
                                                name,
                                                "/tags/" + tagSlugs.apply(name) + "/"))
                        .items()
                        .add(item);
            }
        }
        tags.putAll(named);
        groupYears(all, zone);
        groupTopics(all);
    }

    /** In order of date, so a calendar is asked once a year and not once an entry. */
    private void groupYears(List<Item> all, ZoneId zone) {
        Instant end = Instant.MIN;
        List<Item> items = List.of();
        for (Item item : all) {
            if (!item.entry().dated().isBefore(end)) {
                int year = item.entry().dated().atZone(zone).getYear();
                end = LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant();
                items = new ArrayList<>();
                years.put(
                        year,
                        new Group(
                                Type.YEAR, "" + year, year + "年", "/archive/" + year + "/", items));
            }
            items.add(item);
        }
    }

    private void groupTopics(List<Item> all) {
        List<Item> series =
                new ArrayList<>(
                        kinds.containsKey("topic") ? kinds.get("topic").items() : List.of());
        series.sort(
                Comparator.comparing((Item item) ->
                                item.entry().number("ordinal").orElse(Integer.MAX_VALUE))
                        .thenComparing(BY_DATE));
        Map<String, List<Item>> members = new HashMap<>();
        series.forEach(topic -> members.put(topic.entry().id(), new ArrayList<>()));
        for (Item item : all) {
            for (String topic : item.entry().topics()) {
                List<Item> items = members.get(topic);
                if (items != null && (items.isEmpty() || items.getLast() != item)) {
                    items.add(item);
                }
            }
        }
        for (Item topic : series) {
            List<Item> items = members.get(topic.entry().id());
            Set<Item> chosen = chosen(topic);
            if (!chosen.isEmpty()) {
                items.forEach(chosen::remove);
                items.addAll(chosen);
                items.sort(BY_DATE);
            }
            topics.put(
                    topic.entry().id(),
                    new Group(
                            Type.TOPIC,
                            topic.entry().id(),
                            topic.entry().title(),
                            topic.url(),
                            items));
        }
    }

    /** The entries that a topic names in its sections. */
    private Set<Item> chosen(Item topic) {
        Set<Item> chosen = new LinkedHashSet<>();
        for (Map<String, Object> section : topic.entry().groups("sections")) {
            if (section.get("entries") instanceof List<?> ids) {
                ids.forEach(id ->
                        Optional.ofNullable(byId.get(String.valueOf(id))).ifPresent(chosen::add));
            }
        }
        return chosen;
    }

    /** Neighbours in the channel (or the kind), mentions of people, and relatives in the topic. */
    private void link() {
        Map<String, Item> lastOfChannel = new HashMap<>();
        Map<String, Item> lastOfKind = new HashMap<>();
        for (Item item : site.items()) {
            String channel = item.entry().channel();
            boolean byChannel =
                    item.kind().builtIn()
                            && channel != null
                            && item.kind().name().equals("article");
            Item before =
                    byChannel
                            ? lastOfChannel.put(channel, item)
                            : lastOfKind.put(item.kind().name(), item);
            if (before != null) {
                before.newer = item;
                item.older = before;
            }
        }
        for (Item item : site.items().reversed()) {
            item.entry()
                    .ids("people")
                    .forEach(id -> mentions.computeIfAbsent(id, _ -> new ArrayList<>()).add(item));
        }
        for (Group topic : topics.values()) {
            List<Item> items = topic.items();
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                if (item.related.isEmpty()) {
                    item.related = around(items, i);
                }
            }
        }
    }

    private static List<Item> around(List<Item> items, int i) {
        List<Item> near = new ArrayList<>(2 * RELATED_EACH_WAY);
        for (int k = Math.min(items.size() - 1, i + RELATED_EACH_WAY);
                k >= Math.max(0, i - RELATED_EACH_WAY);
                k--) {
            if (k != i) {
                near.add(items.get(k));
            }
        }
        return near;
    }

    private static Group newGroup(Type type, String key, String name, String url) {
        return new Group(type, key, name, url, new ArrayList<>());
    }

    private @Nullable String parent(String slug) {
        Channel channel = channels.get(slug);
        return channel == null ? null : channel.parent();
    }

    /** The item of a live entry. */
    public Optional<Item> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The item whose page has that path, which ends in a slash. */
    public Optional<Item> at(String url) {
        return Optional.ofNullable(byUrl.get(url));
    }

    /** Articles that name a person, newest first. */
    public List<Item> mentions(String profile) {
        return mentions.getOrDefault(profile, List.of());
    }

    /** Everything live. */
    public Group site() {
        return site;
    }

    /**
     * Channels with their entries and those of the channels below them, in the office's order; by
     * slug.
     */
    public Map<String, Group> channels() {
        return channelGroups;
    }

    /** The channel of that slug. */
    public Optional<Channel> channel(@Nullable String slug) {
        return Optional.ofNullable(slug == null ? null : channels.get(slug));
    }

    /** Channels directly below one, or the top ones for null. */
    public List<Channel> below(@Nullable String parent) {
        return channels.values().stream()
                .filter(channel -> Objects.equals(channel.parent(), parent))
                .toList();
    }

    /** Topics by the id of their entry, in order of their ordinal. */
    public Map<String, Group> topics() {
        return topics;
    }

    /** Tags by name, in order of name. */
    public Map<String, Group> tags() {
        return tags;
    }

    /** Kinds by name; also those without entries. */
    public Map<String, Group> kinds() {
        return kinds;
    }

    /** The kind of that name. */
    public Optional<Kind> kind(String name) {
        return Optional.ofNullable(kindsByName.get(name));
    }

    /** Years, newest first. */
    public Map<Integer, Group> years() {
        return years;
    }
}
