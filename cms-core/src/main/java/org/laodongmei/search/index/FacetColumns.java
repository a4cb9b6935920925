package org.laodongmei.search.index;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The facet values of one segment, laid out flat so that counting those of every answer is a walk
 * over two arrays; some 30 bytes a document. A segment never changes, so it is laid out once, when
 * first asked.
 */
public final class FacetColumns {
    private static final Map<IndexReader.CacheKey, FacetColumns> LAID_OUT =
            new ConcurrentHashMap<>();

    private final int[] begins;
    private final int[] ords;
    private final List<String> facets = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    private FacetColumns(LeafReader reader) throws IOException {
        SortedSetDocValues column = DocValues.getSortedSet(reader, Fields.FACET);
        for (int ord = 0; ord < column.getValueCount(); ord++) {
            String term = column.lookupOrd(ord).utf8ToString();
            int equals = term.indexOf('=');
            facets.add(term.substring(0, equals).intern());
            values.add(term.substring(equals + 1));
        }
        begins = new int[reader.maxDoc() + 1];
        int[] all = new int[reader.maxDoc() * 6 + 8];
        int end = 0;
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            begins[doc] = end;
            int count = column.advanceExact(doc) ? column.docValueCount() : 0;
            for (int i = 0; i < count; i++) {
                if (end == all.length) {
                    all = Arrays.copyOf(all, end * 2);
                }
                all[end++] = (int) column.nextOrd();
            }
        }
        begins[reader.maxDoc()] = end;
        ords = Arrays.copyOf(all, end);
    }

    /** The columns of a segment. */
    public static FacetColumns of(LeafReader reader) throws IOException {
        IndexReader.CacheHelper segment = reader.getCoreCacheHelper();
        if (segment == null) {
            return new FacetColumns(reader);
        }
        FacetColumns known = LAID_OUT.get(segment.getKey());
        if (known == null) {
            known = new FacetColumns(reader);
            if (LAID_OUT.putIfAbsent(segment.getKey(), known) == null) {
                segment.addClosedListener(LAID_OUT::remove);
            }
        }
        return known;
    }

    /** Different values of all facets in this segment; each has a number below it. */
    public int size() {
        return values.size();
    }

    public String facet(int ord) {
        return facets.get(ord);
    }

    public String value(int ord) {
        return values.get(ord);
    }

    /** Where the document's values begin; they end where the next one's begin. */
    public int begin(int doc) {
        return begins[doc];
    }

    /** The value at a place between {@link #begin} of a document and of the next. */
    public int ord(int place) {
        return ords[place];
    }
}
