package org.laodongmei.bench.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as an office runs it, with half a gigabyte of heap. */
public final class Server implements AutoCloseable {

    private static final Pattern PAUSE = Pattern.compile("([0-9]+)M->([0-9]+)M\\(");
    private static final int LONGEST_START_SECONDS = 120;

    private final Path pauses;
    private final Path log;
    private final Process process;
    private final int port = free();

    /**
     * Starts it and waits until it listens.
     *
     * @param start the command
     * @param folder of its data in {@code data}
     * @param options of the virtual machine, more than usual
     * @param arguments of the program, more than its data and port
     * @param log where it says what it has to say
     */
    public Server(
            List<String> start, Path folder, List<String> options, List<String> arguments, Path log)
            throws IOException, InterruptedException {
        this.pauses = folder.resolve("gc.txt");
        this.log = log;
        List<String> command = new ArrayList<>(start);
        command.add(1, "-Xmx512m");
        command.add(2, "-Xlog:gc:file=" + pauses);
        command.addAll(3, options);
        command.addAll(List.of("serve", "--data", folder.resolve("data").toString()));
        command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(arguments);
        this.process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        await(port);
    }

    /** Waits until something listens there. */
    public void await(int port) throws IOException, InterruptedException {
        for (int i = 0; !listens(port); i++) {
            if (!process.isAlive() || i > LONGEST_START_SECONDS * 10) {
                throw new IOException("the server does not start, see " + log);
            }
            Thread.sleep(100);
        }
    }

    /** A port that nothing listens to. */
    public static int free() throws IOException {
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

    /** Of the site. */
    public int port() {
        return port;
    }

    /** The most that the heap held, in megabytes, as the collector found it so far. */
    public double heap() throws IOException {
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
