package org.laodongmei.theme.page;

import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Term;

import java.util.List;

/**
 * All that was published, by year.
 *
 * @param year the year shown, 0 for the overview of all years
 * @param years all years with their counts, newest first
 * @param months of the year shown, newest first
 */
public record ArchivePage(Head head, int year, List<Term> years, List<Month> months)
        implements Page {

    /** A month (1 to 12) and its titles, newest first. */
    public record Month(int month, List<Card> cards) {}
}
