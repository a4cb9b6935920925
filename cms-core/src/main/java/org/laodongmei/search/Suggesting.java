package org.laodongmei.search;

import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.laodongmei.search.analysis.Cut;
import org.laodongmei.search.analysis.Cut.Way;
import org.laodongmei.search.analysis.Cutter;
import org.laodongmei.search.analysis.Folding;
import org.laodongmei.search.analysis.Pinyin;
import org.laodongmei.search.index.Fields;
import org.laodongmei.search.index.Shown;
import org.laodongmei.search.index.Vocabulary;
import org.laodongmei.search.index.Vocabulary.Word;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Completes what somebody is typing: people first, then tags, then titles, the newest first. */
final class Suggesting {
    static final int MOST = 8;

    private static final int MAX_TYPED = 40;
    private static final int WORDS_LOOKED_AT = 24;
    private static final int MOST_OF_A_SORT = 3;

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;

    Suggesting(IndexSearcher searcher) {
        this.searcher = searcher;
        this.vocabulary = new Vocabulary(searcher);
    }

    List<Suggestion> suggest(String typed, int most) throws IOException {
        String begun = Folding.fold(typed).strip();
        if (begun.isEmpty() || begun.length() > MAX_TYPED || most < 1) {
            return List.of();
        }
        String key =
                begun.chars().allMatch(c -> c < 128) ? begun.replaceAll("[^a-z0-9]", "") : begun;
        if (key.isEmpty()) {
            return List.of();
        }
        List<Word> words = vocabulary.beginning(key, WORDS_LOOKED_AT);
        String said = Pinyin.of(key).joined();
        if (words.isEmpty() && !said.isEmpty() && !said.equals(key)) {
            words = vocabulary.beginning(said, WORDS_LOOKED_AT);
        }
        Map<String, Suggestion> found = new LinkedHashMap<>();
        addWords(words, Vocabulary.Sort.PERSON, most, found);
        addWords(words, Vocabulary.Sort.TAG, most, found);
        addTitles(begun, most, found);
        for (Word word : words.subList(0, Math.min(3, words.size()))) {
            if (found.size() < most) {
                addTitles(word.text(), most, found);
            }
        }
        return List.copyOf(found.values());
    }

    private void addWords(
            List<Word> words, Vocabulary.Sort sort, int most, Map<String, Suggestion> found)
            throws IOException {
        List<Word> chosen =
                words.stream().filter(word -> word.sort() == sort).limit(MOST_OF_A_SORT).toList();
        for (Word word : chosen) {
            if (found.size() < most) {
                boolean person = sort == Vocabulary.Sort.PERSON;
                found.putIfAbsent(
                        word.text(),
                        new Suggestion(
                                word.text(),
                                person ? Suggestion.Sort.PERSON : Suggestion.Sort.TAG,
                                person ? pathOf(word.text()) : null,
                                word.count()));
            }
        }
    }

    private @Nullable String pathOf(String person) throws IOException {
        ScoreDoc[] docs =
                searcher.search(new TermQuery(new Term(Fields.EXACT, Folding.fold(person))), 1)
                        .scoreDocs;
        return docs.length == 0 ? null : Shown.read(searcher.getIndexReader(), docs[0].doc).path();
    }

    private void addTitles(String text, int most, Map<String, Suggestion> found)
            throws IOException {
        Cut cut = new Cutter().cut(text);
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int i = 0; i < cut.count(Way.CHARACTERS); i++) {
            phrase.add(new Term(Fields.TITLE_CHARACTERS, cut.token(Way.CHARACTERS, i)));
        }
        Query query = phrase.build();
        Sort newest =
                new Sort(LongField.newSortField(Fields.DATE, true, SortedNumericSelector.Type.MIN));
        for (ScoreDoc doc : searcher.search(query, most, newest).scoreDocs) {
            if (found.size() < most) {
                Shown shown = Shown.read(searcher.getIndexReader(), doc.doc);
                found.putIfAbsent(
                        shown.title(),
                        new Suggestion(shown.title(), Suggestion.Sort.TITLE, shown.path(), 1));
            }
        }
    }
}
