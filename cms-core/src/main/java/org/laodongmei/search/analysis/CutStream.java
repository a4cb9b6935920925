package org.laodongmei.search.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

import java.util.List;

/**
 * Hands the tokens of some cuts to Lucene, one way of cutting; a gap between two cuts keeps phrases
 * from spanning both.
 */
public final class CutStream extends TokenStream {
    private static final int GAP = 10;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);
    private final Cut.Way way;
    private List<Cut> cuts = List.of();
    private int cut;
    private int token;

    public CutStream(Cut.Way way) {
        this.way = way;
    }

    /** The next field's text; the same stream serves one field after the other. */
    public CutStream over(List<Cut> texts) {
        cuts = texts;
        return this;
    }

    @Override
    public void reset() {
        cut = 0;
        token = 0;
    }

    @Override
    public boolean incrementToken() {
        int step = 1;
        while (cut < cuts.size() && token == cuts.get(cut).count(way)) {
            cut++;
            token = 0;
            step = GAP;
        }
        if (cut == cuts.size()) {
            return false;
        }
        Cut from = cuts.get(cut);
        term.copyBuffer(from.folded(), from.start(way, token), from.length(way, token));
        increment.setPositionIncrement(step);
        token++;
        return true;
    }
}
