package org.laodongmei.entry;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What somebody wants an entry to say. The channel and the kind must exist; topics and references
 * are ids that may come to exist later.
 *
 * @param id the entry's id; a new one when no entry has it
 * @param slug last part of the address: small letters, digits, hyphens, dots and underscores,
 *     unique in its kind
 * @param body Markdown, whose internal targets are {@code entry:ID} and {@code asset:SHA-256}
 * @param channel slug of the channel; null for none
 * @param topics ids of topic entries, in order
 * @param dated the date that readers see, and by which lists are sorted
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

    public Draft {
        topics = List.copyOf(topics);
        tags = List.copyOf(tags);
    }
}
