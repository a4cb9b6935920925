package org.laodongmei.entry;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What readers see of an entry, but its text: cheap enough to hold all of a site in memory.
 *
 * @param revision number of the live revision; grows with each change of the entry
 * @param excerpt the beginning of the text, for where no summary was written
 * @param changed when the live revision was made
 * @param linked whether the text has pictures, or links whose targets must be looked up
 * @param targets all that text and fields point at: {@code entry:ID}, {@code asset:SHA-256}
 * @see Draft for the rest
 */
public record LiveEntry(
        String id,
        int revision,
        String kind,
        String slug,
        String title,
        String summary,
        String excerpt,
        @Nullable String channel,
        List<String> topics,
        List<String> tags,
        Instant dated,
        Instant changed,
        String author,
        String source,
        @Nullable String cover,
        boolean linked,
        List<String> targets,
        Map<String, Object> fields) {

    private static final String ASSET = "asset:";

    /** SHA-256 of each stored file that it points at. */
    public List<String> assets() {
        return targets.stream()
                .filter(target -> target.startsWith(ASSET))
                .map(target -> target.substring(ASSET.length()))
                .toList();
    }

    /** The field as text; empty when it is not set. */
    public String text(String field) {
        Object value = fields.get(field);
        return value == null ? "" : value.toString();
    }

    /** The field as a whole number, when it is one. */
    public Optional<Integer> number(String field) {
        return fields.get(field) instanceof Number number
                ? Optional.of(number.intValue())
                : Optional.empty();
    }

    /** The ids of a field of references; a single reference counts as one. */
    public List<String> ids(String field) {
        return switch (fields.get(field)) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case Object one -> List.of(one.toString());
        };
    }

    /** The groups of a field, or the pictures of one; empty when it is not set. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> groups(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> (Map<String, Object>) item)
                        .toList()
                : List.of();
    }
}
