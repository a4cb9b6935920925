package org.laodongmei.review.proof;

import org.laodongmei.review.proof.Finding.Weight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two cities in one text: where one is named often and another some times, the other came with a
 * text that was taken over from there.
 */
final class Places {

    private static final int OFTEN = 5;

    private static final Map<Character, List<String>> CITIES = cities();

    private Places() {}

    static void look(Piece piece, Findings found) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Integer> first = new HashMap<>();
        Passage body = piece.body();
        for (int at = 0; at < body.text().length(); at++) {
            for (String city : CITIES.getOrDefault(body.text().charAt(at), List.of())) {
                if (body.text().startsWith(city, at)) {
                    counts.merge(city, 1, Integer::sum);
                    first.putIfAbsent(city, at);
                }
            }
        }
        String home = counts.isEmpty() ? "" : most(counts);
        int often = counts.getOrDefault(home, 0);
        counts.forEach((city, count) -> {
            if (often >= OFTEN && count >= 2 && count * 2 <= often) {
                int at = first.getOrDefault(city, 0);
                found.add(
                        "place",
                        Weight.WARNING,
                        body,
                        at,
                        at + city.length(),
                        "本文 " + often + " 处“" + home + "”、" + count + " 处“" + city + "”，是否笔误？",
                        "The text names "
                                + home
                                + " "
                                + often
                                + " times and "
                                + city
                                + " "
                                + count
                                + " times; is that meant?",
                        null);
            }
        });
    }

    private static String most(Map<String, Integer> counts) {
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** Names of China's prefecture-level cities, as people say them. */
    private static Map<Character, List<String>> cities() {
        try (InputStream file = Places.class.getResourceAsStream("cities.txt")) {
            if (file == null) {
                throw new IllegalStateException("cities.txt is missing");
            }
            Map<Character, List<String>> cities = new HashMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                    .filter(city -> city.length() > 1)
                    .forEach(city ->
                            cities.computeIfAbsent(city.charAt(0), _ -> new ArrayList<>())
                                    .add(city));
            return cities;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
