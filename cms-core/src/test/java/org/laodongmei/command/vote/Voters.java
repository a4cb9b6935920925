package org.laodongmei.command.vote;

import org.altcha.altcha.Altcha;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Browsers of people who vote, over HTTP. */
public final class Voters {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String campaign;

    /**
     * @param campaign address of the campaign in the API
     */
    public Voters(String campaign) {
        this.campaign = campaign;
    }

    /** An answer: its status and JSON. */
    public record Told(int status, JsonNode json, HttpResponse<byte[]> whole) {}

    /** The cookie of a browser that comes for the first time. */
    public String browser() throws IOException, InterruptedException {
        return cookie(get("/voter", ""));
    }

    /** The cookie that an answer gives; empty for none. */
    public static String cookie(Told told) {
        return told.whole()
                .headers()
                .firstValue("Set-Cookie")
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .orElse("");
    }

    public Told get(String path, String cookie, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, cookie).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** The status of the answer to another method, without a body. */
    public int ask(String method, String path) throws IOException, InterruptedException {
        return send(request(path, "").method(method, HttpRequest.BodyPublishers.noBody())).status();
    }

    public Told cast(String cookie, int candidate) throws IOException, InterruptedException {
        return post(cookie, "{\"candidate\": " + candidate + "}");
    }

    public Told post(String cookie, String json, String... headers)
            throws IOException, InterruptedException {
        return postTo("/ballots", cookie, json, headers);
    }

    /** Types the number of a member. */
    public Told enter(String number) throws IOException, InterruptedException {
        return postTo("/identity", "", "{\"number\": \"" + number + "\"}");
    }

    private Told postTo(String path, String cookie, String json, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(path, cookie)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Casts a ballot and does not wait for what is said to it. */
    public void castAndHangUp(String cookie, int candidate) throws IOException {
        URI address = URI.create(campaign + "/ballots");
        String body = "{\"candidate\": " + candidate + "}";
        String head =
                "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nCookie: %s\r\n"
                        .formatted(address.getPath(), address.getAuthority(), cookie);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(
                            (head + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The proof of work that a challenge asks for. */
    public static String solve(JsonNode challenge) throws IOException {
        Map<String, Object> solution = new LinkedHashMap<>();
        for (String name : List.of("algorithm", "challenge", "salt", "signature")) {
            solution.put(name, challenge.path(name).asString());
        }
        try {
            solution.put(
                    "number",
                    Altcha.solveChallenge(
                                    challenge.path("challenge").asString(),
                                    challenge.path("salt").asString(),
                                    Altcha.Algorithm.SHA256,
                                    challenge.path("maxnumber").asLong(),
                                    0)
                            .number);
        } catch (Exception e) {
            throw new IOException(e);
        }
        return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(solution));
    }

    private HttpRequest.Builder request(String path, String cookie) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(campaign + path)).timeout(Duration.ofSeconds(20));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private Told send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        byte[] body = response.body();
        return new Told(
                response.statusCode(),
                body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body),
                response);
    }
}
