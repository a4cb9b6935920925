package org.laodongmei.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What readers type: a word, several, a sentence, letters, a number, something mistyped, something
 * that is nowhere.
 */
final class Queries {

    private static final List<String> LETTERS =
            List.of(
                    "laomo",
                    "gongjiang",
                    "lmfc",
                    "jinqiuzhuxue",
                    "zhigongshuwu",
                    "hushi",
                    "dgjn",
                    "anquan",
                    "weiquan");
    private static final List<String> NOWHERE =
            List.of("量子纠缠", "zzzzqx", "南极科考站", "\"劳模 AND (", "🎉🎉", "a", "的", "!!!", "PLC-2000");

    private final Random random = new Random(7);

    /** So many questions, the same ones every time. */
    static List<String> some(int count) {
        Queries queries = new Queries();
        List<String> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(queries.one(i % 10));
        }
        return all;
    }

    private String one(int sort) {
        return switch (sort) {
            case 0, 1 -> any(Corpus.WHAT);
            case 2 -> any(Corpus.WHOM) + " " + any(Corpus.WHAT);
            case 3 -> any(Corpus.WHO) + any(Corpus.DID) + any(Corpus.WHAT);
            case 4 -> any(Corpus.TAGS) + " " + any(Corpus.WHO) + " " + (2016 + random.nextInt(10));
            case 5 -> any(Corpus.WHAT).substring(0, 2);
            case 6 -> any(LETTERS);
            case 7 -> Integer.toString(random.nextInt(10_000));
            case 8 -> mistyped(any(Corpus.WHAT));
            default -> any(NOWHERE);
        };
    }

    private String mistyped(String word) {
        int at = random.nextInt(word.length());
        return word.substring(0, at) + any(Corpus.WHOM).charAt(0) + word.substring(at + 1);
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
