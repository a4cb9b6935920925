package org.laodongmei.bench.vote;

import org.laodongmei.bench.load.Load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * People's browsers, each with the token that the server gave it. They come from all over the
 * country: this program is to them what a proxy on the same machine is, and says where they are.
 */
final class Browsers {

    /** What each may cast in a day. */
    static final int LIKES = 3;

    static final int CANDIDATES = 26;

    private static final Pattern TOKEN = Pattern.compile("(?i)\r\nset-cookie: ([^;\r]+)");
    private static final String AGENT =
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36";

    private final Random random = new Random(26);
    private final String host;
    private final int port;
    private final String campaign;

    Browsers(String host, int port, String campaign) {
        this.host = host;
        this.port = port;
        this.campaign = campaign;
    }

    /**
     * A browser.
     *
     * @param cookie its token, as it sends it
     */
    record Browser(String cookie, String address) {}

    /** Somewhere. */
    String anywhere() {
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + ".7";
    }

    /** Browsers that open the page for the first time. */
    List<Browser> open(List<String> addresses) throws IOException, InterruptedException {
        List<byte[]> requests =
                addresses.stream().map(address -> bytes("GET", "/voter", "", address, "")).toList();
        Browser[] browsers = new Browser[addresses.size()];
        try (Load load = new Load(host, port, 32)) {
            load.closed(
                    requests,
                    (number, _, whole) -> {
                        Matcher token = TOKEN.matcher(text(whole));
                        if (!token.find()) {
                            throw new IllegalStateException("no token: " + text(whole));
                        }
                        browsers[number] = new Browser(token.group(1), addresses.get(number));
                    });
        }
        return Arrays.asList(browsers);
    }

    /** So many ballots that nobody cast before, of people who use up what they have, shuffled. */
    List<byte[]> ballots(int count) throws IOException, InterruptedException {
        int people = (count + LIKES - 1) / LIKES;
        List<Browser> browsers =
                open(IntStream.range(0, people).mapToObj(_ -> anywhere()).toList());
        List<byte[]> ballots = new ArrayList<>(count);
        for (int like = 0; like < LIKES; like++) {
            for (Browser browser : browsers) {
                if (ballots.size() < count) {
                    int first = browser.cookie().hashCode() & 0xffff;
                    ballots.add(ballot(browser, 1 + (first + like) % CANDIDATES, ""));
                }
            }
        }
        return ballots;
    }

    /**
     * A ballot.
     *
     * @param proof empty for none
     */
    byte[] ballot(Browser browser, int candidate, String proof) {
        String json = "{\"candidate\":" + candidate + ",\"proof\":\"" + proof + "\"}";
        return bytes("POST", "/ballots", browser.cookie(), browser.address(), json);
    }

    private byte[] bytes(String method, String path, String cookie, String address, String body) {
        StringBuilder text = new StringBuilder();
        text.append(method).append(" /api/v1/campaigns/").append(campaign).append(path);
        text.append(" HTTP/1.1\r\nHost: ").append(host).append(':').append(port);
        text.append("\r\nUser-Agent: " + AGENT + "\r\nAccept: */*\r\nSec-Fetch-Site: same-origin");
        text.append("\r\nX-Forwarded-For: ").append(address);
        if (!cookie.isEmpty()) {
            text.append("\r\nCookie: ").append(cookie);
        }
        if (!body.isEmpty()) {
            text.append("\r\nContent-Type: application/json\r\nContent-Length: ")
                    .append(body.length());
        }
        return text.append("\r\n\r\n").append(body).toString().getBytes(StandardCharsets.US_ASCII);
    }

    static String text(ByteBuffer whole) {
        return StandardCharsets.UTF_8.decode(whole).toString();
    }
}
