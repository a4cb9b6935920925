package org.laodongmei.review.link;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A site of somebody else, on this machine. */
final class OtherSite implements AutoCloseable {

    /** What was asked, such as {@code HEAD /page}. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    final List<String> agents = new CopyOnWriteArrayList<>();

    /** What is answered to {@code HEAD /page}, or to {@code /page} however asked; else 200. */
    final Map<String, Integer> statuses = new ConcurrentHashMap<>();

    /** Where a path leads. */
    final Map<String, String> redirects = new ConcurrentHashMap<>();

    private final HttpServer server;

    OtherSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String question = exchange.getRequestMethod() + " " + path;
        asked.add(question);
        agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
        String location = redirects.get(path);
        int status = statuses.getOrDefault(question, statuses.getOrDefault(path, 200));
        if (location != null) {
            exchange.getResponseHeaders().set("Location", location);
            status = 302;
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
