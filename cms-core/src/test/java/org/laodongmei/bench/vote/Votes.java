package org.laodongmei.bench.vote;

import org.laodongmei.bench.Figures;
import org.laodongmei.bench.load.Load;
import org.laodongmei.bench.load.Measured;
import org.laodongmei.bench.load.Server;
import org.laodongmei.bench.vote.Browsers.Browser;
import org.laodongmei.command.vote.Voters;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Likes over HTTP, through both ways in and with the guard as usual: from one client to 2,000, a
 * steady stream, with proofs of work, and a whole campaign; beside what databases do with bare
 * rows, in turns, because disks have moods.
 */
public final class Votes {

    private static final String HOST = "localhost";
    private static final List<Integer> CLIENTS = List.of(1, 64, 500, 2_000);
    private static final int MOST_CLIENTS = 2_000;
    private static final int PG_CLIENTS = 64;
    private static final int PG_SECONDS = 4;
    private static final int STEADY = 8_000;
    private static final int WHOLE = 180_000;

    private final Figures figures;
    private final Server server;
    private final int leanPort;
    private final Rivals rivals;
    private final int votes;
    private final int rounds;

    private Votes(
            Figures figures, Server server, int leanPort, Rivals rivals, int votes, int rounds) {
        this.figures = figures;
        this.server = server;
        this.leanPort = leanPort;
        this.rivals = rivals;
        this.votes = votes;
        this.rounds = rounds;
    }

    /**
     * Measures all of it.
     *
     * @param start how the program is started
     * @param votes ballots of each measurement; a tenth of them with one client
     * @param rounds of which the middle one counts
     */
    public static void measure(
            List<String> start, Path folder, Path log, int votes, int rounds, Figures figures)
            throws Exception {
        Path content = Files.createDirectories(folder.resolve("content"));
        Campaigns.write(content);
        int leanPort = Server.free();
        try (Rivals rivals = new Rivals(folder.resolve("rivals"));
                Server server =
                        new Server(
                                start,
                                folder,
                                List.of("-Dlaodongmei.votes.port=" + leanPort),
                                List.of("--content", content.toString()),
                                log)) {
            server.await(leanPort);
            new Votes(figures, server, leanPort, rivals, votes, rounds).all();
        }
    }

    private void all() throws Exception {
        int[] ports = {server.port(), leanPort};
        for (int port : ports) {
            // Until the compiler has seen it all.
            cast(port, 500, votes);
        }
        rivals.pgbench(PG_CLIENTS, 2);
        for (int clients : CLIENTS) {
            beside(clients, clients == 1 ? votes / 10 : votes);
        }
        figures.add(1, "SQLite, a row each", Map.of("rows/s", rivals.sqlite(PG_SECONDS)));
        steady("8,000/s, the site's port", server.port());
        steady("8,000/s, a port of their own", leanPort);
        proofs();
        whole();
        figures.add(WHOLE, "heap of 512 MB", Map.of("MB at most", server.heap()));
    }

    /** In turns, the middle of each: what else the machine does disturbs them alike. */
    private void beside(int clients, int count) throws Exception {
        List<Double> rows = new ArrayList<>();
        List<Measured> site = new ArrayList<>();
        List<Measured> lean = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            rows.add(rivals.pgbench(Math.min(clients, PG_CLIENTS), PG_SECONDS));
            site.add(cast(server.port(), clients, count));
            lean.add(cast(leanPort, clients, count));
        }
        double bare = Figures.median(rows);
        figures.add(clients, "pgbench, bare inserts", Map.of("rows/s", bare));
        figures.add(
                clients,
                "likes, the site's port",
                Measured.median(site).valuesBeside("pgbench", bare));
        figures.add(
                clients,
                "likes, a port of their own",
                Measured.median(lean).valuesBeside("pgbench", bare));
    }

    private Measured cast(int port, int clients, int count) throws Exception {
        List<byte[]> ballots = new Browsers(HOST, port, "likes").ballots(count);
        try (Load load = new Load(HOST, port, clients)) {
            return load.closed(ballots, (_, _, _) -> {});
        }
    }

    private void steady(String what, int port) throws Exception {
        List<byte[]> ballots = new Browsers(HOST, port, "likes").ballots(votes * 2);
        try (Load load = new Load(HOST, port, MOST_CLIENTS)) {
            figures.add(MOST_CLIENTS, what, load.open(ballots, STEADY).values());
        }
    }

    private void whole() throws Exception {
        List<byte[]> ballots = new Browsers(HOST, leanPort, "whole").ballots(WHOLE);
        try (Load load = new Load(HOST, leanPort, 500)) {
            Measured measured = load.closed(ballots, (_, _, _) -> {});
            Map<String, Double> values = new LinkedHashMap<>(measured.values());
            values.put("s", measured.seconds());
            figures.add(WHOLE, "a whole campaign", values);
        }
    }

    /** Crowds behind a few addresses: the first 240 of each are as free as anybody. */
    private void proofs() throws Exception {
        Browsers browsers = new Browsers(HOST, leanPort, "proofs");
        List<String> addresses = new ArrayList<>();
        for (int block = 0; block < 6; block++) {
            String address = "192.168." + block + ".7";
            IntStream.range(0, 470).forEach(_ -> addresses.add(address));
        }
        List<Browser> people = browsers.open(addresses);
        List<byte[]> ballots =
                people.stream().map(person -> browsers.ballot(person, 1, "")).toList();
        String[] asked = new String[people.size()];
        try (Load load = new Load(HOST, leanPort, 64)) {
            load.closed(
                    ballots,
                    (number, status, whole) -> {
                        if (status == 428) {
                            asked[number] = Browsers.text(whole);
                        }
                    });
            List<byte[]> proved = new ArrayList<>();
            long began = System.nanoTime();
            for (int i = 0; i < asked.length; i++) {
                if (asked[i] != null) {
                    proved.add(browsers.ballot(people.get(i), 1, solve(asked[i])));
                }
            }
            double each = (System.nanoTime() - began) / 1e6 / proved.size();
            Map<String, Double> values =
                    new LinkedHashMap<>(load.closed(proved, (_, _, _) -> {}).values());
            values.put("ms to solve one", each);
            figures.add(64, "likes with proofs", values);
        }
    }

    private static String solve(String answer) throws IOException {
        String json = answer.substring(answer.indexOf("\r\n\r\n"));
        return Voters.solve(JsonMapper.shared().readTree(json).path("challenge"));
    }
}
