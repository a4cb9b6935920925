package org.laodongmei.bench.read;

import org.laodongmei.bench.Figures;
import org.laodongmei.bench.load.Load;
import org.laodongmei.bench.load.Measured;
import org.laodongmei.bench.load.Server;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Lists of 20 entries with all that they refer to, read over HTTP by clients on the same
 * processors: the same one again and again, as programs ask, and each another that nobody asked for
 * before; beside the feed, which is a file. Each figure is the middle one of some rounds.
 */
public final class Reads {

    private static final String HOST = "localhost";
    private static final String FEED = "/feed.xml";
    private static final String LIST = "/api/v1/articles?include=channel,tags,topics&limit=20";
    private static final List<String> INCLUDES =
            List.of(
                    "channel,tags,topics",
                    "channel,topics,tags",
                    "tags,channel,topics",
                    "tags,topics,channel",
                    "topics,channel,tags",
                    "topics,tags,channel");
    private static final List<Integer> CLIENTS = List.of(1, 64);
    private static final int FEW = 1_000;
    private static final Pattern ETAG = Pattern.compile("(?i)\r\netag: ([^\r]+)");

    /** More than any of this asks: what is measured is the answer, not how soon it is refused. */
    private static final List<String> UNLIMITED =
            List.of("-Dlaodongmei.api.rate=100000000", "-Dlaodongmei.api.key-rate=100000000");

    private final Figures figures;
    private final int port;
    private final int articles;
    private final int requests;
    private final int rounds;
    private int fresh;

    private Reads(Figures figures, int port, int articles, int requests, int rounds) {
        this.figures = figures;
        this.port = port;
        this.articles = articles;
        this.requests = requests;
        this.rounds = rounds;
    }

    /**
     * Measures all of it.
     *
     * @param start how the program is started
     * @param folder with a published site in {@code data}
     * @param articles how many it has
     * @param requests of each measurement of the same answer
     * @param rounds of which the middle one counts
     */
    public static void measure(
            List<String> start,
            Path folder,
            Path log,
            int articles,
            int requests,
            int rounds,
            Figures figures)
            throws Exception {
        try (Server server = new Server(start, folder, UNLIMITED, List.of(), log)) {
            Reads reads = new Reads(figures, server.port(), articles, requests, rounds);
            reads.all();
            figures.add(articles, "heap of 512 MB", Map.of("MB at most", server.heap()));
        }
    }

    private void all() throws Exception {
        Load.Told nobody = (_, _, _) -> {};
        // Until the compiler has seen it all, and the edition is there.
        run(64, same(FEED, ""), nobody);
        run(64, same(LIST, ""), nobody);
        run(4, others(FEW, this::page), nobody);
        String etag = etag();
        for (int clients : CLIENTS) {
            beside(clients, etag);
        }
        for (int clients : List.of(1, 4)) {
            others("another page, " + clients + " at once", clients, this::page);
            others("another filter, " + clients + " at once", clients, this::filter);
            others("with html, " + clients + " at once", clients, this::withHtml);
            others("another by slug, " + clients + " at once", clients, this::one);
            others("another search, " + clients + " at once", clients, this::search);
        }
    }

    /** In turns, the middle of each: what else the machine does disturbs them alike. */
    private void beside(int clients, String etag) throws Exception {
        List<Measured> files = new ArrayList<>();
        List<Measured> lists = new ArrayList<>();
        List<Measured> unchanged = new ArrayList<>();
        Load.Told nobody = (_, _, _) -> {};
        for (int round = 0; round < rounds; round++) {
            files.add(run(clients, same(FEED, ""), nobody));
            lists.add(run(clients, same(LIST, ""), nobody));
            unchanged.add(run(clients, same(LIST, etag), nobody));
        }
        double file = Measured.median(files).rate();
        figures.add(clients, "the feed, a file", Measured.median(files).values());
        figures.add(clients, "a list again", Measured.median(lists).valuesBeside("file", file));
        figures.add(
                clients,
                "a list unchanged: 304",
                Measured.median(unchanged).valuesBeside("file", file));
    }

    private void others(String what, int clients, IntFunction<String> path) throws Exception {
        List<Measured> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            all.add(run(clients, others(FEW, path), (_, _, _) -> {}));
        }
        figures.add(articles, what, Measured.median(all).values());
    }

    private Measured run(int clients, List<byte[]> requests, Load.Told told) throws Exception {
        try (Load load = new Load(HOST, port, clients)) {
            return load.closed(requests, told);
        }
    }

    private String etag() throws Exception {
        String[] etag = new String[1];
        run(1, List.of(request(LIST, "")), (_, _, whole) -> etag[0] = etag(whole));
        return etag[0];
    }

    private static String etag(ByteBuffer whole) throws IOException {
        Matcher etag = ETAG.matcher(StandardCharsets.ISO_8859_1.decode(whole));
        if (!etag.find()) {
            throw new IOException("a list without an ETag");
        }
        return etag.group(1);
    }

    private List<byte[]> same(String path, String etag) {
        return Collections.nCopies(requests, request(path, etag));
    }

    /** What nobody asked for before: each number is used once. */
    private List<byte[]> others(int count, IntFunction<String> path) {
        return IntStream.range(0, count).mapToObj(_ -> request(path.apply(fresh++), "")).toList();
    }

    /** There are not as many pages as there are requests: the order of names makes more of them. */
    private String page(int number) {
        int pages = articles / 20;
        return "/api/v1/articles?limit=20&page="
                + (1 + number % pages)
                + "&include="
                + INCLUDES.get(number / pages % INCLUDES.size());
    }

    private String filter(int number) {
        return LIST + "&filter=" + encoded("tags:工匠+slug:-x" + number);
    }

    private String withHtml(int number) {
        return page(number) + "&formats=html";
    }

    private String one(int number) {
        return String.format(
                "/api/v1/articles/slug/a%06d?formats=html&include=topics", number * 7 % articles);
    }

    private String search(int number) {
        return "/api/v1/search?q=" + encoded("职工 技能 " + number);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] request(String path, String etag) {
        String text =
                "GET "
                        + path
                        + " HTTP/1.1\r\nHost: "
                        + HOST
                        + "\r\nAccept: application/json\r\nAccept-Encoding: gzip\r\n"
                        + (etag.isEmpty() ? "" : "If-None-Match: " + etag + "\r\n")
                        + "\r\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
