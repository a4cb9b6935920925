package org.laodongmei.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.laodongmei.search.analysis.Cut;
import org.laodongmei.search.analysis.Cut.Way;
import org.laodongmei.search.analysis.Cutter;
import org.laodongmei.search.index.Fields;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a cut text must occur in a document that answers to it. */
final class Occurrences {

    static final int MAX_WORDS = 40;
    static final int MAX_PAIRS = 60;
    static final int MAX_CHARACTERS = 12;
    private static final int SHORT = 3;
    private static final int LONGEST_WHOLE = 6;
    private static final String FILLERS = "的了在是和与及之于等为把被将就也都而或吗呢吧";

    private Occurrences() {}

    /**
     * What must occur of a spelling: its words, each as the row of its pairs; a single character
     * together with its neighbour (彭玉, 玉杰), unless it only fills.
     */
    static List<Query> units(Cut cut) {
        Set<Query> units = new LinkedHashSet<>();
        boolean shortOne = cut.count(Way.CHARACTERS) <= SHORT;
        int count = Math.min(MAX_WORDS, cut.count(Way.WORDS));
        for (int i = 0; i < count; i++) {
            int start = cut.start(Way.WORDS, i);
            int length = cut.length(Way.WORDS, i);
            if (!Cutter.isHan(cut.at(start))) {
                units.add(term(Fields.ALL_PAIRS, cut.token(Way.WORDS, i)));
            } else if (length > 1) {
                units.add(pairs(cut, start, start + length));
            } else if (shortOne || !isFiller(cut.at(start))) {
                units.add(withNeighbour(cut, start, shortOne));
            }
        }
        if (units.isEmpty()) {
            for (int i = 0; i < Math.min(MAX_CHARACTERS, cut.count(Way.CHARACTERS)); i++) {
                units.add(term(Fields.ALL_CHARACTERS, cut.token(Way.CHARACTERS, i)));
            }
        }
        return List.copyOf(units);
    }

    /** A short spelling that must occur as it is: a synonym such as 书香工会; all its pairs. */
    static Optional<Query> whole(Cut cut) {
        int length = cut.size();
        boolean han = cut.count(Way.PAIRS) == length - 1 && Cutter.isHan(cut.at(0));
        return han && length <= LONGEST_WHOLE
                ? Optional.of(pairs(cut, 0, length))
                : Optional.empty();
    }

    private static Query withNeighbour(Cut cut, int at, boolean anyNeighbour) {
        if (at > 0 && isHan(cut.at(at - 1), anyNeighbour)) {
            return pairs(cut, at - 1, at + 1);
        }
        if (at + 1 < cut.size() && isHan(cut.at(at + 1), anyNeighbour)) {
            return pairs(cut, at, at + 2);
        }
        return term(Fields.ALL_CHARACTERS, cut.text(at, at + 1));
    }

    private static boolean isHan(char c, boolean fillersToo) {
        return Cutter.isHan(c) && (fillersToo || !isFiller(c));
    }

    private static boolean isFiller(char c) {
        return FILLERS.indexOf(c) >= 0;
    }

    private static Query pairs(Cut cut, int from, int to) {
        if (to - from == 2) {
            return term(Fields.ALL_PAIRS, cut.text(from, to));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int at = from; at < to - 1; at++) {
            all.add(term(Fields.ALL_PAIRS, cut.text(at, at + 2)), Occur.FILTER);
        }
        return all.build();
    }

    /** Pairs find where it may be, the neighbourhood of characters says whether it is. */
    static Query phrase(Cut cut) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int i = 0; i < Math.min(MAX_PAIRS, cut.count(Way.CHARACTERS)); i++) {
            phrase.add(new Term(Fields.ALL_CHARACTERS, cut.token(Way.CHARACTERS, i)));
        }
        for (int i = 0; i < Math.min(MAX_PAIRS, cut.count(Way.PAIRS)); i++) {
            all.add(term(Fields.ALL_PAIRS, cut.token(Way.PAIRS, i)), Occur.FILTER);
        }
        return all.add(phrase.build(), Occur.FILTER).build();
    }

    static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }
}
