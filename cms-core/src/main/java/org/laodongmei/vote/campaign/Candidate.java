package org.laodongmei.vote.campaign;

/**
 * Who or what can be liked in a campaign.
 *
 * @param number from 1, in the order in which the office named them; on the card and in the ledger
 * @param entry the entry that it stands for, as {@code route/slug}; a picture of an album as {@code
 *     albums/slug#3}, the third
 * @param name what it was called when the campaign began
 * @param group the group that it belongs to; empty for none
 */
public record Candidate(int number, String entry, String name, String group) {

    /** The entry on whose page it is, as {@code route/slug}. */
    public String page() {
        int mark = entry.indexOf('#');
        return mark < 0 ? entry : entry.substring(0, mark);
    }

    /** Which picture of that entry it is, from 1; 0 for the entry itself. */
    public int picture() {
        int mark = entry.indexOf('#');
        return mark < 0 ? 0 : Integer.parseInt(entry.substring(mark + 1));
    }
}
