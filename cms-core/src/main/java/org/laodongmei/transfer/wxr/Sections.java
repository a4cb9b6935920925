package org.laodongmei.transfer.wxr;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.transfer.folder.Findings;
import org.laodongmei.transfer.read.Slugs;
import org.laodongmei.transfer.wxr.Item.Term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Categories of the other site as channels: those that there are, by name or slug, else new ones in
 * the same tree.
 */
final class Sections {

    private static final int LONGEST = 80;

    /** What WordPress puts posts in that are in none. */
    private static final Set<String> NONE = Set.of("uncategorized", "未分类", "uncategorised");

    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Map<String, String> slugs = new HashMap<>();

    private record Section(String name, String parent) {}

    /** A category, as the head of an export tells it. */
    void tell(Map<String, String> texts) {
        String nicename = texts.getOrDefault("wp:category_nicename", "");
        String name = Html.plain(texts.getOrDefault("wp:cat_name", nicename));
        tell(nicename, name, texts.getOrDefault("wp:category_parent", ""));
    }

    /** A category that a post is in, which old exports do not tell before. */
    void tell(Term term) {
        if (term.domain().equals("category")) {
            tell(term.nicename(), Html.plain(term.name()), "");
        }
    }

    private void tell(String nicename, String name, String parent) {
        String key = nicename.isBlank() ? name : nicename;
        if (!key.isBlank() && !NONE.contains(Places.decoded(key)) && !NONE.contains(name)) {
            sections.putIfAbsent(key, new Section(name.isBlank() ? key : name, parent));
        }
    }

    /** The slug of the channel of a category; null for one that is none. */
    @Nullable String channel(Term term) {
        return slugs.get(term.nicename().isBlank() ? Html.plain(term.name()) : term.nicename());
    }

    /** Finds a channel for each, and makes those that are not there. */
    void resolve(Channels channels, Findings findings) {
        List<Channel> all = new ArrayList<>(channels.all());
        Map<String, String> byName = new HashMap<>();
        Set<String> taken = new HashSet<>();
        all.forEach(channel -> {
            byName.putIfAbsent(channel.name(), channel.slug());
            taken.add(channel.slug());
        });
        int before = all.size();
        for (String key : sections.keySet()) {
            find(key, all, byName, taken, new HashSet<>());
        }
        if (all.size() > before) {
            channels.arrange(all);
            all.subList(before, all.size())
                    .forEach(made ->
                            findings.note(
                                    "",
                                    0,
                                    "channel '"
                                            + made.name()
                                            + "' was not there and has been made"));
        }
    }

    private @Nullable String find(
            String key,
            List<Channel> all,
            Map<String, String> byName,
            Set<String> taken,
            Set<String> asked) {
        Section section = sections.get(key);
        // A category below itself, as broken exports have it, is at the top.
        if (section == null || !asked.add(key)) {
            return null;
        }
        String known = slugs.get(key);
        if (known != null) {
            return known;
        }
        String slug = slug(key, section.name());
        String found = byName.containsKey(section.name()) ? byName.get(section.name()) : slug;
        if (!taken.contains(found)) {
            String parent = find(section.parent(), all, byName, taken, asked);
            all.add(new Channel(found, parent, shortened(section.name()), "", List.of(), ""));
            taken.add(found);
            byName.putIfAbsent(section.name(), found);
        }
        slugs.put(key, found);
        return found;
    }

    private static String slug(String nicename, String name) {
        String decoded = Places.decoded(nicename);
        String slug = Slugs.of(decoded.isBlank() ? name : decoded).replaceAll("[^a-z0-9]+", "-");
        String bare = slug.replaceAll("^-|-$", "");
        return bare.length() > LONGEST ? bare.substring(0, LONGEST).replaceAll("-$", "") : bare;
    }

    private static String shortened(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
