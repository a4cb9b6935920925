package org.laodongmei.search.index;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.laodongmei.search.analysis.Cut;
import org.laodongmei.search.analysis.Cut.Way;
import org.laodongmei.search.analysis.CutStream;
import org.laodongmei.search.analysis.Cutter;
import org.laodongmei.search.analysis.Folding;
import org.laodongmei.search.analysis.ListStream;
import org.laodongmei.search.analysis.Pinyin;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of the index's fields and how a document fills them. One for each thread. */
public final class Fields {
    /**
     * Raise it whenever fields or analysis change: an index of another format is thrown away and
     * filled again.
     */
    static final String FORMAT = "2";

    public static final String ID = "id";
    public static final String SHOWN = "shown";
    public static final String DATE = "date";

    /** Words, pairs and characters of the title, and of everything together. */
    public static final String TITLE_WORDS = "title.w";

    public static final String TITLE_PAIRS = "title.p";
    public static final String TITLE_CHARACTERS = "title.c";
    public static final String ALL_WORDS = "all.w";
    public static final String ALL_PAIRS = "all.p";
    public static final String ALL_CHARACTERS = "all.c";
    public static final String PEOPLE_PAIRS = "people.p";
    public static final String TAG_PAIRS = "tags.p";
    public static final String SUMMARY_PAIRS = "summary.p";

    /** The whole title, also without a bracket at its end, also in pinyin and in initials. */
    public static final String EXACT = "exact";

    /** Syllables, and two to four neighbouring initials, of title, people and tags. */
    public static final String SYLLABLES = "syllables";

    public static final String INITIALS = "initials";
    public static final String FACET = "facet";

