package org.laodongmei.syndication;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Somebody else's program that is told, on this machine. */
public final class Receiver implements AutoCloseable {

    /** What it was told, in order. */
    public final List<Told> told = new CopyOnWriteArrayList<>();

    /** What is answered to those whose text has that word. */
    volatile String refused = "";

    volatile int refusal = 500;

    private final HttpServer server;

    /** One request. */
    public record Told(Map<String, List<String>> headers, String body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public String header(String name) {
            return headers.get(name).getFirst();
        }

        public String type() {
            return json().get("type").asString();
        }

        /** All that a program in another language needs to check it. */
        public String request() {
            Map<String, String> signed = new TreeMap<>();
            for (String name : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
                signed.put(name, header(name));
            }
            return JsonMapper.shared().writeValueAsString(Map.of("headers", signed, "body", body));
        }

        String title() {
            return json().get("data").get("title").asString();
        }
    }

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /** Where it listens, by one of this machine's names. */
    public String at(String host) {
        return "http://" + host + ":" + server.getAddress().getPort() + "/hook";
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(exchange.getRequestHeaders());
        told.add(new Told(headers, body));
        int status = !refused.isEmpty() && body.contains(refused) ? refusal : 204;
        if (status == 302) {
            exchange.getResponseHeaders().set("Location", at("127.0.0.1") + "/elsewhere");
        }
        exchange.sendResponseHeaders(status, status == 500 ? 6 : -1);
        if (status == 500) {
            exchange.getResponseBody().write("不行".getBytes(StandardCharsets.UTF_8));
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
