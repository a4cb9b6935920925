package org.laodongmei.vote.serve;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * A ballot as it came.
 *
 * @param proof empty for none
 * @param ticket empty for none
 */
record Form(int candidate, String proof, String ticket) {

    private static final int LARGEST = 4_096;

    /** Reads a ballot; empty when it is none, or longer than any. */
    static Optional<Form> read(Request request) throws IOException {
        return json(request)
                .filter(json -> json.path("candidate").isInt())
                .map(json ->
                        new Form(
                                json.path("candidate").intValue(),
                                json.path("proof").asString(""),
                                json.path("ticket").asString("")));
    }

    /** Reads the number of a member; empty when there is none. */
    static Optional<String> number(Request request) throws IOException {
        return json(request).map(json -> json.path("number").asString(""));
    }

    private static Optional<JsonNode> json(Request request) throws IOException {
        String type = request.header("Content-Type");
        if (type == null || !type.startsWith("application/json")) {
            return Optional.empty();
        }
        byte[] body = request.body(LARGEST + 1);
        if (body.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Reply.JSON.readTree(body));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether a browser says that a page of another site sends it (Fetch Metadata; RFC 6454 for
     * those that do not know it).
     */
    static boolean isForeign(Request request) {
        String site = request.header("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.header("Origin");
        return origin != null && !host(origin).equals(host("http://" + request.header("Host")));
    }

    private static String host(String address) {
        try {
            return String.valueOf(URI.create(address).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
