package org.laodongmei.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How users start the program.
 *
 * @param plain {@code java -jar}, or the classes when it was not packaged
 * @param launcher the launcher of the unpacked archive, trained for this machine's Java
 */
record Program(List<String> plain, Optional<List<String>> launcher) {

    /**
     * Unpacks and trains what {@code mvn package} made of the module; without an archive there is
     * no launcher.
     */
    static Program of(Path module, Path folder, Path log) throws IOException, InterruptedException {
        List<String> plain = untrained(module).plain();
        Optional<Path> archive = archive(module.resolve("target"));
        if (archive.isEmpty()) {
            return new Program(plain, Optional.empty());
        }
        Path home = Files.createDirectories(folder.resolve("program"));
        Child.run(
                log,
                List.of(
                        "tar",
                        "-xzf",
                        archive.get().toString(),
                        "--strip-components=1",
                        "-C",
                        home.toString()));
        List<String> launcher =
                List.of(
                        "env",
                        "JAVA_HOME=" + System.getProperty("java.home"),
                        home.resolve("bin/laodongmei").toString());
        List<String> train = new ArrayList<>(launcher);
        train.addAll(List.of("train", module.resolveSibling("content").toString()));
        Child.run(log, train);
        return new Program(plain, Optional.of(launcher));
    }

    /** Without the launcher, for what a quick start makes no difference to. */
    static Program untrained(Path module) {
        Path jar = module.resolve("target/laodongmei.jar");
        List<String> plain =
                Files.isRegularFile(jar)
                        ? List.of(java(), "-jar", jar.toString())
                        : classes("org.laodongmei.command.Laodongmei");
        return new Program(plain, Optional.empty());
    }

    private static Optional<Path> archive(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file ->
                            file.getFileName().toString().matches("laodongmei-.*\\.tar\\.gz"))
                    .findFirst();
        }
    }

    /** The launcher, else the plain start. */
    List<String> best() {
        return launcher.orElse(plain);
    }

    /** A class with this process's class path. */
    static List<String> classes(String main) {
        return List.of(
                java(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
