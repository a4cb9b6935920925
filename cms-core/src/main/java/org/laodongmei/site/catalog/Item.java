package org.laodongmei.site.catalog;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.LiveEntry;
import org.laodongmei.kind.FieldType;
import org.laodongmei.kind.Kind;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A live entry with its place among the others. Once its {@link Catalog} stands, only the entry may
 * give way to a later revision of itself.
 */
public final class Item {

    private static final String ASSET = "asset:";

    private final Kind kind;
    private final String url;
    private final String file;
    private volatile LiveEntry entry;
    private volatile long state;

    int place;

    @Nullable Item older;

    @Nullable Item newer;

    List<Item> related = List.of();

    Item(LiveEntry entry, Kind kind) {
        this.kind = kind;
        this.url = "/" + kind.route() + "/" + entry.slug() + "/";
        this.file = url.substring(1) + "index.html";
        this.entry = entry;
        this.state = state(entry);
    }

    /** A revision says everything but what its tags are read as. */
    private long state(LiveEntry entry) {
        Fingerprint print = new Fingerprint().add(entry.id()).add(entry.revision()).add(url);
        entry.tags().forEach(print::add);
        return print.value();
    }

    /**
     * Whether a later revision stands in the same place: under the same address, in the same
     * groups.
     */
    boolean keepsPlace(LiveEntry later) {
        LiveEntry now = entry;
        return now.kind().equals(later.kind())
                && !now.kind().equals("topic")
                && now.slug().equals(later.slug())
                && now.dated().equals(later.dated())
                && Objects.equals(now.channel(), later.channel())
                && now.tags().equals(later.tags())
                && now.topics().equals(later.topics())
                && now.ids("people").equals(later.ids("people"));
    }

    void revise(LiveEntry later) {
        entry = later;
        state = state(later);
    }

    /** What it says, but its text. */
    public LiveEntry entry() {
        return entry;
    }

    /** Its kind. */
    public Kind kind() {
        return kind;
    }

    /** When readers' copies became old: the change of a revision after the first, else the date. */
    public Instant modified() {
        LiveEntry now = entry;
        return now.revision() > 1 && now.changed().isAfter(now.dated())
                ? now.changed()
                : now.dated();
    }

    /**
     * SHA-256 of the cover, or of the first picture of an album without one; null when there is
     * none.
     */
    public @Nullable String coverAsset() {
        LiveEntry now = entry;
        if (now.cover() != null) {
            return now.cover();
        }
        List<Map<String, Object>> images = now.groups("images");
        return images.isEmpty() || images.getFirst().get("asset") == null
                ? null
                : images.getFirst().get("asset").toString();
    }

    /** Path of its page. */
    public String url() {
        return url;
    }

    /** Where campaigns and settings find it: {@code route/slug}. */
    public String address() {
        return url.substring(1, url.length() - 1);
    }

    /** The file of its page, from the root of the site. */
    public String file() {
        return file;
    }

    /** SHA-256 of the film that it shows; null when it shows none of ours. */
    public @Nullable String film() {
        return kind.fields().stream()
                .filter(field -> field.type() == FieldType.VIDEO)
                .map(field -> entry.text(field.name()))
                .filter(film -> film.startsWith(ASSET))
                .map(film -> film.substring(ASSET.length()))
                .findFirst()
                .orElse(null);
    }

    /**
     * Changes whenever anything about the entry does, its address included: that may move without a
     * new live revision.
     */
    public long state() {
        return state;
    }

    /** Its number among all items of the catalog, from 0 for the oldest. */
    public int place() {
        return place;
    }

    /** The one before it in its channel, or in its kind when it has no channel. */
    public @Nullable Item older() {
        return older;
    }

    /** The one after it in its channel, or in its kind when it has no channel. */
    public @Nullable Item newer() {
        return newer;
    }

    /**
     * Up to six from its first topic, the nearest in time: with the nearest instead of the newest,
     * a new article changes the pages of its neighbours only, not of all in the topic.
     */
    public List<Item> related() {
        return related;
    }
}
