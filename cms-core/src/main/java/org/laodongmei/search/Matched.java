package org.laodongmei.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * All documents that answer, found and counted in one pass without scores. What is chosen in a facet narrows every
 * other facet but not its own, so that a second value can be chosen beside the first. As a query it is the narrowed set,
 * for ranking.
 */
final class Matched extends Query {
    private static final int MAX_VALUES = 50;

    private final Map<Object, FixedBitSet> sets = new HashMap<>();
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final Map<String, Set<String>> chosen;
    private int all;
    private int total;

    private Matched(Map<String, Set<String>> chosen) {
        this.chosen = chosen;
    }

    static Matched find(IndexSearcher searcher, Query query, Map<String, Set<String>> chosen) throws IOException {
        Matched matched = new Matched(chosen);
        searcher.search(query, matched.manager());
        return matched;
    }

    /** Answers before anything was chosen. */
    int all() {
        return all;
    }

    /** Answers that have what was chosen. */
    int total() {
        return total;
    }

    List<SearchResult.Facet> facets() {
        chosen.forEach((name, values) -> values.forEach(
                value -> counts.computeIfAbsent(name, n -> new HashMap<>()).putIfAbsent(value, 0)));
        List<SearchResult.Facet> facets = new ArrayList<>();
        counts.forEach((name, values) -> {
            Set<String> selected = chosen.getOrDefault(name, Set.of());
            Comparator<SearchResult.Value> order = name.equals("year")
                    ? Comparator.comparing(SearchResult.Value::value).reversed()
                    : Comparator.comparing(SearchResult.Value::count)
                            .reversed()
                            .thenComparing(SearchResult.Value::value);
            List<SearchResult.Value> ordered = values.entrySet().stream()
                    .map(e -> new SearchResult.Value(e.getKey(), e.getValue(), selected.contains(e.getKey())))
                    .sorted(order)
                    .limit(MAX_VALUES)
                    .toList();
            facets.add(new SearchResult.Facet(name, ordered));
        });
        return facets;
    }

    private CollectorManager<Counting, Matched> manager() {
        return new CollectorManager<>() {
            @Override
            public Counting newCollector() {
                return new Counting();
            }

            @Override
            public Matched reduce(Collection<Counting> collectors) throws IOException {
                for (Counting collector : collectors) {
                    collector.finishSegment();
                }
                return Matched.this;
            }
        };
    }

    private final class Counting extends SimpleCollector {
        private SortedSetDocValues values = DocValues.emptySortedSet();
        private FixedBitSet set = new FixedBitSet(0);
        private int[] found = new int[0];

        /** Facet of each value of this segment, its place in {@code names}; and whether the value was chosen. */
        private int[] facetOf = new int[0];

        private boolean[] isChosen = new boolean[0];
        private List<String> names = List.of();
        private int mustHave;

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            finishSegment();
            values = DocValues.getSortedSet(leaf.reader(), Fields.FACET);
            set = new FixedBitSet(leaf.reader().maxDoc());
            sets.put(leaf.id(), set);
            int count = (int) values.getValueCount();
            found = new int[count];
            facetOf = new int[count];
            isChosen = new boolean[count];
            List<String> segmentNames = new ArrayList<>(chosen.keySet());
            for (int ord = 0; ord < count; ord++) {
                String term = values.lookupOrd(ord).utf8ToString();
                int equals = term.indexOf('=');
                String name = term.substring(0, equals);
                if (!segmentNames.contains(name)) {
                    segmentNames.add(name);
                }
                facetOf[ord] = segmentNames.indexOf(name);
                isChosen[ord] = chosen.getOrDefault(name, Set.of()).contains(term.substring(equals + 1));
            }
            names = segmentNames;
            mustHave = (1 << Math.min(chosen.size(), 30)) - 1;
        }

        @Override
        public void collect(int doc) throws IOException {
            all++;
            int count = values.advanceExact(doc) ? values.docValueCount() : 0;
            if (mustHave == 0) {
                set.set(doc);
                total++;
                for (int i = 0; i < count; i++) {
                    found[(int) values.nextOrd()]++;
                }
                return;
            }
            int[] ords = new int[count];
            int missing = mustHave;
            for (int i = 0; i < count; i++) {
                ords[i] = (int) values.nextOrd();
                if (isChosen[ords[i]]) {
                    missing &= ~(1 << facetOf[ords[i]]);
                }
            }
            if (missing == 0) {
                set.set(doc);
                total++;
            }
            if (Integer.bitCount(missing) <= 1) {
                int only = missing == 0 ? -1 : Integer.numberOfTrailingZeros(missing);
                for (int ord : ords) {
                    found[ord] += missing == 0 || facetOf[ord] == only ? 1 : 0;
                }
            }
        }

        void finishSegment() throws IOException {
            for (int ord = 0; ord < found.length; ord++) {
                if (found[ord] > 0) {
                    String term = values.lookupOrd(ord).utf8ToString();
                    counts.computeIfAbsent(names.get(facetOf[ord]), n -> new HashMap<>())
                            .merge(term.substring(term.indexOf('=') + 1), found[ord], Integer::sum);
                }
            }
            Arrays.fill(found, 0);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                FixedBitSet set = sets.get(leaf.id());
                return set == null ? null : new Supplier(set, score(), mode);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    private static final class Supplier extends ScorerSupplier {
        private final FixedBitSet set;
        private final float score;
        private final ScoreMode mode;
        private final int size;

        Supplier(FixedBitSet set, float score, ScoreMode mode) {
            this.set = set;
            this.score = score;
            this.mode = mode;
            this.size = set.cardinality();
        }

        @Override
        public ConstantScoreScorer get(long leadCost) {
            return new ConstantScoreScorer(score, mode, new BitSetIterator(set, size));
        }

        @Override
        public long cost() {
            return size;
        }
    }

    @Override
    public String toString(String field) {
        return "matched(" + total + ")";
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Facets of more values than can be told apart by one number are not narrowed by; nothing asks for so many. */
    static Map<String, Set<String>> bounded(Map<String, Set<String>> filters) {
        Map<String, Set<String>> bounded = new TreeMap<>();
        filters.forEach((name, values) -> {
            if (!values.isEmpty() && bounded.size() < 12) {
                bounded.put(name, new HashSet<>(values.stream().limit(50).toList()));
            }
        });
        return bounded;
    }
}
