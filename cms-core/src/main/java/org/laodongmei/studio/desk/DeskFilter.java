package org.laodongmei.studio.desk;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.desk.Desk.Place;
import org.laodongmei.entry.desk.DeskQuery;
import org.laodongmei.entry.desk.DeskQuery.Sight;
import org.laodongmei.entry.desk.State;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a list was asked for, as it stands in its address. What makes no sense is left out.
 *
 * @param q words of the title
 * @param kind name of a kind; empty for any
 * @param state null for all
 * @param channel slug; empty for any
 * @param mine whether only what the visitor began
 * @param after where the page begins; empty at the top
 */
public record DeskFilter(
        String q, String kind, @Nullable State state, String channel, boolean mine, String after) {

    private static final int MOST_WORDS = 8;

    static DeskFilter of(Map<String, String> asked) {
        String state = asked.getOrDefault("state", "").toUpperCase(Locale.ROOT);
        return new DeskFilter(
                asked.getOrDefault("q", "").strip(),
                asked.getOrDefault("kind", ""),
                Arrays.stream(State.values())
                        .filter(known -> known.name().equals(state))
                        .findFirst()
                        .orElse(null),
                asked.getOrDefault("channel", ""),
                asked.containsKey("mine"),
                asked.getOrDefault("after", ""));
    }

    DeskQuery query(Sight sight, Collection<String> channels, String account) {
        List<String> words =
                Arrays.stream(q.split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList();
        return new DeskQuery(
                sight,
                words,
                kind.isEmpty() ? null : kind,
                state,
                channels,
                mine ? account : null,
                null,
                List.of());
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

    static String after(Place place) {
        return place.updated().toEpochMilli() + "." + place.id();
    }

    /** The address of the list with another state, from the top. */
    public String withState(@Nullable State other) {
        return new DeskFilter(q, kind, other, channel, mine, "").address();
    }

    /** The address of the page that begins there. */
    public String from(String place) {
        return new DeskFilter(q, kind, state, channel, mine, place).address();
    }

    /** Whether anything but the state narrows the list. */
    public boolean isNarrow() {
        return !q.isEmpty() || !kind.isEmpty() || !channel.isEmpty() || mine;
    }

    private String address() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", q);
        asked.put("kind", kind);
        asked.put("state", state == null ? "" : state.name().toLowerCase(Locale.ROOT));
        asked.put("channel", channel);
        asked.put("mine", mine ? "yes" : "");
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
        return "/studio/entries" + (query.isEmpty() ? "" : "?" + query);
    }
}
