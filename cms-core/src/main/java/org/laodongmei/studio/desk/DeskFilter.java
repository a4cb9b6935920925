package org.laodongmei.studio.desk;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.desk.Desk.Place;
import org.laodongmei.entry.desk.DeskQuery;
import org.laodongmei.entry.desk.DeskQuery.Sight;
import org.laodongmei.entry.desk.Order;
import org.laodongmei.entry.desk.State;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
 * @param order newest change first, unless another was asked for
 * @param after where the page begins; empty at the top
 */
public record DeskFilter(
        String q,
        String kind,
        @Nullable State state,
        String channel,
        boolean mine,
        Order order,
        String after) {

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
                Order.named(asked.getOrDefault("order", "")),
                asked.getOrDefault("after", ""));
    }

    /** As it stands behind the {@code ?} of an address, with what makes no sense left out. */
    static DeskFilter parse(String query) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int split = pair.indexOf('=');
            if (split > 0) {
                try {
                    asked.put(
                            pair.substring(0, split),
                            URLDecoder.decode(pair.substring(split + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    // Somebody meddled with it.
                }
            }
        }
        return of(asked);
    }

    /** A query written anew. */
    static String normal(String query) {
        return parse(query).query();
    }

    /** The address of a list that a form came from, to which something more can be added. */
    public static String address(String query) {
        String address = parse(query).from("");
        return address + (address.contains("?") ? "&" : "?");
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

    /** Where the page begins; null at the top. */
    @Nullable Place place() {
        int dot = after.indexOf('.');
        return dot < 0 ? null : new Place(after.substring(dot + 1), after.substring(0, dot));
    }

    static String after(Place place) {
        return place.id() + "." + place.value();
    }

    /** The address of the list with another state, from the top. */
    public String withState(@Nullable State other) {
        return new DeskFilter(q, kind, other, channel, mine, order, "").address();
    }

    /** The address of the page that begins there. */
    public String from(String place) {
        return new DeskFilter(q, kind, state, channel, mine, order, place).address();
    }

    /** The address of the list in another order, from the top. */
    public String ordered(Order other) {
        return new DeskFilter(q, kind, state, channel, mine, other, "").address();
    }

    /** What stands behind the {@code ?} of the address of the list's first page. */
    public String query() {
        String address = from("");
        int query = address.indexOf('?');
        return query < 0 ? "" : address.substring(query + 1);
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
        asked.put("order", order == Order.CHANGED ? "" : order.word());
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
