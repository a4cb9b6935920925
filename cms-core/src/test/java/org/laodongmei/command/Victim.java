package org.laodongmei.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A command in a process of its own, to be killed. */
final class Victim {

    private static final long LONGEST_SECONDS = 120;

    private final Process process;

    Victim(DataFolder data, String command, String... arguments) throws IOException {
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
        this.process =
                new ProcessBuilder(all)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
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
        while (process.isAlive() && !begun.getAsBoolean()) {
            process.waitFor(2, TimeUnit.MILLISECONDS);
        }
        return killAfter(millis);
    }
}
