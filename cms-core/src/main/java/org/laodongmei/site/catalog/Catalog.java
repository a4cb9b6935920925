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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All live entries of a moment, in order and in groups: what pages are planned from. A pure
 * function of its inputs, and cheap enough to be made anew whenever anything moves; where only
 * texts changed, {@link #revise} spares that.
 */
public final class Catalog {

    static final Comparator<Item> BY_DATE =
            Comparator.comparing((Item item) -> item.entry().dated())
                    .thenComparing(item -> item.entry().id());

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
     * @param tagAddresses gives the last part of the address of each of the tags, by tag; those
     *     with older entries come first
     */
    public Catalog(
            Collection<LiveEntry> entries,
            Collection<Kind> kinds,
            List<Channel> channels,
            ZoneId zone,
            Function<Collection<String>, Map<String, String>> tagAddresses) {
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
        group(all);
        groupTags(all, tagAddresses);
        groupYears(all, zone);
        topics.putAll(TopicGroups.of(all, byId));
        mention();
        Neighbours.link(all, topics.values());
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

    private void group(List<Item> all) {
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
        for (Item item : all) {
            LiveEntry entry = item.entry();
            kinds.get(entry.kind()).items().add(item);
            for (String slug = entry.channel();
                    slug != null && channels.containsKey(slug);
                    slug = parent(slug)) {
                channelGroups.get(slug).items().add(item);
            }
        }
    }

    private void groupTags(
            List<Item> all, Function<Collection<String>, Map<String, String>> addresses) {
        Map<String, List<Item>> tagged = new LinkedHashMap<>();
        for (Item item : all) {
            for (String tag : item.entry().tags()) {
                tagged.computeIfAbsent(tag, _ -> new ArrayList<>()).add(item);
            }
        }
        Map<String, String> slugs = addresses.apply(tagged.keySet());
        tagged.forEach((tag, items) ->
                tags.put(
                        tag,
                        new Group(Type.TAG, tag, tag, "/tags/" + slugs.get(tag) + "/", items)));
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

    private void mention() {
        for (Item item : site.items().reversed()) {
            item.entry()
                    .ids("people")
                    .forEach(id -> mentions.computeIfAbsent(id, _ -> new ArrayList<>()).add(item));
        }
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

    /** By when each of the channels, and the home page, needs something new; first what presses. */
    public List<Deadline> deadlines(List<Channel> channels) {
        return Deadline.of(this, channels);
    }

    /** The channel of that slug. */
    public Optional<Channel> channel(@Nullable String slug) {
        return Optional.ofNullable(slug == null ? null : channels.get(slug));
    }

    /** A channel's slug and those above it, nearest first; empty for none. */
    public List<String> path(@Nullable String slug) {
        List<String> path = new ArrayList<>(3);
        for (Channel at = channel(slug).orElse(null);
                at != null;
                at = channel(at.parent()).orElse(null)) {
            path.add(at.slug());
        }
        return path;
    }

    /**
     * Whether what stands in a channel, or in none, stands in another or below that.
     *
     * @param within slug of the other; null for wherever
     */
    public boolean isWithin(@Nullable String slug, @Nullable String within) {
        return within == null || path(slug).contains(within);
    }

    /** Whether an entry stands in a channel or below that, or wherever for null. */
    public boolean isWithin(Item item, @Nullable String within) {
        return isWithin(item.entry().channel(), within);
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
