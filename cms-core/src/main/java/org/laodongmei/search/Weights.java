package org.laodongmei.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.TermQuery;
import org.laodongmei.search.analysis.Cut;
import org.laodongmei.search.analysis.Cut.Way;
import org.laodongmei.search.analysis.Cutter;
import org.laodongmei.search.index.Fields;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** All spellings in one flat sum, which Lucene walks much faster than a maximum of sums. */
final class Weights {

    private static final float TITLE = 3;
    private static final float PEOPLE = 2.5f;
    private static final float TAGS = 1.6f;
    private static final float SUMMARY = 0.6f;
    private static final float CHARACTERS = 0.6f;
    private static final int SHORT = 8;

    /** Lucene refuses more than a thousand clauses, and the readings of pinyin come on top. */
    private static final int MAX_TERMS = 400;

    private final Map<Term, Float> weights = new LinkedHashMap<>();

    void addTo(BooleanQuery.Builder sum) {
        weights.entrySet().stream()
                .limit(MAX_TERMS)
                .map(weighed -> new BoostQuery(new TermQuery(weighed.getKey()), weighed.getValue()))
                .forEach(query -> sum.add(query, Occur.SHOULD));
    }

    private void add(String field, String text, float weight) {
        weights.merge(new Term(field, text), weight, Math::max);
    }

    /** The first look: pairs, or characters where there is no pair. */
    void pairs(Cut cut, float weight) {
        Set<String> pairs = distinct(cut, Way.PAIRS, Occurrences.MAX_PAIRS);
        for (String pair : pairs) {
            add(Fields.ALL_PAIRS, pair, weight);
            add(Fields.TITLE_PAIRS, pair, weight * titleWeight(cut));
            add(Fields.PEOPLE_PAIRS, pair, weight * PEOPLE);
            if (pairs.size() <= SHORT) {
                add(Fields.TAG_PAIRS, pair, weight * TAGS);
                add(Fields.SUMMARY_PAIRS, pair, weight * SUMMARY);
            }
        }
        if (pairs.isEmpty()) {
            for (String character : distinct(cut, Way.CHARACTERS, Occurrences.MAX_CHARACTERS)) {
                add(Fields.ALL_CHARACTERS, character, weight * CHARACTERS);
            }
        }
    }

    /** The second look at the best: words, and the characters of titles. */
    void words(Cut cut, float weight) {
        for (String word : distinct(cut, Way.WORDS, Occurrences.MAX_WORDS)) {
            if (word.length() > 1 || !Cutter.isHan(word.charAt(0))) {
                add(Fields.ALL_WORDS, word, weight);
                add(Fields.TITLE_WORDS, word, weight * titleWeight(cut));
            }
        }
        if (cut.count(Way.CHARACTERS) <= Occurrences.MAX_CHARACTERS) {
            for (String character : distinct(cut, Way.CHARACTERS, Occurrences.MAX_CHARACTERS)) {
                add(Fields.TITLE_CHARACTERS, character, weight * CHARACTERS * titleWeight(cut));
            }
        }
    }

    /** A long question is about its words more than about somebody's title. */
    private static float titleWeight(Cut cut) {
        int words = cut.count(Way.WORDS);
        return TITLE * (words <= 5 ? 1 : words <= 9 ? 0.5f : 0.2f);
    }

    private static Set<String> distinct(Cut cut, Way way, int most) {
        Set<String> distinct = new LinkedHashSet<>();
        for (int i = 0; i < cut.count(way) && distinct.size() < most; i++) {
            distinct.add(cut.token(way, i));
        }
        return distinct;
    }
}
