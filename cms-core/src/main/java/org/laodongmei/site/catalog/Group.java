package org.laodongmei.site.catalog;

import java.util.List;

/**
 * Entries that are listed together.
 *
 * @param name shown to readers
 * @param url path of the list's newest page, ending in a slash; feeds lie below it
 * @param items oldest first
 */
public record Group(Type type, String key, String name, String url, List<Item> items) {

    /** What gathers them. */
    public enum Type {
        SITE,
        CHANNEL,
        TOPIC,
        TAG,
        KIND,
        YEAR
    }

    /**
     * How many numbered pages the list has. They are numbered from the oldest and full for ever;
     * the newest page takes the rest, so it holds between one and two pages' worth and is never
     * nearly empty.
     */
    public int pages(int size) {
        return Math.max(1, items.size() / size);
    }

    /** The items of a numbered page, newest first. */
    public List<Item> page(int number, int size) {
        int from = (number - 1) * size;
        int to = number == pages(size) ? items.size() : number * size;
        return items.subList(from, to).reversed();
    }

    /** Up to {@code count} items, newest first. */
    public List<Item> newest(int count) {
        return items.subList(Math.max(0, items.size() - count), items.size()).reversed();
    }
}
