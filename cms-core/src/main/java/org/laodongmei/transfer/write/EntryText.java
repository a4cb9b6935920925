package org.laodongmei.transfer.write;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Draft;
import org.laodongmei.kind.Field;
import org.laodongmei.kind.Kind;
import org.laodongmei.markup.Links;
import org.laodongmei.markup.Markdown;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A revision of an entry becomes a file: front matter and Markdown, its links as paths to other
 * files.
 */
public final class EntryText {

    private static final String ENTRY = "entry:";
    private static final String ASSET = "asset:";

    private final Targets targets;
    private final ZoneId zone;
    private final Set<String> taken;

    /** Where files of the export lie. */
    public interface Targets {

        /** The address of an entry, if there is one with this id. */
        Optional<Place> entry(String id);

        /** The file name below {@code media/} of an asset, if it is kept. */
        Optional<String> asset(String sha256);
    }

    /**
     * @param folder the folder of its kind
     */
    public record Place(String kind, String folder, String slug) {}

    /**
     * @param taken names of front matter that mean something, so that no unknown field can use them
     */
    public EntryText(Targets targets, ZoneId zone, Set<String> taken) {
        this.targets = targets;
        this.zone = zone;
        this.taken = taken;
    }

    /**
     * The file.
     *
     * @param kind null when the site has no such kind any more
     * @param isDraft whether readers do not see it
     * @param named whether the file's name tells the slug
     */
    public String of(
            Draft draft, @Nullable Kind kind, String folder, boolean isDraft, boolean named) {
        Map<String, @Nullable Object> front = new LinkedHashMap<>();
        front.put("id", draft.id());
        front.put("title", draft.title());
        if (!named) {
            front.put("slug", draft.slug());
        }
        front.put("date", dated(draft.dated()));
        if (isDraft) {
            front.put("draft", true);
        }
        put(front, "summary", draft.summary());
        put(front, "channel", draft.channel());
        put(front, "topics", draft.topics().stream().map(this::topic).toList());
        put(front, "tags", draft.tags());
        if (draft.cover() != null) {
            front.put("cover", asset(draft.cover()));
        }
        put(front, "author", draft.author());
        put(front, "source", draft.source());
        fields(draft, kind, folder, front);
        return "---\n" + YamlWriter.write(front) + "---\n\n" + body(draft.body(), folder);
    }

    private Object dated(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    private static void put(
            Map<String, @Nullable Object> front, String name, @Nullable Object value) {
        boolean empty =
                value == null
                        || value.equals("")
                        || value instanceof List<?> list && list.isEmpty();
        if (!empty) {
            front.put(name, value);
        }
    }

    private String topic(String id) {
        return targets.entry(id)
                .filter(place -> place.kind().equals("topic"))
                .map(Place::slug)
                .orElse(id);
    }

    private void fields(
            Draft draft, @Nullable Kind kind, String folder, Map<String, @Nullable Object> front) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(draft.fields());
        for (Field field : kind == null ? List.<Field>of() : kind.fields()) {
            if (rest.containsKey(field.name())) {
                front.put(field.name(), value(field, rest.remove(field.name()), folder));
            }
        }
        Map<String, @Nullable Object> aside = new LinkedHashMap<>();
        rest.forEach((name, value) -> (taken.contains(name) ? aside : front).put(name, value));
        if (!aside.isEmpty()) {
            front.put("fields", aside);
        }
    }

    private @Nullable Object value(Field field, @Nullable Object value, String folder) {
        return switch (field.type()) {
            case TEXT, LONGTEXT, NUMBER, DATE, TIME, BOOLEAN, CHOICE -> value;
            case MARKDOWN -> value instanceof String text ? markdown(text, folder) : value;
            case IMAGE -> image(value);
            case IMAGES -> value instanceof List<?> list ? each(list, this::image) : value;
            case FILE, VIDEO, LINK ->
                    value instanceof String text
                            ? Optional.ofNullable(link(text, folder)).orElse(text)
                            : value;
            case REFERENCE -> reference(field, value);
            case REFERENCES ->
                    value instanceof List<?> list ? each(list, id -> reference(field, id)) : value;
            case GROUPS ->
                    value instanceof List<?> list
                            ? each(list, group -> group(field, group, folder))
                            : value;
        };
    }

    private interface Item {
        @Nullable Object write(@Nullable Object value);
    }

    private static List<@Nullable Object> each(List<?> list, Item item) {
        List<@Nullable Object> all = new ArrayList<>();
        list.forEach(value -> all.add(item.write(value)));
        return all;
    }

    private @Nullable Object group(Field groups, @Nullable Object value, String folder) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, @Nullable Object> group = new LinkedHashMap<>();
        map.forEach((name, item) -> {
            Field field =
                    groups.fields().stream()
                            .filter(f -> f.name().equals(name))
                            .findFirst()
                            .orElse(null);
            group.put(String.valueOf(name), field == null ? item : value(field, item, folder));
        });
        return group;
    }

    private @Nullable Object image(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map) || !(map.get("asset") instanceof String sha256)) {
            return value;
        }
        Map<String, @Nullable Object> image = new LinkedHashMap<>();
        image.put("src", asset(sha256));
        map.forEach((name, item) -> {
            if (!name.equals("asset")) {
                image.put(String.valueOf(name), item);
            }
        });
        return image;
    }

    private @Nullable Object reference(Field field, @Nullable Object value) {
        if (!(value instanceof String id)) {
            return value;
        }
        return targets.entry(id)
                .map(place ->
                        place.kind().equals(field.kind())
                                ? place.slug()
                                : place.folder() + '/' + place.slug())
                .orElse(id);
    }

    /** Paths are longer than addresses, which is why a body at its bound keeps the latter. */
    private String body(String body, String folder) {
        String file = markdown(body, folder);
        return file.length() > Markdown.LIMIT ? body : file;
    }

    private String markdown(String markdown, String folder) {
        return markdown.contains(ENTRY) || markdown.contains(ASSET)
                ? Links.rewrite(markdown, target -> link(target, folder))
                : markdown;
    }

    /**
     * The path to what an internal link leads to; null when it is another link, or leads to nothing
     * that is kept.
     */
    private @Nullable String link(String target, String folder) {
        int end = 0;
        while (end < target.length() && target.charAt(end) != '#' && target.charAt(end) != '?') {
            end++;
        }
        String place = target.substring(0, end);
        String rest = target.substring(end);
        if (place.startsWith(ENTRY)) {
            return targets.entry(place.substring(ENTRY.length()))
                    .map(to ->
                            (to.folder().equals(folder) ? "" : "../" + to.folder() + '/')
                                    + to.slug()
                                    + ".md"
                                    + rest)
                    .orElse(null);
        }
        if (place.startsWith(ASSET)) {
            String path = asset(place.substring(ASSET.length()));
            return path.startsWith(ASSET) ? null : path + rest;
        }
        return null;
    }

    private String asset(String sha256) {
        return targets.asset(sha256)
                .map(name -> "../media/" + MediaNames.inLink(name))
                .orElse(ASSET + sha256);
    }
}
