package org.laodongmei.command.api;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Runs programs of others that speak JavaScript; their locked packages are installed once. */
public final class Node {

    private static final Map<String, Programs> INSTALLED = new ConcurrentHashMap<>();

    private Node() {}

    /** The programs of a folder of the test sources, with all that they need beside them. */
    static Programs programs(String name) {
        return INSTALLED.computeIfAbsent(name, Node::installed);
    }

    private static Programs installed(String name) {
        Path source = Path.of("src/test", name);
        Programs programs =
                Programs.copied(
                        source, Path.of("target", name), Map.of("ASTRO_TELEMETRY_DISABLED", "1"));
        try {
            byte[] lock = Files.readAllBytes(source.resolve("package-lock.json"));
            Path stamp = programs.folder().resolve("node_modules/.laodongmei-lock");
            if (!Files.exists(stamp) || !Arrays.equals(Files.readAllBytes(stamp), lock)) {
                programs.run(
                        "npm",
                        "ci",
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund",
                        "--loglevel=error");
                Files.write(stamp, lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return programs;
    }

    /** What a program of ours that uses theirs says, as JSON. */
    public static JsonNode json(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return JsonMapper.shared().readTree(programs("node").run(command.toArray(String[]::new)));
    }
}
