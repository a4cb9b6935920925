package org.laodongmei.site.catalog;

import static org.laodongmei.site.catalog.Catalog.BY_DATE;

import org.laodongmei.site.catalog.Group.Type;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What topics gather: the entries that name them, and those that they name in their sections. */
final class TopicGroups {

    private static final Comparator<Item> BY_ORDINAL =
            Comparator.comparing(
                            (Item item) -> item.entry().number("ordinal").orElse(Integer.MAX_VALUE))
                    .thenComparing(BY_DATE);

    private TopicGroups() {}

    /**
     * Groups by the id of the topic's entry, in order of their ordinal.
     *
     * @param all oldest first
     */
    static Map<String, Group> of(List<Item> all, Map<String, Item> byId) {
        List<Item> series =
                all.stream()
                        .filter(item -> item.kind().name().equals("topic"))
                        .sorted(BY_ORDINAL)
                        .toList();
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
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Item topic : series) {
            String id = topic.entry().id();
            List<Item> items = members.get(id);
            Set<Item> chosen = chosen(topic, byId);
            if (!chosen.isEmpty()) {
                items.forEach(chosen::remove);
                items.addAll(chosen);
                items.sort(BY_DATE);
            }
            groups.put(id, new Group(Type.TOPIC, id, topic.entry().title(), topic.url(), items));
        }
        return groups;
    }

    private static Set<Item> chosen(Item topic, Map<String, Item> byId) {
        Set<Item> chosen = new LinkedHashSet<>();
        for (Map<String, Object> section : topic.entry().groups("sections")) {
            if (section.get("entries") instanceof List<?> ids) {
                ids.forEach(id ->
                        Optional.ofNullable(byId.get(String.valueOf(id))).ifPresent(chosen::add));
            }
        }
        return chosen;
    }
}
