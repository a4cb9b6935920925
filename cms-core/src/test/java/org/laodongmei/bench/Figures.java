package org.laodongmei.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, as a table for people and as JSON for machines. */
public final class Figures {

    /**
     * A line of the table: names of values carry their unit.
     *
     * @param articles or pictures, or clients
     */
    record Line(int articles, String what, Map<String, Double> values) {}

    private final List<Line> lines = new ArrayList<>();

    /** Adds a line and prints it at once, so that somebody who waits sees how far it is. */
    public void add(int articles, String what, Map<String, Double> values) {
        Line line = new Line(articles, what, new LinkedHashMap<>(values));
        lines.add(line);
        print(line, System.out);
    }

    List<Line> lines() {
        return lines;
    }

    void print(PrintStream out) {
        lines.forEach(line -> print(line, out));
    }

    private static void print(Line line, PrintStream out) {
        StringBuilder text =
                new StringBuilder(
                        String.format(Locale.ROOT, "%,8d  %-28s", line.articles(), line.what()));
        line.values().forEach((name, value) -> text.append("  " + shown(value) + " " + name));
        out.println(text);
    }

    private static String shown(double value) {
        String form =
                value >= 1_000
                        ? "%,9.0f"
                        : value >= 100 ? "%9.0f" : value >= 10 ? "%9.1f" : "%9.2f";
        return String.format(Locale.ROOT, form, value);
    }

    /** The middle one, the higher of two. */
    public static double median(List<Double> values) {
        return percentile(values, 50);
    }

    /** The smallest value that at least so many percent of all do not exceed. */
    static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        int index = (int) Math.ceil(sorted.size() * percent / 100.0) - 1;
        return sorted.get(Math.clamp(index, 0, sorted.size() - 1));
    }
}
