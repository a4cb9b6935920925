package org.laodongmei.review.proof;

import java.util.List;

/** Reads a piece with every rule. */
public final class Proof {

    private Proof() {}

    /**
     * What the rules find, errors first; at most some dozens of each rule.
     *
     * @param lexicon the names that the site knows
     * @param lists the office's own words
     */
    public static List<Finding> read(Piece piece, Lexicon lexicon, WordLists lists) {
        Findings found = new Findings();
        PersonalNumbers.look(piece, found);
        lists.look(piece, found);
        Dates.look(piece, found);
        Figures.look(piece, found);
        lexicon.look(piece, found);
        Places.look(piece, found);
        Structure.look(piece, found);
        Punctuation.look(piece, found);
        return found.all();
    }
}
