package org.laodongmei.api.tell;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ask.Lists;
import org.laodongmei.api.ask.Query;
import org.laodongmei.api.ask.Slice;
import org.laodongmei.entry.Body;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.markup.Markdown;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells of entries what a query asks for. Safe for any threads. */
public final class Reading {

    private final Entries entries;
    private final Lists lists;
    private final Markdown markdown = new Markdown();

    public Reading(Entries entries, Lists lists) {
        this.entries = entries;
        this.lists = lists;
    }

    /**
     * A page of a list: {@code items} and {@code meta}.
     *
     * @param channel slug of the channel that the caller is kept to; null for none
     */
    public Map<String, @Nullable Object> list(
            Edition edition, Query query, @Nullable String channel) {
        Slice slice = lists.slice(edition, query, channel);
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("items", told(edition, slice.items(), query, channel));
        told.put("meta", slice.meta());
        return told;
    }

    /**
     * Some entries.
     *
     * @param channel as above
     */
    public List<Map<String, @Nullable Object>> told(
            Edition edition, List<Item> items, Query query, @Nullable String channel) {
        Bodies bodies = Bodies.of(edition, entries, items, query.formats());
        EntryJson json = new EntryJson(edition, query.includes(), channel);
        List<Map<String, @Nullable Object>> all = new ArrayList<>(items.size());
        for (Item item : items) {
            Map<String, @Nullable Object> told = json.of(item);
            bodies.add(item, query.formats(), told);
            all.add(query.fields().of(told));
        }
        return all;
    }

    /**
     * One revision of an entry, live or not.
     *
     * @param channel as above
     */
    public Map<String, @Nullable Object> told(
            Edition edition,
            Item item,
            Body body,
            Draft draft,
            Query query,
            @Nullable String channel) {
        Map<String, @Nullable Object> told =
                new EntryJson(edition, query.includes(), channel).of(item);
        String plain = markdown.render(draft.body()).text();
        Bodies.of(edition, item.entry().id(), body, draft, plain).add(item, query.formats(), told);
        return query.fields().of(told);
    }
}
