package org.laodongmei.bench.vote;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The program as an office runs it in a big campaign, with half a gigabyte of heap. */
final class Server implements AutoCloseable {

    /** Campaigns of 26 people, three likes a day each. */
    static final List<String> CAMPAIGNS = List.of("likes", "whole", "proofs");

    private static final Pattern PAUSE = Pattern.compile("([0-9]+)M->([0-9]+)M\\(");
    private static final int LONGEST_START_SECONDS = 120;

    private final Path pauses;
    private final Process process;
    final int port = free();
    final int leanPort = free();

    Server(List<String> start, Path folder, Path log) throws IOException, InterruptedException {
        Path content = Files.createDirectories(folder.resolve("content"));
        write(content);
        this.pauses = folder.resolve("gc.txt");
        List<String> command = new ArrayList<>(start);
        command.add(1, "-Xmx512m");
        command.add(2, "-Xlog:gc:file=" + pauses);
        command.add(3, "-Dlaodongmei.votes.port=" + leanPort);
        command.addAll(List.of("serve", "--data", folder.resolve("data").toString()));
        command.addAll(List.of("--content", content.toString(), "--port", Integer.toString(port)));
        this.process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        for (int i = 0; !listens(leanPort) || !listens(port); i++) {
            if (!process.isAlive() || i > LONGEST_START_SECONDS * 10) {
                throw new IOException("the server does not start, see " + log);
            }
            Thread.sleep(100);
        }
    }

    private static void write(Path content) throws IOException {
        Files.writeString(content.resolve("site.yaml"), "name: 示例\n");
        Path campaigns = Files.createDirectories(content.resolve("campaigns"));
        String candidates =
                IntStream.rangeClosed(1, Browsers.CANDIDATES)
                        .mapToObj(number -> "person-" + number)
                        .collect(Collectors.joining(", "));
        for (String slug : CAMPAIGNS) {
            Files.writeString(
                    campaigns.resolve(slug + ".yaml"),
                    """
                    title: 点赞
                    days: 30
                    perDay: %d
                    rules: [每人每天三个赞。]
                    candidates: [%s]
                    """
                            .formatted(Browsers.LIKES, candidates));
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    long pid() {
        return process.pid();
    }

    /** The most that the heap held, in megabytes, as the collector found it so far. */
    double heap() throws IOException {
        double most = 0;
        for (String line : Files.readAllLines(pauses)) {
            Matcher pause = PAUSE.matcher(line);
            if (pause.find()) {
                most = Math.max(most, Double.parseDouble(pause.group(1)));
            }
        }
        return most;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
