package org.laodongmei.browser;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The demonstration site as a stranger gets it: the program started on an empty data folder, in a
 * process of its own. One for the whole test run, since taking its pictures in takes a while.
 */
final class DemonstrationSite {

    private static final String READY = "The site is at ";
    private static @Nullable DemonstrationSite shared;

    private final String address;

    private DemonstrationSite(String address) {
        this.address = address;
    }

    /** The running site; the same one at each call. */
    static synchronized DemonstrationSite shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /** Its address without a slash at the end. */
    String address() {
        return address;
    }

    private static DemonstrationSite start() {
        try {
            Path data = Files.createTempDirectory("demonstration-site");
            Process process =
                    new ProcessBuilder(command(data))
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, data)));
            BufferedReader out =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8));
            List<String> told = new ArrayList<>();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                told.add(line);
                if (line.startsWith(READY)) {
                    Thread.ofVirtual().start(() -> out.lines().forEach(System.out::println));
                    return new DemonstrationSite(
                            line.substring(READY.length()).replaceFirst("/$", ""));
                }
            }
            throw new IllegalStateException("the program ended instead of serving: " + told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path data) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.laodongmei.command.Laodongmei",
                "serve",
                "--data",
                data.toString(),
                "--content",
                Path.of("../content").toAbsolutePath().normalize().toString(),
                "--port",
                "0");
    }

    private static void stop(Process process, Path data) {
        process.destroy();
        try {
            process.waitFor();
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
