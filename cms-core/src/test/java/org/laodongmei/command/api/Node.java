package org.laodongmei.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs programs of others that speak JavaScript; their locked packages are installed once. */
public final class Node {

    private static final Path SOURCE = Path.of("src/test/node");
    private static final Path FOLDER = Path.of("target/node").toAbsolutePath();
    private static final long MOST_SECONDS = 120;

    static {
        install();
    }

    private Node() {}

    private static void install() {
        try {
            byte[] lock = Files.readAllBytes(SOURCE.resolve("package-lock.json"));
            Path stamp = FOLDER.resolve("node_modules/.laodongmei-lock");
            boolean isThere = Files.exists(stamp) && Arrays.equals(Files.readAllBytes(stamp), lock);
            copy();
            if (!isThere) {
                run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
                Files.write(stamp, lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = FOLDER.resolve(SOURCE.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Where the programs run. */
    public static Path folder() {
        return FOLDER;
    }

    /** What a program of ours that uses theirs says, as JSON. */
    public static JsonNode json(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return JsonMapper.shared().readTree(run(command.toArray(String[]::new)));
    }

    /** What a command says, which must succeed. */
    public static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(FOLDER.toFile())
                            .redirectErrorStream(true)
                            .start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said).isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
