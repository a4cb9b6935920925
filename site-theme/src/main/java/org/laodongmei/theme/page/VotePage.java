package org.laodongmei.theme.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Deed;
import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Link;

import java.time.Instant;
import java.util.List;

/**
 * A campaign: who can be liked, by which rules. Each card is a form of its own, so a tap counts
 * without script; with it, at once.
 *
 * @param slug of the campaign, which its addresses in the API carry
 * @param rules in plain words
 * @param more where the rules are told at length; null for nowhere
 * @param deeds what the office did since the first ballot, in order
 * @param entrance where people show who they are first; null where everybody votes
 * @param seed public, of an order that differs for each visitor; empty where it is left to chance
 */
public record VotePage(
        Head head,
        String slug,
        String title,
        String summary,
        String description,
        List<String> rules,
        @Nullable Link more,
        Instant start,
        Instant end,
        Order order,
        String seed,
        List<Deed> deeds,
        @Nullable Entrance entrance,
        List<Group> groups)
        implements Page {

    /** Why the cards lie as they do. */
    public enum Order {
        /** By number. */
        GIVEN,
        /** By the strokes of the names. */
        STROKES,
        /** By number, from another card on for each visitor, as script arranges it. */
        ROTATED
    }

    /**
     * Where people show who they are.
     *
     * @param provider what they sign in with; empty where members type their number
     */
    public record Entrance(String provider) {}

    /**
     * Candidates under a heading.
     *
     * @param title empty for none
     */
    public record Group(String title, List<Candidate> candidates) {}

    /** Who can be liked, by number. */
    public record Candidate(int number, Card card) {}
}
