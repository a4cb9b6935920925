package org.laodongmei.search.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.laodongmei.search.analysis.Corrections;
import org.laodongmei.search.analysis.Cut;
import org.laodongmei.search.analysis.Cut.Way;
import org.laodongmei.search.analysis.Cutter;
import org.laodongmei.search.analysis.Folding;
import org.laodongmei.search.analysis.Pinyin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The words that documents are named with: people, tags, and the words of titles. They live in the
 * index itself as terms {@code reading|word|sort}, so they are as fresh as it is, can be found by a
 * reading, the beginning of one or one that was mistyped, and need no memory.
 */
public final class Vocabulary implements Corrections.Lookup {
    private static final String READINGS = "vocabulary.pinyin";
    private static final String INITIALS = "vocabulary.initials";
    private static final String SPELLINGS = "vocabulary.spelling";
    private static final char BAR = '|';
    private static final int MAX_VISITED = 3_000;
    private static final int MAX_LETTERS = 40;

    private final IndexSearcher searcher;

    public Vocabulary(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Whether a word is somebody's name, a tag, or only a word of titles. */
    public enum Sort {
        PERSON,
        TAG,
        WORD
    }

    /**
     * @param count documents named so
     */
    public record Word(String text, Sort sort, int count) {}

    /** The words said exactly so ({@code miandianshi}), the most frequent first. */
    @Override
    public List<String> said(String letters, int most) throws IOException {
        return texts(best(READINGS, prefix(READINGS, letters + BAR), most));
    }

    /** The words with these initials ({@code lmfc}). */
    public List<String> initialled(String letters, int most) throws IOException {
        return texts(best(INITIALS, prefix(INITIALS, letters + BAR), most));
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).distinct().toList();
    }

    /** The words that begin so, in characters or in pinyin, or whose initials do. */
    public List<Word> beginning(String folded, int most) throws IOException {
        Map<String, List<Word>> found = new HashMap<>();
        for (String field : List.of(SPELLINGS, READINGS, INITIALS)) {
            best(field, prefix(field, folded), most * 3)
                    .forEach(word ->
                            found.computeIfAbsent(word.text + word.sort, w -> new ArrayList<>())
                                    .add(word));
        }
        return found.values().stream()
                .map(List::getFirst)
                .sorted(Comparator.comparingInt(Word::count).reversed().thenComparing(Word::text))
                .limit(most)
                .toList();
    }

    /**
     * The words said nearly so: one letter wrong, missing, too many or swapped, two in a long word.
     */
    @Override
    public List<String> nearlySaid(String letters, int most) throws IOException {
        return texts(
                near(
                        READINGS,
                        letters,
                        letters.length() < 5 ? 0 : 1,
                        letters.length() < 9 ? 1 : 2,
                        most));
    }

    /** The words spelt nearly so: one character wrong, missing or too many. */
    @Override
    public List<String> nearlySpelt(String folded, int most) throws IOException {
        return texts(near(SPELLINGS, folded, folded.length() < 3 ? 0 : 1, 1, most));
    }

    private List<Word> near(String field, String text, int from, int to, int most)
            throws IOException {
        if (from == 0 || text.length() > MAX_LETTERS) {
            return List.of();
        }
        LevenshteinAutomata distances = new LevenshteinAutomata(text, true);
        for (int edits = from; edits <= to; edits++) {
            Automaton near =
                    Operations.concatenate(
                            List.of(
                                    distances.toAutomaton(edits),
                                    Automata.makeChar(BAR),
                                    Automata.makeAnyString()));
            CompiledAutomaton automaton =
                    new CompiledAutomaton(
                            Operations.determinize(near, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
                            false,
                            true);
            Map<String, Integer> counts = new HashMap<>();
            for (LeafReaderContext leaf : searcher.getLeafContexts()) {
                Terms terms = leaf.reader().terms(field);
                if (terms != null) {
                    collect(automaton.getTermsEnum(terms), counts);
                }
            }
            // A letter left out is likelier than one too many.
            Map<String, Integer> longer = new HashMap<>(counts);
            longer.keySet().removeIf(term -> term.indexOf(BAR) < text.length());
            List<Word> words = new ArrayList<>(best(field, longer, most));
            counts.keySet().removeAll(longer.keySet());
            words.addAll(best(field, counts, most - words.size()));
            if (!words.isEmpty()) {
                return words;
            }
        }
        return List.of();
    }

    private static void collect(TermsEnum terms, Map<String, Integer> counts) throws IOException {
        for (BytesRef term = terms.next();
                term != null && counts.size() < MAX_VISITED;
                term = terms.next()) {
            counts.merge(term.utf8ToString(), terms.docFreq(), Integer::sum);
        }
    }

    private Map<String, Integer> prefix(String field, String prefix) throws IOException {
        BytesRef begin = new BytesRef(prefix);
        Map<String, Integer> counts = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Terms all = leaf.reader().terms(field);
            if (all == null) {
                continue;
            }
            TermsEnum terms = all.iterator();
            if (terms.seekCeil(begin) == TermsEnum.SeekStatus.END) {
                continue;
            }
            int visited = 0;
            for (BytesRef term = terms.term();
                    term != null && visited++ < MAX_VISITED && StringHelper.startsWith(term, begin);
                    term = terms.next()) {
                counts.merge(term.utf8ToString(), terms.docFreq(), Integer::sum);
            }
        }
        return counts;
    }

