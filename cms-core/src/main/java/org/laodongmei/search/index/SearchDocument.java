package org.laodongmei.search.index;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.LiveEntry;
import org.laodongmei.kind.Field;
import org.laodongmei.kind.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What the index knows of an entry.
 *
 * @param label what its kind is called (招聘): found, but not shown
 * @param text the body as plain text, and whatever other fields can be searched
 * @param people names of people it is about; for a profile the person's own
 * @param channel slug, may be empty
 * @param topics ids of the topics it belongs to
 * @param date the day it is sorted and counted by
 * @param path where readers find it, such as {@code /articles/may-day/}
 * @param cover SHA-256 of its picture
 * @param facets further ways to narrow: name of the facet ({@code job.employment}) to values
 */
public record SearchDocument(
        String id,
        String kind,
        String label,
        String title,
        String summary,
        String text,
        List<String> people,
        List<String> tags,
        String channel,
        List<String> topics,
        Instant date,
        String path,
        @Nullable String cover,
        Map<String, List<String>> facets) {

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(asset:|entry:|https?:).*|[0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Any document, to have everything loaded that the real ones need. */
    public static final SearchDocument WARMING =
            new SearchDocument(
                    "",
                    "",
                    "",
                    "劳动最光荣",
                    "",
                    "",
                    List.of(),
                    List.of(),
                    "",
                    List.of(),
                    Instant.EPOCH,
                    "",
                    null,
                    Map.of());

    /** The kind whose entries are people. */
    public static final String PROFILE = "profile";

    public SearchDocument {
        people = List.copyOf(people);
        tags = List.copyOf(tags);
        topics = List.copyOf(topics);
        facets = Map.copyOf(facets);
    }

    /**
     * What is to be known of a live entry: its text and the fields that its kind declares
     * searchable or a facet.
     *
     * @param plain its text without markup
     * @param names of the profiles that it refers to, by their ids
     */
    public static SearchDocument of(
            LiveEntry entry, @Nullable String plain, Kind kind, Map<String, String> names) {
        StringBuilder text = new StringBuilder(plain == null ? "" : plain);
        Map<String, List<String>> facets = new HashMap<>();
        List<String> people = new ArrayList<>();
        if (kind.name().equals(PROFILE)) {
            people.add(withoutBracket(entry.title()));
        }
        for (Field field : kind.fields()) {
            Object value = entry.fields().get(field.name());
            if (value == null) {
                continue;
            }
            if (field.searchable()) {
                words(value, text);
                field.options().stream()
                        .filter(option -> option.value().equals(value))
                        .forEach(option -> text.append('\n').append(option.label().zh()));
            }
            if (field.facet()) {
                facets.put(kind.name() + "." + field.name(), values(value));
            }
            if (PROFILE.equals(field.kind())) {
                entry.ids(field.name()).stream()
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .forEach(people::add);
            }
        }
        return new SearchDocument(
                entry.id(),
                kind.name(),
                kind.label().zh(),
                entry.title(),
                entry.summary(),
                text.toString(),
                people,
                entry.tags(),
                entry.channel() == null ? "" : entry.channel(),
                entry.topics(),
                entry.dated(),
                "/" + kind.route() + "/" + entry.slug() + "/",
                entry.cover(),
                facets);
    }

    /** {@code 王师傅（示例）} is 王师傅 to whoever looks for him. */
    public static String withoutBracket(String title) {
        return title.replaceFirst("\\s*[（(][^（()）]{1,12}[）)]$", "");
    }

    /** All text in a value, however deep; addresses and ids are no text. */
    private static void words(Object value, StringBuilder text) {
        switch (value) {
            case Map<?, ?> group ->
                    group.values().forEach(part -> words(part == null ? "" : part, text));
            case List<?> list -> list.forEach(part -> words(part == null ? "" : part, text));
            case Boolean ignored -> {}
            default -> {
                String word = value.toString();
                if (!ADDRESS.matcher(word).matches()) {
                    text.append('\n').append(word);
                }
            }
        }
    }

    private static List<String> values(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }
}
