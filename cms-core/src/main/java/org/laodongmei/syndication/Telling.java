package org.laodongmei.syndication;

import org.laodongmei.entry.LiveEntry;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is told, as JSON. */
final class Telling {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Kinds kinds;
    private final String baseUrl;

    Telling(Kinds kinds, String baseUrl) {
        this.kinds = kinds;
        this.baseUrl = baseUrl;
    }

    /** What readers see of an entry, as far as it is told; its text is to be asked for. */
    String data(LiveEntry entry) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", entry.id());
        data.put("kind", entry.kind());
        data.put("slug", entry.slug());
        String route = kinds.find(entry.kind()).map(Kind::route).orElse(entry.kind());
        data.put("url", baseUrl + "/" + route + "/" + entry.slug() + "/");
        data.put("revision", entry.revision());
        data.put("title", entry.title());
        data.put("channel", entry.channel());
        return JSON.writeValueAsString(data);
    }

    /** A member of what was told; empty for none. */
    static String member(String data, String name) {
        JsonNode node = JSON.readTree(data).get(name);
        return node == null || node.isNull() ? "" : node.asString();
    }

    /** All that is sent, in the order that the convention shows. */
    static String body(Event event, Instant at, String data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", event.word());
        body.put("timestamp", at.truncatedTo(ChronoUnit.MILLIS).toString());
        body.put("data", JSON.readTree(data));
        return JSON.writeValueAsString(body);
    }

    static String data(Map<String, ?> members) {
        return JSON.writeValueAsString(members);
    }
}