    private static final int MAX_TITLE = 300;
    private static final FieldType FREQUENCIES = type(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType TERMS = terms();

    private final ZoneId zone;
    private final Cutter cutter = new Cutter();

    /** Tags come again and again. */
    private final Map<String, Pinyin> tagReadings =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Pinyin> eldest) {
                    return size() > 1_000;
                }
            };

    private final Map<Way, List<CutStream>> streams =
            Map.of(
                    Way.WORDS,
                    streams(Way.WORDS, 2),
                    Way.PAIRS,
                    streams(Way.PAIRS, 5),
                    Way.CHARACTERS,
                    streams(Way.CHARACTERS, 2));

    public Fields(ZoneId zone) {
        this.zone = zone;
    }

    public Document document(SearchDocument from) {
        Document to = new Document();
        store(from, to);
        addFacets(from, to);
        Cut title = cutter.cut(from.title());
        Cut summary = cutter.cut(from.summary());
        List<Cut> people = from.people().stream().map(cutter::cut).toList();
        List<Cut> tags = from.tags().stream().map(cutter::cut).toList();
        List<Cut> all = new ArrayList<>();
        all.add(title);
        all.addAll(people);
        all.addAll(tags);
        all.add(cutter.cut(from.label()));
        all.add(summary);
        all.add(cutter.cut(from.text()));
        addCuts(to, TITLE_WORDS, Way.WORDS, 0, List.of(title), FREQUENCIES);
        addCuts(to, TITLE_PAIRS, Way.PAIRS, 0, List.of(title), FREQUENCIES);
        addCuts(to, TITLE_CHARACTERS, Way.CHARACTERS, 0, List.of(title), POSITIONS);
        addCuts(to, PEOPLE_PAIRS, Way.PAIRS, 1, people, FREQUENCIES);
        addCuts(to, TAG_PAIRS, Way.PAIRS, 2, tags, FREQUENCIES);
        addCuts(to, SUMMARY_PAIRS, Way.PAIRS, 3, List.of(summary), FREQUENCIES);
        addCuts(to, ALL_WORDS, Way.WORDS, 1, all, FREQUENCIES);
        addCuts(to, ALL_PAIRS, Way.PAIRS, 4, all, FREQUENCIES);
        addCuts(to, ALL_CHARACTERS, Way.CHARACTERS, 1, all, POSITIONS);
        addReadings(from, to, title);
        return to;
    }

    private static void store(SearchDocument from, Document to) {
        to.add(new StringField(ID, from.id(), Field.Store.NO));
        to.add(new BinaryDocValuesField(SHOWN, Shown.of(from).bytes()));
        to.add(new LongField(DATE, from.date().toEpochMilli(), Field.Store.NO));
    }

    private void addFacets(SearchDocument from, Document to) {
        addFacet(to, "kind", from.kind());
        addFacet(to, "channel", from.channel());
        from.topics().forEach(topic -> addFacet(to, "topic", topic));
        addFacet(to, "year", String.valueOf(from.date().atZone(zone).getYear()));
        from.facets().forEach((name, values) -> values.forEach(value -> addFacet(to, name, value)));
    }

    private static void addFacet(Document to, String name, String value) {
        if (!value.isEmpty() && value.length() <= 200) {
            to.add(new SortedSetDocValuesField(FACET, new BytesRef(name + "=" + value)));
        }
    }

    private void addCuts(
            Document to, String name, Way way, int stream, List<Cut> cuts, FieldType type) {
        if (cuts.stream().anyMatch(cut -> cut.count(way) > 0)) {
            to.add(new Field(name, streams.get(way).get(stream).over(cuts), type));
        }
    }

    private void addReadings(SearchDocument from, Document to, Cut cut) {
        Pinyin title =
                Pinyin.of(from.title().substring(0, Math.min(MAX_TITLE, from.title().length())));
        List<Pinyin> readings = new ArrayList<>(List.of(title));
        Vocabulary.Entries vocabulary = new Vocabulary.Entries();
        vocabulary.addWords(cut, title);
        for (String name : from.people()) {
            Pinyin reading = Pinyin.ofName(name);
            vocabulary.add(name, reading, Vocabulary.Sort.PERSON);
            readings.add(reading);
        }
        for (String tag : from.tags()) {
            Pinyin reading = tagReadings.computeIfAbsent(tag, Pinyin::of);
            vocabulary.add(tag, reading, Vocabulary.Sort.TAG);
            readings.add(reading);
        }
        vocabulary.fields().forEach((name, terms) -> addTerms(to, name, terms, TERMS));
        addTerms(to, SYLLABLES, syllables(readings), POSITIONS);
        addTerms(to, INITIALS, initials(readings), TERMS);
        addTerms(to, EXACT, exact(from, title), TERMS);
    }

    private static List<String> syllables(List<Pinyin> readings) {
        List<String> syllables = new ArrayList<>();
        for (Pinyin reading : readings) {
            syllables.addAll(reading.syllables());
            syllables.add(ListStream.GAP);
        }
        return syllables;
    }

    private static List<String> initials(List<Pinyin> readings) {
        List<String> grams = new ArrayList<>();
        for (Pinyin reading : readings) {
            String initials = reading.initials();
            for (int at = 0; at < initials.length(); at++) {
                for (int end = at + 2; end <= Math.min(at + 4, initials.length()); end++) {
                    grams.add(initials.substring(at, end));
                }
            }
        }
        return grams;
    }

    private static List<String> exact(SearchDocument from, Pinyin title) {
        List<String> exact = new ArrayList<>();
        String plain = SearchDocument.withoutBracket(from.title());
        for (String spelling :
                plain.equals(from.title()) ? List.of(plain) : List.of(plain, from.title())) {
            exact.add(letters(spelling));
            Pinyin reading =
                    from.people().contains(plain) ? Pinyin.ofName(spelling) : Pinyin.of(spelling);
            if (reading.syllables().size() <= 12) {
                exact.add(reading.joined());
                exact.add(reading.initials());
            }
        }
        exact.add(title.joined());
        return exact.stream()
                .filter(e -> !e.isEmpty() && e.length() <= MAX_TITLE)
                .distinct()
                .toList();
    }

    /** Folded, without anything between letters and digits: as {@code Question.whole}. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        Folding.fold(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static void addTerms(Document to, String name, List<String> terms, FieldType type) {
        if (!terms.isEmpty()) {
            to.add(new Field(name, new ListStream(terms), type));
        }
    }

    private static List<CutStream> streams(Way way, int count) {
        List<CutStream> streams = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            streams.add(new CutStream(way));
        }
        return streams;
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    private static FieldType terms() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
