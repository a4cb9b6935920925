package org.laodongmei.syndication;

import static org.laodongmei.db.tables.Tables.WEBHOOK;
import static org.laodongmei.db.tables.Tables.WEBHOOK_CAMPAIGN;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.laodongmei.db.Database;
import org.laodongmei.syndication.Staged.Stage;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Puts into the queue what programs are to be told of campaigns. These open and close by the clock,
 * of which no log tells, so what is so now is held against what was told last; both change in one
 * transaction. Who was away while a campaign went through several stages is told of each.
 */
final class Crier {

    private final Database database;
    private final Supplier<List<Staged>> campaigns;
    private final String baseUrl;
    private final InstantSource clock;

    Crier(
            Database database,
            Supplier<List<Staged>> campaigns,
            String baseUrl,
            InstantSource clock) {
        this.database = database;
        this.campaigns = campaigns;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** Takes up how campaigns stand as what was told, as part of the caller's transaction. */
    void begin(DSLContext tx) {
        end(tx);
        now(clock.instant()).forEach((slug, data) -> remember(tx, slug, data));
    }

    static void end(DSLContext tx) {
        tx.deleteFrom(WEBHOOK_CAMPAIGN).execute();
    }

    private Map<String, String> now(Instant at) {
        Map<String, String> now = new LinkedHashMap<>();
        campaigns.get().forEach(one -> now.put(one.slug(), data(one, at)));
        return now;
    }

    private String data(Staged one, Instant at) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("slug", one.slug());
        data.put("url", baseUrl + one.path());
        data.put("title", one.title());
        data.put("starts", one.start().toString());
        data.put("ends", one.end().toString());
        data.put("stage", one.stage(at).name().toLowerCase(Locale.ROOT));
        return Telling.data(data);
    }

    /** Tells what is new. */
    void tell() {
        Instant at = clock.instant();
        Map<String, String> now = now(at);
        // Mostly there is nothing new, and nobody who writes has to wait for that.
        if (now.isEmpty() || database.read(Crier::told).equals(now)) {
            return;
        }
        database.write(tx -> {
            Map<String, String> told = told(tx);
            List<Endpoint> endpoints = EndpointRows.find(tx, WEBHOOK.ACTIVE.isTrue());
            now.forEach((slug, data) -> {
                for (Event event : events(told.get(slug), data)) {
                    String body = Telling.body(event, at, data);
                    endpoints.stream()
                            .filter(endpoint -> endpoint.wants(event))
                            .forEach(endpoint ->
                                    DeliveryRows.add(
                                            tx,
                                            endpoint.id(),
                                            event,
                                            "campaign:" + slug,
                                            body,
                                            at));
                }
                remember(tx, slug, data);
            });
            return null;
        });
    }

    /** What happened between what was told and what is. */
    private static List<Event> events(@Nullable String before, String now) {
        if (now.equals(before)) {
            return List.of();
        }
        int reached = stage(now);
        int from = before == null ? -1 : stage(before);
        if (reached == from) {
            return List.of(Event.CAMPAIGN_CHANGED);
        }
        List<Event> events = new ArrayList<>();
        // One that was moved later is told to be where it is again.
        for (int i = reached < from ? reached : from + 1; i <= reached; i++) {
            events.add(Stage.values()[i].event);
        }
        return events;
    }

    private static int stage(String data) {
        return Stage.valueOf(Telling.member(data, "stage").toUpperCase(Locale.ROOT)).ordinal();
    }

    private static Map<String, String> told(DSLContext db) {
        return db.selectFrom(WEBHOOK_CAMPAIGN)
                .fetchMap(WEBHOOK_CAMPAIGN.SLUG, WEBHOOK_CAMPAIGN.DATA);
    }

    private static void remember(DSLContext tx, String slug, String data) {
        tx.insertInto(WEBHOOK_CAMPAIGN)
                .set(WEBHOOK_CAMPAIGN.SLUG, slug)
                .set(WEBHOOK_CAMPAIGN.DATA, data)
                .onConflict(WEBHOOK_CAMPAIGN.SLUG)
                .doUpdate()
                .set(WEBHOOK_CAMPAIGN.DATA, data)
                .execute();
    }
}
