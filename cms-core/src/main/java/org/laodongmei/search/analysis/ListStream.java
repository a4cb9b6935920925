package org.laodongmei.search.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

import java.util.List;

/** Hands ready-made terms to Lucene, one a position. */
public final class ListStream extends TokenStream {
    /** Among the terms: nothing here, and the next term is no neighbour of the last. */
    public static final String GAP = "";

    private static final int GAP_WIDTH = 10;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);
    private final List<String> terms;
    private int at;

    public ListStream(List<String> terms) {
        this.terms = terms;
    }

    @Override
    public void reset() {
        at = 0;
    }

    @Override
    public boolean incrementToken() {
        int step = 1;
        while (at < terms.size() && terms.get(at).equals(GAP)) {
            at++;
            step = GAP_WIDTH;
        }
        if (at == terms.size()) {
            return false;
        }
        clearAttributes();
        term.append(terms.get(at++));
        increment.setPositionIncrement(step);
        return true;
    }
}
