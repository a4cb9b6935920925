package org.laodongmei.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A command in a process of its own, to be killed or stopped. */
final class Victim {

    private static final long LONGEST_SECONDS = 120;

    private final Process process;
    private final Path output = Files.createTempFile("victim", ".out");
    private final Path errors = Files.createTempFile("victim", ".err");

    Victim(DataFolder data, String command, String... arguments) throws IOException {
        this(data, Map.of(), command, arguments);
    }

    Victim(DataFolder data, Map<String, String> environment, String command, String... arguments)
            throws IOException {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Laodongmei.class.getName(),
                                command,
                                "--data",
                                data.path().toString()));
        all.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(all)
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        this.process = builder.start();
        output.toFile().deleteOnExit();
        errors.toFile().deleteOnExit();
    }

    /** What it said on standard output so far. */
    String output() {
        return text(output);
    }

    /** What it said on standard error so far. */
    String errors() {
        return text(errors);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end, by SIGTERM, as soon as that is so; answers with its exit code. */
    int stopWhen(BooleanSupplier moment) throws InterruptedException {
        await(moment);
        process.destroy();
        return finish();
    }

    private void await(BooleanSupplier moment) throws InterruptedException {
        while (process.isAlive() && !moment.getAsBoolean()) {
            process.waitFor(2, TimeUnit.MILLISECONDS);
        }
    }

    /** Lets it live to its end. */
    int finish() throws InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the program does not come to an end");
        }
        return process.exitValue();
    }

    /** Kills it after that time, unless it has come to its end. */
    boolean killAfter(long millis) throws InterruptedException {
        boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        process.waitFor();
        return !ended;
    }

    /** Kills it that time after something is seen to have begun. */
    boolean killAfter(BooleanSupplier begun, long millis) throws InterruptedException {
        await(begun);
        return killAfter(millis);
    }
}
