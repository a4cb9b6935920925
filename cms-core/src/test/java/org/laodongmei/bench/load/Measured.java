package org.laodongmei.bench.load;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of many requests.
 *
 * @param nanos until each was answered
 * @param statuses of each; 0 where the server hung up
 */
public record Measured(double seconds, long[] nanos, short[] statuses) {

    /** Answered requests a second. */
    public double rate() {
        return (nanos.length - errors()) / seconds;
    }

    /** The one with the middle rate. */
    public static Measured median(List<Measured> all) {
        return all.stream()
                .sorted(Comparator.comparingDouble(Measured::rate))
                .toList()
                .get(all.size() / 2);
    }

    /** Those that were not answered as they should be. */
    public int errors() {
        int errors = 0;
        for (short status : statuses) {
            errors += status / 100 == 2 || status == 304 ? 0 : 1;
        }
        return errors;
    }

    /** How long it took for so many percent of all. */
    public double milliseconds(double percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int index = (int) Math.ceil(sorted.length * percent / 100) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)] / 1e6;
    }

    /** As a table shows it. */
    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("/s", rate());
        values.put("ms p50", milliseconds(50));
        values.put("ms p99", milliseconds(99));
        values.put("errors", (double) errors());
        return values;
    }

    /**
     * With what the rate is of another's.
     *
     * @param what whose
     * @param other its rate; 0 when it is not known
     */
    public Map<String, Double> valuesBeside(String what, double other) {
        Map<String, Double> values = values();
        if (other > 0) {
            values.put("× " + what, rate() / other);
        }
        return values;
    }
}
