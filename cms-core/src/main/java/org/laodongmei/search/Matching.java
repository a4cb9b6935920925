package org.laodongmei.search;

import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.laodongmei.search.analysis.Cut;
import org.laodongmei.search.analysis.Cut.Way;
import org.laodongmei.search.analysis.Cutter;
import org.laodongmei.search.analysis.Pinyin;
import org.laodongmei.search.analysis.Question;
import org.laodongmei.search.analysis.Question.Part;
import org.laodongmei.search.analysis.Syllables;
import org.laodongmei.search.analysis.Synonyms;
import org.laodongmei.search.index.Fields;
import org.laodongmei.search.index.Vocabulary;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns a question into two queries. {@link #answers} says which documents answer at all: every
 * part, in one of its spellings. {@link #ranking} says how well: the sum over words, pairs and
 * single characters of everything, the same of the title times three, pairs of people, tags and
 * summary; in two steps, {@link #refining} being the second.
 */
final class Matching {
    /** How much must fit. */
    enum Strictness {
        /** All that was asked for. */
        ALL,
        /** Pinyin may leave a syllable out: {@code mianshi} for 面点师. */
        GAPS,
        /** Half of it, or most characters of a title. */
        SOME
    }

    private static final float SYNONYM = 0.5f;
    private static final float SAID = 0.9f;
    private static final float EXACT = 300;
    private static final float FRESH = 0.5f;

    /** Characters of all other spellings together: Lucene refuses more than a thousand clauses. */
    private static final int MAX_OTHERS = 250;

    private static final int LONGEST_READING = 12;

    private final Question question;
    private final Cutter cutter;
    private final List<Wanted> wanted = new ArrayList<>();
    private final List<Wanted> unwanted = new ArrayList<>();
    private int others = MAX_OTHERS;

    /**
     * One way to spell a part.
     *
     * @param said it is a word of the vocabulary for what was typed in pinyin or initials
     * @param synonym it is another word than was typed or said
     */
    private record Spelling(Cut cut, boolean phrase, boolean said, boolean synonym, float weight) {}

    /**
     * A part with all its spellings and, when it may be pinyin, its readings; {@code known} when
     * some word of the vocabulary is said so, which then needs no other reading.
     */
    private record Wanted(
            Part part, List<Spelling> spellings, List<List<String>> readings, boolean known) {}

    Matching(Question question, Vocabulary vocabulary, Synonyms synonyms, Cutter cutter)
            throws IOException {
        this.question = question;
        this.cutter = cutter;
        for (Part part : question.parts()) {
            List<Spelling> spellings = spellings(part, vocabulary, synonyms);
            List<List<String>> readings = readings(part);
            boolean known = spellings.stream().anyMatch(spelling -> spelling.said);
            (part.excluded() ? unwanted : wanted).add(new Wanted(part, spellings, readings, known));
        }
    }

    boolean asksNothing() {
        return wanted.isEmpty() && unwanted.isEmpty();
    }

    /** Whether leaving gaps can find more. */
    boolean mayBePinyin() {
        return wanted.stream().anyMatch(part -> !part.readings.isEmpty());
    }

    private List<Spelling> spellings(Part part, Vocabulary vocabulary, Synonyms synonyms)
            throws IOException {
        Map<String, Spelling> spellings = new LinkedHashMap<>();
        addSpellings(part.text(), part.phrase(), false, synonyms, spellings);
        for (String word : vocabularyFor(part, vocabulary)) {
            addSpellings(word, false, true, synonyms, spellings);
        }
        return List.copyOf(spellings.values());
    }

    /**
     * The word as it is and its synonyms; the longer a synonym is than the word, the less each of
     * its pairs weighs, so that 全国 alone does not answer to 劳模.
     */
    private void addSpellings(
            String word,
            boolean phrase,
            boolean said,
            Synonyms synonyms,
            Map<String, Spelling> spellings) {
        for (String text : synonyms.spellings(word)) {
            boolean synonym = !text.equals(word);
            if (synonym || said) {
                if (text.length() > others) {
                    continue;
                }
                others -= text.length();
            }
            float share = (float) word.length() / Math.max(word.length(), text.length());
            float weight = (synonym ? SYNONYM : 1) * (said ? SAID : 1) * share;
            spellings.putIfAbsent(
                    text, new Spelling(cutter.cut(text), phrase, said, synonym, weight));
        }
    }

    private static List<List<String>> readings(Part part) {
        return part.latin()
                ? Syllables.read(part.text()).stream()
                        .filter(reading -> reading.size() <= LONGEST_READING)
                        .toList()
                : List.of();
    }

    /** Chinese words for what was typed in Latin letters, or half so. */
    private static List<String> vocabularyFor(Part part, Vocabulary vocabulary) throws IOException {
        if (part.mixed()) {
            return vocabulary.said(Pinyin.of(part.text()).joined(), 2);
        }
        if (!part.latin() || part.text().length() < 2) {
            return List.of();
        }
        List<String> said = vocabulary.said(part.text(), 5);
        return said.isEmpty() ? vocabulary.initialled(part.text(), 3) : said;
    }

    /** Folded strings to mark in what is shown. */
    Set<String> marks() {
        Set<String> marks = new LinkedHashSet<>();
        for (Wanted part : wanted) {
            for (Spelling spelling : part.spellings) {
                String text = spelling.cut.text(0, spelling.cut.size()).strip();
                if (!text.isEmpty()) {
                    marks.add(text);
                }
                boolean inWords = !spelling.phrase && !spelling.synonym;
                for (int i = 0; i < spelling.cut.count(Way.WORDS) && inWords; i++) {
                    if (spelling.cut.length(Way.WORDS, i) > 1) {
                        marks.add(spelling.cut.token(Way.WORDS, i));
                    }
                }
            }
        }
        return marks;
    }

    Query answers(Strictness strictness) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Query> parts = wanted.stream().map(part -> answers(part, strictness)).toList();
        if (parts.isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        } else {
            all.add(
                    some(
                            parts,
                            strictness == Strictness.SOME
                                    ? (parts.size() + 1) / 2
                                    : enough(parts.size())),
                    Occur.MUST);
        }
        unwanted.forEach(part -> all.add(answers(part, Strictness.ALL), Occur.MUST_NOT));
        return all.build();
    }

    private Query answers(Wanted part, Strictness strictness) {
        List<Query> any = new ArrayList<>();
        for (Spelling spelling : part.spellings) {
            any.add(answers(spelling, strictness));
        }
        any.addAll(readings(part, strictness));
        return some(any, 1);
    }

    private static Query answers(Spelling spelling, Strictness strictness) {
        if (spelling.phrase) {
            return Occurrences.phrase(spelling.cut);
        }
        if (spelling.synonym) {
            return Occurrences.whole(spelling.cut)
                    .orElseGet(() -> answers(spelling.cut, Strictness.ALL));
        }
        return answers(spelling.cut, spelling.said ? Strictness.ALL : strictness);
    }

    private static Query answers(Cut cut, Strictness strictness) {
        List<Query> units = Occurrences.units(cut);
        if (units.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        if (strictness != Strictness.SOME) {
            return some(units, enough(units.size()));
        }
        List<Query> characters = new ArrayList<>();
        for (int i = 0; i < Math.min(Occurrences.MAX_PAIRS, cut.count(Way.CHARACTERS)); i++) {
            characters.add(Occurrences.term(Fields.TITLE_CHARACTERS, cut.token(Way.CHARACTERS, i)));
        }
        return some(
                List.of(
                        some(units, (units.size() + 1) / 2),
                        some(characters, Math.max(1, (int) Math.ceil(characters.size() * 0.75)))),
                1);
    }

    /** Of up to three all, of more most. */
    private static int enough(int count) {
        return count <= 3 ? count : (int) Math.ceil(count * 0.7);
    }

    private static List<Query> readings(Wanted part, Strictness strictness) {
        List<Query> queries = new ArrayList<>();
        if (part.known && strictness == Strictness.ALL) {
            return queries;
        }
        for (List<String> reading : part.readings) {
            queries.add(new PhraseQuery(Fields.SYLLABLES, reading.toArray(String[]::new)));
            if (strictness != Strictness.ALL && reading.size() > 1) {
                queries.add(new PhraseQuery(1, Fields.SYLLABLES, reading.toArray(String[]::new)));
            }
        }
        String letters = part.part.text();
        if (part.readings.isEmpty()
                && part.part.latin()
                && letters.length() >= 2
                && letters.length() <= 12) {
            BooleanQuery.Builder grams = new BooleanQuery.Builder();
            for (int at = 0; at == 0 || at + 4 <= letters.length(); at++) {
                grams.add(
                        Occurrences.term(
                                Fields.INITIALS,
                                letters.substring(at, Math.min(at + 4, letters.length()))),
                        Occur.MUST);
            }
            queries.add(grams.build());
        }
        return queries;
    }

    /**
     * The first look at all answers: pairs, exact titles, freshness. Words and characters of
     * thousands of documents would cost more than all the rest, so {@link #refining} adds them for
     * the best only.
     *
     * @param now may be rounded, it only breaks ties
     */
    Query ranking(Query answers, Strictness strictness, Instant now) {
        BooleanQuery.Builder sum = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        sum.add(answers, Occur.FILTER);
        Weights weights = new Weights();
        for (Wanted part : wanted) {
            part.spellings.forEach(spelling -> weights.pairs(spelling.cut, spelling.weight));
            readings(part, strictness)
                    .forEach(query -> sum.add(new BoostQuery(query, 2), Occur.SHOULD));
        }
        weights.addTo(sum);
        if (!question.whole().isEmpty()) {
            Query exact = new ConstantScoreQuery(Occurrences.term(Fields.EXACT, question.whole()));
            sum.add(new BoostQuery(exact, EXACT), Occur.SHOULD);
        }
        // Every document has a date, so this also lets those in that nothing else weighs.
        sum.add(
                LongField.newDistanceFeatureQuery(
                        Fields.DATE, FRESH, now.toEpochMilli(), Duration.ofDays(365).toMillis()),
                Occur.SHOULD);
        return sum.build();
    }

    /** What is added to the rank of the best. */
    Query refining() {
        Weights weights = new Weights();
        wanted.forEach(part ->
                part.spellings.forEach(spelling -> weights.words(spelling.cut, spelling.weight)));
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        weights.addTo(sum);
        return sum.build();
    }

    private static Query some(List<Query> queries, int atLeast) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        if (atLeast >= queries.size()) {
            queries.forEach(query -> some.add(query, Occur.FILTER));
            return queries.isEmpty() ? MatchNoDocsQuery.INSTANCE : some.build();
        }
        queries.forEach(query -> some.add(query, Occur.SHOULD));
        return queries.isEmpty()
                ? MatchNoDocsQuery.INSTANCE
                : some.setMinimumNumberShouldMatch(atLeast).build();
    }
}
