package org.laodongmei.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.laodongmei.search.index.FacetColumns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All documents that answer, found and counted in one pass without scores. What is chosen in a
 * facet narrows every other facet but not its own, so that a second value can be chosen beside the
 * first. As a query it is the narrowed set, for ranking.
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

    static Matched find(IndexSearcher searcher, Query query, Map<String, Set<String>> chosen)
            throws IOException {
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
        chosen.forEach((name, values) ->
                values.forEach(value ->
                        counts.computeIfAbsent(name, n -> new HashMap<>()).putIfAbsent(value, 0)));
        List<SearchResult.Facet> facets = new ArrayList<>();
        counts.forEach((name, values) -> {
            Set<String> selected = chosen.getOrDefault(name, Set.of());
            Comparator<SearchResult.Value> order =
                    name.equals("year")
                            ? Comparator.comparing(SearchResult.Value::value).reversed()
                            : Comparator.comparing(SearchResult.Value::count)
                                    .reversed()
                                    .thenComparing(SearchResult.Value::value);
            List<SearchResult.Value> ordered =
                    values.entrySet().stream()
                            .map(e ->
                                    new SearchResult.Value(
                                            e.getKey(),
                                            e.getValue(),
                                            selected.contains(e.getKey())))
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
            public Matched reduce(Collection<Counting> collectors) {
                for (Counting collector : collectors) {
                    collector.finishSegment();
                }
                return Matched.this;
            }
        };
    }

    private final class Counting extends SimpleCollector {
        private FixedBitSet set = new FixedBitSet(0);
        private @Nullable FacetColumns columns;
        private int[] found = new int[0];

        /**
         * Of each value of the segment: the place of its facet among the chosen ones, else -1;
         * whether it was chosen.
         */
        private int[] facetOf = new int[0];

        private boolean[] isChosen = new boolean[0];
        private int mustHave;

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            finishSegment();
            FacetColumns next = FacetColumns.of(leaf.reader());
            columns = next;
            set = new FixedBitSet(leaf.reader().maxDoc());
            sets.put(leaf.id(), set);
            found = new int[next.size()];
            facetOf = new int[next.size()];
            isChosen = new boolean[next.size()];
            List<String> names = List.copyOf(chosen.keySet());
            for (int ord = 0; ord < next.size(); ord++) {
                facetOf[ord] = names.indexOf(next.facet(ord));
                isChosen[ord] =
                        chosen.getOrDefault(next.facet(ord), Set.of()).contains(next.value(ord));
            }
            mustHave = (1 << chosen.size()) - 1;
        }

        @Override
        public void collect(int doc) {
            FacetColumns of = columns;
            if (of == null) {
                return;
            }
            all++;
            int end = of.begin(doc + 1);
            int missing = mustHave;
            for (int place = of.begin(doc); place < end && missing != 0; place++) {
                int ord = of.ord(place);
                missing &= isChosen[ord] ? ~(1 << facetOf[ord]) : -1;
            }
            if (missing == 0) {
                set.set(doc);
                total++;
            }
            if (Integer.bitCount(missing) <= 1) {
                int only = missing == 0 ? -1 : Integer.numberOfTrailingZeros(missing);
                for (int place = of.begin(doc); place < end; place++) {
                    int ord = of.ord(place);
                    found[ord] += missing == 0 || facetOf[ord] == only ? 1 : 0;
                }
            }
        }

        void finishSegment() {
            for (int ord = 0; ord < found.length && columns != null; ord++) {
                if (found[ord] > 0) {
                    counts.computeIfAbsent(columns.facet(ord), n -> new HashMap<>())
                            .merge(columns.value(ord), found[ord], Integer::sum);
                }
            }
            found = new int[0];
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

    /**
     * Facets of more values than can be told apart by one number are not narrowed by; nothing asks
     * for so many.
     */
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
