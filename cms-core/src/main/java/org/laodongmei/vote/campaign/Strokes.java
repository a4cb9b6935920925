package org.laodongmei.vote.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Orders names as Chinese lists do that favour nobody: by how many strokes the first character has,
 * then by which ones, then by the next character.
 *
 * <p>As strokes are counted on the mainland. ICU's collation for strokes counts those of older
 * shapes: 陈 with 8, 黄 with 12, 邓 with 5, which any reader of such a list would call a mistake.
 */
final class Strokes implements Comparator<String> {

    private static final Strokes ORDER = new Strokes(read());

    /** The place of each character that is known. */
    private final Map<Integer, Integer> places = new HashMap<>();

    private Strokes(String characters) {
        characters.codePoints().forEach(it -> places.putIfAbsent(it, places.size()));
    }

    static Comparator<String> order() {
        return ORDER;
    }

    @Override
    public int compare(String left, String right) {
        int[] one = left.codePoints().toArray();
        int[] other = right.codePoints().toArray();
        for (int i = 0; i < one.length && i < other.length; i++) {
            if (one[i] != other[i]) {
                return Integer.compare(place(one[i]), place(other[i]));
            }
        }
        return Integer.compare(one.length, other.length);
    }

    /** What is not known comes last. */
    private int place(int character) {
        return places.getOrDefault(character, places.size() + character);
    }

    private static String read() {
        try (InputStream stream = Strokes.class.getResourceAsStream("strokes.txt")) {
            if (stream == null) {
                throw new IllegalStateException("strokes.txt is not in the program");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
