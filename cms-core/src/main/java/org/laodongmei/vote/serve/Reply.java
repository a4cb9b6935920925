package org.laodongmei.vote.serve;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.Map;

/** An answer in JSON, whichever way it goes out; never to be kept by anyone between. */
public final class Reply {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Object said;

    private Reply(int status, Object said) {
        this.status = status;
        this.said = said;
        header("Content-Type", "application/json");
        header("Cache-Control", "no-store");
    }

    /** An object, still empty. */
    static Reply json(int status) {
        return new Reply(status, new LinkedHashMap<String, Object>());
    }

    /** A record as JSON, or bytes that are JSON already. */
    static Reply of(int status, Object said) {
        return new Reply(status, said);
    }

    /** Problem details (RFC 9457) with a sentence for people. */
    static Reply problem(int status, String title) {
        return json(status)
                .header("Content-Type", "application/problem+json")
                .put("title", title)
                .put("status", status);
    }

    /** Says one thing more of an object. */
    @SuppressWarnings("unchecked")
    Reply put(String name, Object value) {
        ((Map<String, Object>) said).put(name, value);
        return this;
    }

    Reply header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Its code (RFC 9110, section 15). */
    public int status() {
        return status;
    }

    /** By name; without the length of the body. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Not to be changed; empty for none. */
    public byte[] body() {
        return said instanceof byte[] bytes ? bytes : JSON.writeValueAsBytes(said);
    }
}
