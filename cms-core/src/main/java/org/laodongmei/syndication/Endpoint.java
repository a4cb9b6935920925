package org.laodongmei.syndication;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * A program that is told.
 *
 * @param address where it listens
 * @param events what it is told of; empty for all
 * @param kinds names of kinds whose entries it is told of; empty for all
 * @param channels slugs of channels, with those below; empty for all
 * @param active whether it is told at all
 * @param trouble why it was switched off by us, in Chinese; empty for not
 */
public record Endpoint(
        String id,
        String address,
        Set<Event> events,
        Set<String> kinds,
        Set<String> channels,
        boolean active,
        String trouble,
        Instant made) {

    public Endpoint {
        events = Set.copyOf(events);
        kinds = Set.copyOf(kinds);
        channels = Set.copyOf(channels);
    }

    boolean wants(Event event) {
        return active && (events.isEmpty() || events.contains(event));
    }

    /**
     * Whether it wants to know of an entry.
     *
     * @param path the slug of its channel and those above it
     */
    boolean wants(Event event, String kind, Collection<String> path) {
        return wants(event)
                && (kinds.isEmpty() || kinds.contains(kind))
                && (channels.isEmpty() || path.stream().anyMatch(channels::contains));
    }
}
