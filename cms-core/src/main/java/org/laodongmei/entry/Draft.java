package org.laodongmei.entry;

import org.jspecify.annotations.Nullable;
import org.laodongmei.markup.Characters;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody wants an entry to say. The channel and the kind must exist; topics and references
 * are ids that may come to exist later. Characters that no page may hold are left out.
 *
 * @param id the entry's id; a new one when no entry has it
 * @param slug last part of the address: small letters, digits, hyphens, dots and underscores,
 *     unique in its kind
 * @param body Markdown, whose internal targets are {@code entry:ID} and {@code asset:SHA-256}
 * @param channel slug of the channel; null for none
 * @param topics ids of topic entries, in order
 * @param dated the date that readers see, and by which lists are sorted; {@link #UNDATED} for that
 *     of the first publication
 * @param cover SHA-256 of the cover picture; null for none
 * @param fields the kind's own fields, normalised as {@link org.laodongmei.kind.FieldType} says,
 *     and keys kept from elsewhere
 */
public record Draft(
        String id,
        String kind,
        String slug,
        String title,
        String summary,
        String body,
        @Nullable String channel,
        List<String> topics,
        List<String> tags,
        Instant dated,
        String author,
        String source,
        @Nullable String cover,
        Map<String, Object> fields) {

    /** The date of what has none yet. */
    public static final Instant UNDATED = Instant.EPOCH;

    public Draft {
        topics = List.copyOf(topics);
        title = Characters.legal(title);
        summary = Characters.legal(summary);
        body = Characters.legal(body);
        tags = tags.stream().map(Characters::legal).toList();
        author = Characters.legal(author);
        source = Characters.legal(source);
        fields = legal(fields);
    }

    /** One that nothing was written in yet; its address is its id until somebody chooses one. */
    public static Draft blank(String id, String kind) {
        return new Draft(
                id, kind, id, "", "", "", null, List.of(), List.of(), UNDATED, "", "", null,
                Map.of());
    }

    /** The same with the tags that these are read as. */
    Draft read(Map<String, String> aliases) {
        List<String> read = Tags.read(tags, aliases);
        return read == tags
                ? this
                : new Draft(
                        id, kind, slug, title, summary, body, channel, topics, read, dated, author,
                        source, cover, fields);
    }

    private static Map<String, Object> legal(Map<String, Object> fields) {
        Map<String, Object> copy = new LinkedHashMap<>(fields);
        copy.replaceAll((_, value) -> Characters.legal(value));
        return copy;
    }
}
