package org.laodongmei.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hugo's turn at the same pages: a copy of a site and of the corpus, in which Hugo finds channels
 * as a taxonomy.
 */
final class Hugo {

    private final Path folder;
    private int builds;

    private Hugo(Path folder) {
        this.folder = folder;
    }

    static Hugo prepare(Path site, Path corpus, Path folder) throws IOException {
        copy(site, folder.resolve("site"), false);
        copy(corpus, folder.resolve("corpus"), true);
        return new Hugo(folder);
    }

    /** Builds into a new folder. */
    Child build(Path log) throws IOException, InterruptedException {
        return Child.run(
                log,
                List.of(
                        "hugo",
                        "--quiet",
                        "-s",
                        folder.resolve("site").toString(),
                        "-c",
                        folder.resolve("corpus").toString(),
                        "-d",
                        folder.resolve("out-" + ++builds).toString()));
    }

    private static void copy(Path from, Path to, boolean corpus) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (corpus && file.toString().endsWith(".md")) {
                    Files.writeString(
                            copy,
                            Files.readString(file)
                                    .replaceFirst("(?m)^channel: (.*)$", "channels: [$1]"));
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
