package org.laodongmei.channel;

import static org.laodongmei.db.tables.Tables.CHANNEL;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.laodongmei.change.Change.Subject;
import org.laodongmei.change.Changes;
import org.laodongmei.db.Database;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The section tree of the site, in the office's own order. Safe for any threads. */
public final class Channels {

    private final Database database;
    private final Changes changes;

    public Channels(Database database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /** All channels, each parent before its children, in order. */
    public List<Channel> all() {
        return database.read(Channels::all);
    }

    /**
     * A channel's slug and those above it, nearest first; empty for none, or one that is not there.
     */
    public List<String> path(@Nullable String slug) {
        return slug == null ? List.of() : path(all(), slug);
    }

    /** The same among channels that one has. */
    public static List<String> path(Collection<Channel> all, @Nullable String slug) {
        Map<String, Channel> bySlug = new HashMap<>();
        all.forEach(channel -> bySlug.put(channel.slug(), channel));
        List<String> path = new ArrayList<>();
        for (Channel at = bySlug.get(slug); at != null; at = bySlug.get(at.parent())) {
            path.add(at.slug());
        }
        return path;
    }

    /** Slugs of the channels given and of all below them. */
    public static Set<String> below(List<Channel> all, Collection<String> slugs) {
        Set<String> found = new HashSet<>(slugs);
        all.forEach(channel -> {
            if (channel.parent() != null && found.contains(channel.parent())) {
                found.add(channel.slug());
            }
        });
        return found;
    }

    /**
     * Puts the given channels in the given order and makes or changes what is new or different.
     * Channels that are not named stay, after the named ones.
     *
     * @param channels each parent before its children
     * @return how many were new, different or moved
     * @throws IllegalArgumentException if a parent is neither named before nor there, or a channel
     *     would stand below itself
     */
    public int arrange(List<Channel> channels) {
        return database.write(tx -> {
            List<Channel> before = all(tx);
            List<Channel> after = new ArrayList<>(channels);
            Set<String> named = new HashSet<>();
            channels.forEach(channel -> named.add(channel.slug()));
            before.stream().filter(channel -> !named.contains(channel.slug())).forEach(after::add);
            return rewrite(tx, changes, before, after);
        });
    }

    /**
     * Makes the tree another one.
     *
     * @param after each parent before its children; what is not among them is removed
     * @return how many are new, different, moved or gone
     */
    static int rewrite(DSLContext tx, Changes changes, List<Channel> before, List<Channel> after) {
        isTree(after);
        List<String> changed = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (int i = 0; i < after.size(); i++) {
            Channel channel = after.get(i);
            kept.add(channel.slug());
            if (i >= before.size() || !before.get(i).equals(channel)) {
                put(tx, channel, i);
                changed.add(channel.slug());
            }
        }
        for (Channel channel : before.reversed()) {
            if (!kept.contains(channel.slug())) {
                tx.deleteFrom(CHANNEL).where(CHANNEL.SLUG.eq(channel.slug())).execute();
                changed.add(channel.slug());
            }
        }
        changes.append(tx, Subject.CHANNEL, changed);
        return changed.size();
    }

    private static void isTree(List<Channel> channels) {
        Map<String, Channel> bySlug = new HashMap<>();
        channels.forEach(channel -> bySlug.put(channel.slug(), channel));
        for (Channel channel : channels) {
            Channel at = channel;
            for (int steps = 0; at != null && at.parent() != null; steps++) {
                if (steps == channels.size()) {
                    throw new IllegalArgumentException(
                            "channel " + channel.slug() + " stands below itself");
                }
                at = bySlug.get(at.parent());
            }
        }
    }

    private static void put(DSLContext tx, Channel channel, int ordinal) {
        if (channel.parent() != null
                && !tx.fetchExists(CHANNEL, CHANNEL.SLUG.eq(channel.parent()))) {
            throw new IllegalArgumentException(
                    "channel "
                            + channel.slug()
                            + " stands below "
                            + channel.parent()
                            + ", which is not there");
        }
        tx.insertInto(CHANNEL)
                .set(CHANNEL.SLUG, channel.slug())
                .set(CHANNEL.PARENT, channel.parent())
                .set(CHANNEL.ORDINAL, ordinal)
                .set(CHANNEL.NAME, channel.name())
                .set(CHANNEL.DESCRIPTION, channel.description())
                .set(CHANNEL.KEYWORDS, JsonMapper.shared().writeValueAsString(channel.keywords()))
                .set(CHANNEL.TYPE, channel.type())
                .onConflict(CHANNEL.SLUG)
                .doUpdate()
                .set(CHANNEL.PARENT, channel.parent())
                .set(CHANNEL.ORDINAL, ordinal)
                .set(CHANNEL.NAME, channel.name())
                .set(CHANNEL.DESCRIPTION, channel.description())
                .set(CHANNEL.KEYWORDS, JsonMapper.shared().writeValueAsString(channel.keywords()))
                .set(CHANNEL.TYPE, channel.type())
                .execute();
    }

    static List<Channel> all(DSLContext db) {
        return db.selectFrom(CHANNEL)
                .orderBy(CHANNEL.ORDINAL)
                .fetch(row ->
                        new Channel(
                                row.getSlug(),
                                row.getParent(),
                                row.getName(),
                                row.getDescription(),
                                List.of(
                                        JsonMapper.shared()
                                                .readValue(row.getKeywords(), String[].class)),
                                row.getType()));
    }
}
