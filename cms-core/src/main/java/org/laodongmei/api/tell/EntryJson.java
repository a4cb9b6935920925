package org.laodongmei.api.tell;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.LiveEntry;
import org.laodongmei.kind.Field;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Entries of any kind, as they are told. */
final class EntryJson {

    private final Edition edition;
    private final Set<String> includes;
    private final @Nullable String channel;
    private final AssetJson assets;
    private final PlaceJson places;
    private final FieldJson fields;

    /**
     * @param channel slug of the channel that the caller is kept to; null for none
     */
    EntryJson(Edition edition, Set<String> includes, @Nullable String channel) {
        this.edition = edition;
        this.includes = includes;
        this.channel = channel;
        this.assets = new AssetJson(edition);
        this.places = new PlaceJson(edition, channel);
        this.fields = new FieldJson(edition, assets);
    }

    /** All of an entry but its text. */
    Map<String, @Nullable Object> of(Item item) {
        LiveEntry entry = item.entry();
        Map<String, @Nullable Object> told = link(item);
        told.put("summary", entry.summary());
        told.put("excerpt", entry.excerpt());
        told.put("published_at", moment(entry.dated()));
        told.put("updated_at", moment(item.modified()));
        told.put("revision", entry.revision());
        told.put("author", entry.author());
        told.put("source", entry.source());
        told.put("channel", places.channel(entry.channel(), includes.contains("channel")));
        boolean tags = includes.contains("tags");
        told.put("tags", entry.tags().stream().map(tag -> places.tag(tag, tags)).toList());
        told.put("topics", entries(entry.topics(), includes.contains("topics")));
        told.put("cover", assets.of(item.coverAsset()));
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        for (Field field : item.kind().fields()) {
            data.put(field.name(), field(field, entry));
        }
        told.put("data", data);
        return told;
    }

    private @Nullable Object field(Field field, LiveEntry entry) {
        return switch (field.type()) {
            case REFERENCE -> {
                List<?> one = entries(entry.ids(field.name()), isIncluded(field));
                yield one.isEmpty() ? null : one.getFirst();
            }
            case REFERENCES -> entries(entry.ids(field.name()), isIncluded(field));
            default -> fields.of(field, entry.fields().get(field.name()));
        };
    }

    private boolean isIncluded(Field field) {
        return includes.contains("data." + field.name());
    }

    /**
     * The live ones among some entries; in full, those that the caller may read, and they name
     * theirs and no more.
     */
    private List<Map<String, @Nullable Object>> entries(List<String> ids, boolean full) {
        EntryJson inner = full ? new EntryJson(edition, Set.of(), channel) : this;
        return ids.stream()
                .map(id -> edition.catalog().find(id).orElse(null))
                .filter(Objects::nonNull)
                .filter(item -> !full || edition.catalog().isWithin(item, channel))
                .map(item -> full ? inner.of(item) : link(item))
                .toList();
    }

    /** What it takes to name an entry. */
    Map<String, @Nullable Object> link(Item item) {
        return link(edition, item);
    }

    static Map<String, @Nullable Object> link(Edition edition, Item item) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", item.entry().id());
        told.put("kind", item.kind().name());
        told.put("slug", item.entry().slug());
        told.put("url", edition.absolute(item.url()));
        told.put("title", item.entry().title());
        return told;
    }

    /** To the second, as RFC 3339 has it. */
    static String moment(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond()).toString();
    }
}
