package org.laodongmei.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to measure, from system properties that begin with {@code bench.}; an empty one counts as
 * not given.
 *
 * @param module folder of this module, with the packaged program in {@code target}
 * @param sizes how many articles; one run of everything for each
 * @param corpus a folder to import instead of one that is written here; its size is counted
 * @param hugo a Hugo site without content, to be built from the same pages for comparison
 * @param rounds how often each cold process is started, and each vote's measurement taken; the
 *     median counts
 * @param edits edits that are measured one by one
 * @param queries questions to the search
 * @param photos pictures of 12 megapixels
 * @param votes ballots of each measurement of the votes; 0 for none
 * @param reads requests of each measurement of the reading API; 0 for none
 * @param articles that the reading API has to tell of
 * @param only {@code votes} or {@code reads} for nothing else; empty for everything
 * @param keep whether what was written stays
 */
record Options(
        Path module,
        List<Integer> sizes,
        Optional<Path> corpus,
        Optional<Path> hugo,
        int rounds,
        int edits,
        int queries,
        int photos,
        int votes,
        int reads,
        int articles,
        String only,
        boolean keep) {

    private static final int BIG = 50_000;

    static Options read() {
        List<Integer> sizes =
                Arrays.stream(text("sizes", "1000,10000").split(","))
                        .map(String::strip)
                        .map(Integer::valueOf)
                        .collect(Collectors.toList());
        if (flag("big")) {
            sizes.add(BIG);
        }
        return new Options(
                Path.of(text("module", "")).toAbsolutePath().normalize(),
                List.copyOf(sizes),
                folder("corpus"),
                folder("hugo"),
                number("rounds", 3),
                number("edits", 60),
                number("queries", 3_000),
                number("photos", 12),
                number("votes", 20_000),
                number("reads", 40_000),
                number("articles", BIG),
                text("only", ""),
                flag("keep"));
    }

    private static Optional<Path> folder(String name) {
        return Stream.of(text(name, ""))
                .filter(text -> !text.isEmpty())
                .map(text -> Path.of(text).toAbsolutePath().normalize())
                .findFirst();
    }

    private static int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }

    /** Given without a value counts as given. */
    private static boolean flag(String name) {
        return !text(name, "false").equals("false");
    }

    private static String text(String name, String otherwise) {
        String value = System.getProperty("bench." + name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}
