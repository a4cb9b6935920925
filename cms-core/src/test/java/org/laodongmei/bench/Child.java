package org.laodongmei.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that was run to its end. What Linux alone tells is 0 elsewhere.
 *
 * @param seconds by the clock on the wall
 * @param cpuSeconds of the process and the system on its behalf
 * @param peakMegabytes the most memory that was resident at once
 */
record Child(double seconds, double cpuSeconds, double peakMegabytes) {

    private static final double TICKS_A_SECOND = 100;
    private static final Path OWN = Path.of("/proc/self/stat");

    /**
     * Runs a program, with its output in a file. Only one at a time: children's processor time is
     * known by sum.
     *
     * @throws IllegalStateException if it fails
     */
    static Child run(Path log, List<String> command) throws IOException, InterruptedException {
        double cpu = cpuOfChildren();
        long began = System.nanoTime();
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        long peak = 0;
        do {
            peak = Math.max(peak, peakKilobytes(process.pid()));
        } while (!process.waitFor(10, TimeUnit.MILLISECONDS));
        double seconds = (System.nanoTime() - began) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command)
                            + " ended with "
                            + process.exitValue()
                            + ":\n"
                            + Files.readString(log));
        }
        return new Child(seconds, cpuOfChildren() - cpu, peak / 1024.0);
    }

    /**
     * The most memory that a process had resident so far; 0 when it is gone or the system does not
     * tell.
     */
    static long peakKilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    private static double cpuOfChildren() throws IOException {
        if (!Files.exists(OWN)) {
            return 0;
        }
        String stat = Files.readString(OWN);
        // The second field, in brackets, may hold anything; user and system time of children are
        // the 16th and 17th.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_A_SECOND;
    }

    /** Each value the median of its own. */
    static Child median(List<Child> runs) {
        return new Child(
                Figures.median(runs.stream().map(Child::seconds).toList()),
                Figures.median(runs.stream().map(Child::cpuSeconds).toList()),
                Figures.median(runs.stream().map(Child::peakMegabytes).toList()));
    }

    Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("s", seconds);
        values.put("CPU s", cpuSeconds);
        values.put("MB", peakMegabytes);
        return values;
    }

    /** With what each value is of another's. */
    Map<String, Double> valuesBeside(Child other) {
        Map<String, Double> values = values();
        values.put("× Hugo s", seconds / other.seconds);
        values.put("× Hugo CPU", cpuSeconds / other.cpuSeconds);
        values.put("× Hugo MB", peakMegabytes / other.peakMegabytes);
        return values;
    }
}
