package org.laodongmei.studio.library;

import org.jspecify.annotations.Nullable;
import org.laodongmei.media.library.Library.Place;
import org.laodongmei.media.library.LibraryQuery;
import org.laodongmei.media.library.Medium;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the list of files was asked for, as it stands in its address. What makes no sense is left
 * out.
 *
 * @param medium null for any
 * @param collection id of one; empty for any
 * @param only {@code noalt}, {@code unused} or {@code alike}; empty for all
 * @param after where the page begins; empty at the top
 */
public record LibraryFilter(
        String q, @Nullable Medium medium, String collection, String only, String after) {

    /** Only pictures without an alternative text. */
    public static final String NO_ALT = "noalt";

    /** Only files that no entry points at. */
    public static final String UNUSED = "unused";

    /** Only pictures that look like others. */
    public static final String ALIKE = "alike";

    static LibraryFilter of(Map<String, String> asked) {
        String type = asked.getOrDefault("type", "").toUpperCase(Locale.ROOT);
        String only = asked.getOrDefault("only", "");
        return new LibraryFilter(
                asked.getOrDefault("q", "").strip(),
                Arrays.stream(Medium.values())
                        .filter(known -> known.name().equals(type))
                        .findFirst()
                        .orElse(null),
                asked.getOrDefault("collection", ""),
                List.of(NO_ALT, UNUSED, ALIKE).contains(only) ? only : "",
                asked.getOrDefault("after", ""));
    }

    LibraryQuery query() {
        return new LibraryQuery(
                Arrays.stream(q.split("\\s+")).filter(word -> !word.isEmpty()).toList(),
                medium,
                collection.isEmpty() ? null : collection,
                only.equals(NO_ALT));
    }

    /** Where the page begins; null at the top, or when the address was meddled with. */
    @Nullable Place place() {
        int dot = after.indexOf('.');
        try {
            return dot < 0
                    ? null
                    : new Place(
                            Instant.ofEpochMilli(Long.parseLong(after.substring(0, dot))),
                            after.substring(dot + 1));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** How many were shown before, where the list has no other order. */
    int skipped() {
        try {
            return Math.clamp(Long.parseLong(after), 0, Integer.MAX_VALUE);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static String after(Place place) {
        return place.added().toEpochMilli() + "." + place.sha256();
    }

    /** Whether anything narrows the list. */
    public boolean isNarrow() {
        return !q.isEmpty() || medium != null || !collection.isEmpty() || !only.isEmpty();
    }

    /** The address of the list of another medium, from the top. */
    public String withMedium(@Nullable Medium other) {
        return new LibraryFilter(q, other, collection, only, "").address();
    }

    /** The address of the page that begins there. */
    public String from(String place) {
        return new LibraryFilter(q, medium, collection, only, place).address();
    }

    /** The address of this page. */
    public String address() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", q);
        asked.put("type", medium == null ? "" : medium.name().toLowerCase(Locale.ROOT));
        asked.put("collection", collection);
        asked.put("only", only);
        asked.put("after", after);
        String query =
                asked.entrySet().stream()
                        .filter(pair -> !pair.getValue().isEmpty())
                        .map(pair ->
                                pair.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                pair.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return "/studio/media" + (query.isEmpty() ? "" : "?" + query);
    }
}
