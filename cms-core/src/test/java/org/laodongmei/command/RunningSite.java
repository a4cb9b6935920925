package org.laodongmei.command;

import org.laodongmei.studio.StudioPlace;
import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The application itself on a free port, serving a small site, and a client that hides nothing. */
final class RunningSite implements AutoCloseable {

    final DataFolder data;
    private final ConfigurableApplicationContext context;
    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    RunningSite(Path folder) throws IOException {
        Path content = folder.resolve("content");
        Files.createDirectories(content);
        SmallContent.write(content);
        this.data = new DataFolder(folder.resolve("data"));
        Serve serve = new Serve();
        new CommandLine(serve)
                .parseArgs(
                        "--data",
                        data.path().toString(),
                        "--content",
                        content.toString(),
                        "--port",
                        "0");
        this.context = serve.open();
        this.port = Integer.parseInt(context.getEnvironment().getProperty("local.server.port", ""));
    }

    /** The address of a path, for a browser. */
    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** The link by which the first administrator is made. */
    String firstLink() {
        return "/studio/first?token=" + context.getBean(StudioPlace.class).firstToken();
    }

    /** Asks with headers given as name, value, name, value. */
    HttpResponse<byte[]> get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    HttpResponse<byte[]> ask(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Sends a path as it stands, however odd, and gives back all of the answer. */
    String raw(String path) {
        try (Socket socket = new Socket("localhost", port)) {
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
