package org.laodongmei.vote.serve;

import jakarta.servlet.http.HttpServletResponse;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;

/** An answer in JSON, never to be kept by anyone between. */
record Reply(HttpServletResponse response, ObjectNode body) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    static Reply json(HttpServletResponse response, int status) {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        return new Reply(response, JSON.createObjectNode());
    }

    /** Problem details (RFC 9457) with a sentence for people. */
    static Reply problem(HttpServletResponse response, int status, String title) {
        Reply reply = json(response, status);
        response.setContentType("application/problem+json");
        reply.body().put("title", title).put("status", status);
        return reply;
    }

    Reply put(String name, Object value) {
        body.set(name, JSON.valueToTree(value));
        return this;
    }

    Reply with(Object record) {
        return new Reply(response, JSON.valueToTree(record));
    }

    void send() throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
