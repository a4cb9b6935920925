package org.laodongmei.channel;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.change.Changes;
import org.laodongmei.channel.InvalidChannel.Reason;
import org.laodongmei.db.Database;
import org.laodongmei.markup.Characters;
import org.laodongmei.markup.Slugs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The section tree as the office changes it: one channel at a time, each change in the audit log.
 * Safe for any threads.
 */
public final class ChannelDesk {

    /** Characters of a name. */
    public static final int LONGEST_NAME = 80;

    public static final int LONGEST_DESCRIPTION = 400;
    public static final int LONGEST_TYPE = 40;
    public static final int MOST_KEYWORDS = 20;
    public static final int LONGEST_KEYWORD = 40;

    /** As many as an import takes. */
    static final int MOST = 500;

    static final int DEEPEST = 5;

    /** The name under which {@link #occupants} counts channels below. */
    public static final String CHANNELS = "channels";

    private final Database database;
    private final Changes changes;
    private final Audit audit;
    private final Map<String, Occupants> rooms;

    /**
     * @param rooms what else may stand in a channel, by a name of the caller's
     */
    public ChannelDesk(
            Database database, Changes changes, Audit audit, Map<String, Occupants> rooms) {
        this.database = database;
        this.changes = changes;
        this.audit = audit;
        this.rooms = new TreeMap<>(rooms);
    }

    /** How many of what stand in a channel; empty when it may go. */
    public Map<String, Integer> occupants(String slug) {
        return database.read(db -> occupants(db, slug));
    }

    private Map<String, Integer> occupants(DSLContext db, String slug) {
        Map<String, Integer> found = new LinkedHashMap<>();
        int below =
                (int)
                        Channels.all(db).stream()
                                .filter(channel -> slug.equals(channel.parent()))
                                .count();
        if (below > 0) {
            found.put(CHANNELS, below);
        }
        rooms.forEach((name, room) -> {
            int count = room.count(db, slug);
            if (count > 0) {
                found.put(name, count);
            }
        });
        return found;
    }

    /**
     * Makes a channel, the last below its parent.
     *
     * @param by id of the account
     * @param wish with an empty slug for one after the sound of the name
     * @return its slug
     * @throws InvalidChannel if it cannot be
     */
    public String add(String by, Channel wish) {
        // Pinyin is slow, so it is looked up before the writer is taken.
        String sound = Slugs.of(wish.name());
        return database.write(tx -> {
            List<Channel> before = Channels.all(tx);
            Channel channel =
                    wish.slug().isBlank() ? with(clean(wish), free(before, sound)) : clean(wish);
            Map<String, Reason> wrong = wrong(before, channel);
            if (before.stream().anyMatch(other -> other.slug().equals(channel.slug()))) {
                wrong.putIfAbsent("slug", Reason.SLUG_TAKEN);
            }
            if (before.size() >= MOST) {
                wrong.put("form", Reason.TOO_MANY);
            }
            refuse(wrong);
            List<Channel> after = new ArrayList<>(before);
            after.add(channel);
            Channels.rewrite(tx, changes, before, inOrder(after));
            audit.append(tx, by, "channel.added", channel.slug(), channel.name());
            return channel.slug();
        });
    }

    /**
     * Makes a channel another one; below another parent it becomes the last there.
     *
     * @param was as whoever changes it saw it
     * @throws InvalidChannel if it cannot be so, or is no longer what it was
     */
    public void change(String by, Channel was, Channel wish) {
        Channel channel = clean(wish);
        database.write(tx -> {
            List<Channel> before = Channels.all(tx);
            if (!before.contains(was)) {
                throw new InvalidChannel(Map.of("form", Reason.CHANGED));
            }
            Map<String, Reason> wrong = wrong(before, channel);
            if (!channel.slug().equals(was.slug())) {
                if (before.stream().anyMatch(other -> other.slug().equals(channel.slug()))) {
                    wrong.putIfAbsent("slug", Reason.SLUG_TAKEN);
                } else if (occupants(tx, was.slug()).keySet().stream()
                        .anyMatch(name -> !name.equals(CHANNELS))) {
                    wrong.putIfAbsent("slug", Reason.SLUG_IN_USE);
                }
            }
            if (Channels.path(before, channel.parent()).contains(was.slug())) {
                wrong.put("parent", Reason.PARENT_UNFIT);
            }
            refuse(wrong);
            List<Channel> after = new ArrayList<>(before);
            after.replaceAll(other -> replaced(other, was, channel));
            if (!Objects.equals(was.parent(), channel.parent())) {
                after.remove(channel);
                after.add(channel);
            }
            refuse(deepest(after) > DEEPEST ? Map.of("parent", Reason.TOO_DEEP) : Map.of());
            if (Channels.rewrite(tx, changes, before, inOrder(after)) > 0) {
                audit.append(tx, by, "channel.changed", channel.slug(), difference(was, channel));
            }
            return null;
        });
    }

    private static Channel replaced(Channel other, Channel was, Channel channel) {
        if (other.equals(was)) {
            return channel;
        }
        return was.slug().equals(other.parent()) ? below(other, channel.slug()) : other;
    }

    private static String difference(Channel was, Channel now) {
        return was.slug().equals(now.slug()) && was.name().equals(now.name())
                ? now.name()
                : was.name() + " (" + was.slug() + ") → " + now.name() + " (" + now.slug() + ")";
    }

