package org.laodongmei.studio.library;

import org.laodongmei.entry.desk.Uses;
import org.laodongmei.media.library.Item;
import org.laodongmei.media.library.Library;
import org.laodongmei.media.library.Library.Place;
import org.laodongmei.media.library.Likenesses;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Pages of the list of files, each from a handful of questions to the database. */
@Component
final class Finding {

    private static final int CHUNK = 400;

    /** Where nearly everything is used, a page may end before it is full. */
    private static final int MOST_CHUNKS = 5;

    private final Library library;
    private final Likenesses likenesses;
    private final Uses uses;

    Finding(Library library, Likenesses likenesses, Uses uses) {
        this.library = library;
        this.likenesses = likenesses;
        this.uses = uses;
    }

    /**
     * A page.
     *
     * @param more where the next one begins; empty after the last
     */
    record Page(List<Item> items, String more) {}

    Page page(LibraryFilter filter, int size) {
        return switch (filter.only()) {
            case LibraryFilter.ALIKE -> alike(filter, size);
            case LibraryFilter.UNUSED -> unused(filter, size);
            default -> plain(filter, size);
        };
    }

    private Page plain(LibraryFilter filter, int size) {
        List<Item> items = library.list(filter.query(), filter.place(), size + 1);
        return items.size() <= size
                ? new Page(items, "")
                : new Page(items.subList(0, size), after(items.get(size - 1)));
    }

    private Page unused(LibraryFilter filter, int size) {
        List<Item> unused = new ArrayList<>();
        Place place = filter.place();
        for (int i = 0; i < MOST_CHUNKS; i++) {
            List<Item> some = library.list(filter.query(), place, CHUNK);
            Set<String> used = uses.used(some.stream().map(item -> item.asset().sha256()).toList());
            for (Item item : some) {
                if (!used.contains(item.asset().sha256())) {
                    unused.add(item);
                    if (unused.size() == size) {
                        return new Page(unused, after(item));
                    }
                }
            }
            if (some.size() < CHUNK) {
                return new Page(unused, "");
            }
            place = place(some.getLast());
        }
        return new Page(unused, place == null ? "" : LibraryFilter.after(place));
    }

    private Page alike(LibraryFilter filter, int size) {
        List<String> all = likenesses.alike();
        int from = Math.min(filter.skipped(), all.size());
        int to = Math.min(from + size, all.size());
        return new Page(
                library.find(all.subList(from, to)), to == all.size() ? "" : String.valueOf(to));
    }

    private static String after(Item item) {
        return LibraryFilter.after(place(item));
    }

    private static Place place(Item item) {
        return new Place(item.asset().addedAt(), item.asset().sha256());
    }
}
