package org.laodongmei.search;

import org.apache.lucene.document.LongField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import org.laodongmei.search.Matching.Strictness;
import org.laodongmei.search.SearchResult.Correction;
import org.laodongmei.search.analysis.Corrections;
import org.laodongmei.search.analysis.Cutter;
import org.laodongmei.search.analysis.Question;
import org.laodongmei.search.analysis.Question.Part;
import org.laodongmei.search.analysis.Snippets;
import org.laodongmei.search.analysis.Synonyms;
import org.laodongmei.search.index.Fields;
import org.laodongmei.search.index.Shown;
import org.laodongmei.search.index.Vocabulary;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Answers one question: as it was typed; when nothing answers, pinyin with gaps, then what may have
 * been meant, then what comes near.
 */
final class Searching {
    private static final int FEW = 3;
    private static final int REFINED = 60;
    private static final int MAX_CORRECTIONS = 4;
    private final IndexSearcher searcher;
    private final Synonyms synonyms;
    private final Instant now;
    private final Vocabulary vocabulary;
    private final Cutter cutter = new Cutter();

    /** The documents that answer, and how they were found. */
    private record Found(Matching matching, Matched matched, Strictness strictness) {}

    Searching(IndexSearcher searcher, Synonyms synonyms, Instant now) {
        this.searcher = searcher;
        this.synonyms = synonyms;
        this.now = now.truncatedTo(ChronoUnit.DAYS);
        this.vocabulary = new Vocabulary(searcher);
    }

    SearchResult answer(SearchQuery query) throws IOException {
        Question question = Question.of(query.text());
        if (question.blank()) {
            Matching nothing = new Matching(question, vocabulary, synonyms, cutter);
            Matched all =
                    Matched.find(
                            searcher, MatchAllDocsQuery.INSTANCE, Matched.bounded(query.filters()));
            return result(query, question, new Found(nothing, all, Strictness.ALL), null);
        }
        Found found = find(query, question, Strictness.ALL);
        if (found.matching.asksNothing() || found.matched.all() >= FEW || searcher.timedOut()) {
            return result(query, question, found, null);
        }
        if (found.matching.mayBePinyin()) {
            Found gaps = find(query, question, Strictness.GAPS);
            found = gaps.matched.all() > found.matched.all() ? gaps : found;
        }
        return found.matched.all() > 0
                ? result(query, question, found, meant(question, found.matched.all()))
                : instead(query, question);
    }

    /** Nothing answers: the first correction that something answers, else what comes near. */
    private SearchResult instead(SearchQuery query, Question question) throws IOException {
        for (String correction : corrections(question, MAX_CORRECTIONS)) {
            Question corrected = Question.of(correction);
            Found found = find(query, corrected, Strictness.ALL);
            if (found.matched.all() > 0) {
                return result(query, corrected, found, new Correction(correction, true));
            }
        }
        return result(query, question, find(query, question, Strictness.SOME), null);
    }

    /** Few answers: another spelling is offered when it has many more. */
    private @Nullable Correction meant(Question question, int answers) throws IOException {
        for (String correction : corrections(question, 1)) {
            Query query =
                    new Matching(Question.of(correction), vocabulary, synonyms, cutter)
                            .answers(Strictness.ALL);
            if (searcher.count(query) >= 4 * answers) {
                return new Correction(correction, false);
            }
        }
        return null;
    }

    /** What answers by itself was typed as it was meant. */
    private List<String> corrections(Question question, int most) throws IOException {
        Set<Part> suspects = new HashSet<>(question.parts());
        for (Part part : question.parts().size() == 1 ? List.<Part>of() : question.parts()) {
            Question alone = new Question(List.of(part), part.text(), false, false);
            Matching matching = new Matching(alone, vocabulary, synonyms, cutter);
            if (searcher.count(matching.answers(Strictness.ALL)) > 0) {
                suspects.remove(part);
            }
        }
        return new Corrections(vocabulary).of(question, suspects, most);
    }

    private Found find(SearchQuery query, Question question, Strictness strictness)
            throws IOException {
        Matching matching = new Matching(question, vocabulary, synonyms, cutter);
        Query answers =
                matching.asksNothing() ? MatchNoDocsQuery.INSTANCE : matching.answers(strictness);
        return new Found(
                matching,
                Matched.find(searcher, answers, Matched.bounded(query.filters())),
                strictness);
    }

    private SearchResult result(
            SearchQuery query, Question question, Found found, @Nullable Correction correction)
            throws IOException {
        int total = found.matched.total();
        int pages = Math.min(SearchQuery.MAX_PAGES, (total + query.size() - 1) / query.size());
        List<SearchResult.Hit> hits = new ArrayList<>();
        int from = (query.page() - 1) * query.size();
        if (from < total) {
            ScoreDoc[] docs = top(query, question, found, from + query.size()).scoreDocs;
            Snippets snippets = new Snippets(found.matching.marks());
            for (int i = from; i < Math.min(docs.length, from + query.size()); i++) {
                hits.add(hit(Shown.read(searcher.getIndexReader(), docs[i].doc), snippets));
            }
        }
        return new SearchResult(
                total,
                query.page(),
                pages,
                List.copyOf(hits),
                found.matched.facets(),
                correction,
                found.strictness == Strictness.SOME && found.matched.all() > 0,
                question.shortened() || query.text().strip().length() > Question.MAX_LENGTH,
                searcher.timedOut());
    }

    private TopDocs top(SearchQuery query, Question question, Found found, int count)
            throws IOException {
        if (query.sort() == SearchQuery.Sort.RELEVANCE
                && !question.parts().stream().allMatch(Part::excluded)) {
            Query ranking = found.matching.ranking(found.matched, found.strictness, now);
            int first = Math.max(count, REFINED);
            return refined(
                    searcher.search(ranking, new TopScoreDocCollectorManager(first, null, first)),
                    found.matching);
        }
        SortField date =
                LongField.newSortField(
                        Fields.DATE,
                        query.sort() != SearchQuery.Sort.OLDEST,
                        SortedNumericSelector.Type.MIN);
        return searcher.search(
                found.matched,
                new TopFieldCollectorManager(new Sort(date), count, null, Integer.MAX_VALUE));
    }

    /** The same documents are refined whichever page is asked for, or one could be on two pages. */
    private TopDocs refined(TopDocs top, Matching matching) throws IOException {
        int count = Math.min(REFINED, top.scoreDocs.length);
        TopDocs best = new TopDocs(top.totalHits, Arrays.copyOf(top.scoreDocs, count));
        ScoreDoc[] refined =
                QueryRescorer.rescore(searcher, best, matching.refining(), 1, count).scoreDocs;
        System.arraycopy(refined, 0, top.scoreDocs, 0, count);
        return top;
    }

    private static SearchResult.Hit hit(Shown shown, Snippets snippets) {
        Snippets.Marked text = snippets.in(shown.text());
        boolean textAnswers = text.any() || shown.summary().isBlank();
        return new SearchResult.Hit(
                shown.id(),
                shown.kind(),
                shown.path(),
                shown.title(),
                snippets.in(shown.title()).whole(),
                (textAnswers ? text : snippets.in(shown.summary())).snippet(),
                shown.date(),
                shown.channel(),
                shown.tags(),
                shown.cover());
    }
}
