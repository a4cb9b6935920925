package org.laodongmei.theme.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Deed;
import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Link;

import java.time.Instant;
import java.util.List;

/**
 * How a campaign ended.
 *
 * @param slug of the campaign, which its addresses in the API carry
 * @param rules in plain words
 * @param more where the rules are told at length; null for nowhere
 * @param settled when the result was made final; null while ballots may be objected to
 * @param objections until when they may
 * @param told whether the counts are told; else groups, bars and numbers are empty
 * @param counted ballots that count
 * @param voided ballots that were taken out
 * @param hourly whether a bar is an hour rather than a day
 * @param bars how ballots came in, without gaps
 * @param deeds what the office did, in order
 * @param files to recount it from; empty until the result is final
 */
public record ResultPage(
        Head head,
        String slug,
        String title,
        String summary,
        List<String> rules,
        @Nullable Link more,
        Instant start,
        Instant end,
        @Nullable Instant settled,
        Instant objections,
        boolean told,
        long counted,
        long voided,
        List<Group> groups,
        boolean hourly,
        List<Bar> bars,
        List<Deed> deeds,
        List<Link> files)
        implements Page {

    /**
     * Candidates under a heading, the most liked first.
     *
     * @param title empty for none
     */
    public record Group(String title, List<Row> rows) {

        /** Of the most liked; at least 1. */
        public int most() {
            return Math.max(1, rows.stream().mapToInt(Row::count).max().orElse(1));
        }
    }

    /**
     * Where a candidate stands in the group.
     *
     * @param rank from 1; equals share one
     */
    public record Row(int rank, int number, Card card, int count, int voided) {}

    /**
     * The ballots of an hour or a day.
     *
     * @param label 07-03, or 07-03 18时
     * @param cast all, those taken out since among them
     */
    public record Bar(String label, int cast, int voided) {}

    /** The highest bar, the first of equals; null when there is none. */
    public @Nullable Bar peak() {
        Bar peak = null;
        for (Bar bar : bars) {
            peak = peak == null || bar.cast() > peak.cast() ? bar : peak;
        }
        return peak;
    }
}
