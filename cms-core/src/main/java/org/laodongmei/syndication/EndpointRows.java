package org.laodongmei.syndication;

import static org.laodongmei.db.tables.Tables.WEBHOOK;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.laodongmei.db.tables.tables.records.WebhookRecord;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Endpoints as rows. */
final class EndpointRows {

    private EndpointRows() {}

    static List<Endpoint> find(DSLContext db, Condition condition) {
        return db.selectFrom(WEBHOOK)
                .where(condition)
                .orderBy(WEBHOOK.MADE_AT, WEBHOOK.ID)
                .fetch(EndpointRows::endpoint);
    }

    /** Writes what may be changed of one. */
    static void put(WebhookRecord row, Webhooks.Wish wish) {
        row.setAddress(wish.address().strip());
        row.setEvents(text(wish.events().stream().map(Event::word).toList()));
        row.setKinds(text(wish.kinds()));
        row.setChannels(text(wish.channels()));
        if (wish.active()) {
            row.setTrouble("");
        }
        row.setActive(wish.active());
    }

    private static String text(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Endpoint endpoint(WebhookRecord row) {
        return new Endpoint(
                row.getId(),
                row.getAddress(),
                words(row.getEvents()).stream()
                        .flatMap(word -> Event.of(word).stream())
                        .collect(Collectors.toSet()),
                words(row.getKinds()),
                words(row.getChannels()),
                row.getActive(),
                row.getTrouble(),
                Instant.ofEpochMilli(row.getMadeAt()));
    }
}