    /**
     * Has a channel change places with the one before or behind it below the same parent.
     *
     * @return false where there is none such, or no such channel
     */
    public boolean move(String by, String slug, boolean up) {
        return database.write(tx -> {
            List<Channel> before = Channels.all(tx);
            Channel channel =
                    before.stream().filter(one -> one.slug().equals(slug)).findFirst().orElse(null);
            if (channel == null) {
                return false;
            }
            List<Channel> beside =
                    before.stream()
                            .filter(one -> Objects.equals(one.parent(), channel.parent()))
                            .toList();
            int to = beside.indexOf(channel) + (up ? -1 : 1);
            if (to < 0 || to >= beside.size()) {
                return false;
            }
            List<Channel> after = new ArrayList<>(before);
            Collections.swap(after, after.indexOf(channel), after.indexOf(beside.get(to)));
            Channels.rewrite(tx, changes, before, inOrder(after));
            audit.append(tx, by, "channel.moved", slug, channel.name());
            return true;
        });
    }

    /**
     * Removes a channel in which nothing stands.
     *
     * @return how many of what are in the way; empty when it is gone
     */
    public Map<String, Integer> remove(String by, String slug) {
        return database.write(tx -> {
            Map<String, Integer> occupants = occupants(tx, slug);
            List<Channel> before = Channels.all(tx);
            List<Channel> after = new ArrayList<>(before);
            if (occupants.isEmpty() && after.removeIf(channel -> channel.slug().equals(slug))) {
                Channels.rewrite(tx, changes, before, after);
                audit.append(tx, by, "channel.removed", slug, "");
            }
            return occupants;
        });
    }

    private static Map<String, Reason> wrong(List<Channel> all, Channel channel) {
        Map<String, Reason> wrong = new LinkedHashMap<>();
        if (channel.name().isEmpty() || channel.name().length() > LONGEST_NAME) {
            wrong.put("name", Reason.NAME_UNFIT);
        }
        if (!channel.slug().matches("[a-z0-9]+(-[a-z0-9]+)*")
                || channel.slug().length() > LONGEST_NAME) {
            wrong.put("slug", Reason.SLUG_UNFIT);
        }
        String parent = channel.parent();
        if (parent != null && all.stream().noneMatch(other -> other.slug().equals(parent))) {
            wrong.put("parent", Reason.PARENT_UNFIT);
        } else if (Channels.path(all, parent).size() >= DEEPEST) {
            wrong.put("parent", Reason.TOO_DEEP);
        }
        if (channel.description().isEmpty()
                || channel.description().length() > LONGEST_DESCRIPTION) {
            wrong.put("description", Reason.DESCRIPTION_UNFIT);
        }
        List<String> words = channel.keywords();
        if (words.isEmpty()
                || words.size() > MOST_KEYWORDS
                || words.stream().anyMatch(word -> word.length() > LONGEST_KEYWORD)) {
            wrong.put("keywords", Reason.KEYWORDS_UNFIT);
        }
        if (channel.type().isEmpty() || channel.type().length() > LONGEST_TYPE) {
            wrong.put("type", Reason.TYPE_UNFIT);
        }
        return wrong;
    }

    private static void refuse(Map<String, Reason> wrong) {
        if (!wrong.isEmpty()) {
            throw new InvalidChannel(wrong);
        }
    }

    private static String free(List<Channel> all, String sound) {
        String stem = sound.isEmpty() ? "channel" : sound;
        for (int i = 1; ; i++) {
            String slug = i == 1 ? stem : stem + "-" + i;
            if (all.stream().noneMatch(channel -> channel.slug().equals(slug))) {
                return slug;
            }
        }
    }

    private static int deepest(List<Channel> all) {
        return all.stream()
                .mapToInt(channel -> Channels.path(all, channel.slug()).size())
                .max()
                .orElse(0);
    }

    /** Each parent before those below it, which keep their order. */
    private static List<Channel> inOrder(List<Channel> all) {
        Map<@Nullable String, List<Channel>> below = new HashMap<>();
        all.forEach(channel ->
                below.computeIfAbsent(channel.parent(), _ -> new ArrayList<>()).add(channel));
        List<Channel> order = new ArrayList<>();
        collect(null, below, order);
        return order;
    }

    private static void collect(
            @Nullable String parent,
            Map<@Nullable String, List<Channel>> below,
            List<Channel> order) {
        for (Channel channel : below.getOrDefault(parent, List.of())) {
            order.add(channel);
            collect(channel.slug(), below, order);
        }
    }

    private static Channel clean(Channel wish) {
        UnaryOperator<String> clean = text -> Characters.legal(text).strip();
        return new Channel(
                clean.apply(wish.slug()),
                wish.parent(),
                clean.apply(wish.name()),
                clean.apply(wish.description()),
                wish.keywords().stream().map(clean).filter(word -> !word.isEmpty()).toList(),
                clean.apply(wish.type()));
    }

    private static Channel with(Channel channel, String slug) {
        return new Channel(
                slug,
                channel.parent(),
                channel.name(),
                channel.description(),
                channel.keywords(),
                channel.type());
    }

    private static Channel below(Channel channel, String parent) {
        return new Channel(
                channel.slug(),
                parent,
                channel.name(),
                channel.description(),
                channel.keywords(),
                channel.type());
    }
}
