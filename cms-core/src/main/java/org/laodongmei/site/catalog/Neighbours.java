package org.laodongmei.site.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells items who stands beside them: in the channel (or the kind), and in the topic. */
final class Neighbours {

    private static final int RELATED_EACH_WAY = 3;

    private Neighbours() {}

    /**
     * @param all oldest first
     * @param topics in their order: an item's relatives are from the first that has it
     */
    static void link(List<Item> all, Collection<Group> topics) {
        Map<String, Item> lastOfChannel = new HashMap<>();
        Map<String, Item> lastOfKind = new HashMap<>();
        for (Item item : all) {
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
        for (Group topic : topics) {
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
}
