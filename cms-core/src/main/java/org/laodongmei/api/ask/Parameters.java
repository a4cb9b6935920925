package org.laodongmei.api.ask;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.query.InvalidQuery;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The parameters of a request, each known and given once: anything else is a mistake. */
public final class Parameters {

    /** Beside those of each path: the key of who asks. */
    private static final Set<String> EVERYWHERE = Set.of("key");

    private static final int LONGEST = 4_000;
    private static final int MOST_WORDS = 50;

    private final Map<String, List<String>> given;

    /**
     * @param known those that the path takes
     * @throws InvalidQuery if there is another, or one twice
     */
    public Parameters(Map<String, List<String>> given, Set<String> known) {
        this.given = given;
        for (Map.Entry<String, List<String>> each : given.entrySet()) {
            String name = each.getKey();
            if (!known.contains(name) && !EVERYWHERE.contains(name) && !name.isEmpty()) {
                throw InvalidQuery.unknown(name, 0, "parameter", "参数", name, known);
            }
            if (each.getValue().size() > 1) {
                throw InvalidQuery.of(
                        name,
                        "the parameter '" + name + "' is given more than once",
                        "参数“" + name + "”只能给一次");
            }
            if (each.getValue().getFirst().length() > LONGEST) {
                throw InvalidQuery.of(
                        name,
                        "the parameter '" + name + "' is longer than " + LONGEST + " characters",
                        "参数“" + name + "”超过 " + LONGEST + " 个字符");
            }
        }
    }

    /** The value of a parameter; null when it is not given or empty. */
    public @Nullable String text(String name) {
        List<String> values = given.get(name);
        return values == null || values.getFirst().isBlank() ? null : values.getFirst().strip();
    }

    /** A whole number within bounds. */
    public int number(String name, int otherwise, int least, int most) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,9}")
                || Integer.parseInt(text) < least
                || Integer.parseInt(text) > most) {
            throw InvalidQuery.of(
                    name,
                    "'" + name + "' is a whole number from " + least + " to " + most,
                    "“" + name + "”应是 " + least + " 到 " + most + " 的整数");
        }
        return Integer.parseInt(text);
    }

    /** Words between commas, in order, each once. */
    public List<String> words(String name) {
        String text = text(name);
        if (text == null) {
            return List.of();
        }
        List<String> words =
                Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
        if (words.size() > MOST_WORDS) {
            throw InvalidQuery.of(
                    name,
                    "'" + name + "' has at most " + MOST_WORDS + " words",
                    "“" + name + "”最多 " + MOST_WORDS + " 项");
        }
        return words;
    }

    /** Words between commas that are all known. */
    public Set<String> words(String name, Set<String> known, String what, String zhWhat) {
        List<String> words = words(name);
        for (String word : words) {
            if (!known.contains(word)) {
                throw InvalidQuery.unknown(name, 0, what, zhWhat, word, known);
            }
        }
        return new TreeSet<>(words);
    }

    public Map<String, List<String>> all() {
        return given;
    }
}