    /** Frequencies of terms count deleted documents too, so those chosen are counted again. */
    private List<Word> best(String field, Map<String, Integer> counts, int most)
            throws IOException {
        List<Map.Entry<String, Integer>> ordered =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .toList();
        List<Word> best = new ArrayList<>();
        if (most <= 0) {
            return best;
        }
        for (Map.Entry<String, Integer> entry : ordered) {
            int count = searcher.count(new TermQuery(new Term(field, entry.getKey())));
            if (count > 0) {
                best.add(word(entry.getKey(), count));
            }
            if (best.size() == most) {
                break;
            }
        }
        return best;
    }

    private static Word word(String term, int count) {
        int first = term.indexOf(BAR);
        int last = term.lastIndexOf(BAR);
        Sort sort =
                switch (term.substring(last + 1)) {
                    case "p" -> Sort.PERSON;
                    case "t" -> Sort.TAG;
                    default -> Sort.WORD;
                };
        return new Word(term.substring(first + 1, last), sort, count);
    }

    /** The vocabulary that one document adds. */
    static final class Entries {
        private static final int SHORTEST = 2;
        private static final int LONGEST = 6;

        private final Map<String, Collection<String>> terms =
                Map.of(
                        READINGS,
                        new LinkedHashSet<>(),
                        INITIALS,
                        new LinkedHashSet<>(),
                        SPELLINGS,
                        new LinkedHashSet<>());

        void add(String word, Pinyin reading, Sort sort) {
            if (!reading.text().isEmpty()
                    && word.length() <= MAX_LETTERS
                    && word.indexOf(BAR) < 0) {
                add(
                        Folding.fold(word),
                        word,
                        reading.joined(),
                        reading.initials(),
                        sort == Sort.PERSON ? "p" : "t");
            }
        }

        /**
         * The words of a title, and two (around a single character three) neighbours as one: 面点师,
         * 劳模风采.
         */
        void addWords(Cut title, Pinyin reading) {
            int[] kept = keptBefore(title);
            for (int i = 0; i < title.count(Way.WORDS); i++) {
                int start = title.start(Way.WORDS, i);
                int end = start;
                boolean single = false;
                for (int j = i;
                        j < title.count(Way.WORDS) && j < i + 3 && title.start(Way.WORDS, j) == end;
                        j++) {
                    end += title.length(Way.WORDS, j);
                    single |= title.length(Way.WORDS, j) == 1;
                    if (j < i + 2 || single) {
                        addWord(title.text(start, end), reading, kept[start], kept[end]);
                    }
                }
            }
        }

        private void addWord(String word, Pinyin reading, int from, int to) {
            if (word.length() >= SHORTEST
                    && word.length() <= (Cutter.isHan(word.charAt(0)) ? LONGEST : MAX_LETTERS)
                    && to - from == word.length()
                    && to <= reading.syllables().size()
                    && word.chars().anyMatch(c -> c > '9')) {
                add(word, word, reading.joined(from, to), reading.initials(from, to), "w");
            }
        }

        private void add(
                String spelling, String word, String reading, String initials, String sort) {
            String end = BAR + word + BAR + sort;
            terms.get(SPELLINGS).add(spelling + end);
            terms.get(READINGS).add(reading + end);
            terms.get(INITIALS).add(initials + end);
        }

        /** For every place of the title, how many characters before it have a reading. */
        private static int[] keptBefore(Cut title) {
            int[] kept = new int[title.size() + 1];
            for (int i = 0; i < title.size(); i++) {
                kept[i + 1] = kept[i] + (Pinyin.hasReading(title.at(i)) ? 1 : 0);
            }
            return kept;
        }

        Map<String, List<String>> fields() {
            Map<String, List<String>> fields = new HashMap<>();
            terms.forEach((name, values) -> fields.put(name, List.copyOf(values)));
            return fields;
        }
    }
}
