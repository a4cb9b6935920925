package org.laodongmei.studio;

import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.State;
import org.laodongmei.question.Question;
import org.laodongmei.site.catalog.Deadline;
import org.laodongmei.vote.Turnouts.Turnout;

import java.util.List;
import java.util.Map;

/**
 * What the first screen shows.
 *
 * @param returned the visitor's own pieces that came back
 * @param drafts what the visitor was writing
 * @param remarked the visitor's own with remarks of others that wait, and how many
 * @param waiting what waits for the visitor's decision, longest first
 * @param allWaiting how many do
 * @param counts of each state that the visitor may see
 * @param used how many pieces went live first in the last seven days
 * @param deadlines of channels that need something new soon, first what presses
 * @param questions what readers asked the site's search most in the last seven days
 * @param turnouts of campaigns that took ballots in the last seven days
 * @param people how many may sign in; 0 for who need not know
 * @param units how many units there are; 0 for who need not know
 * @param deadLinks how many links to other sites lead nowhere; 0 for who need not know
 */
public record TodayPage(
        List<DeskRow> returned,
        List<DeskRow> drafts,
        Map<DeskRow, Integer> remarked,
        List<DeskRow> waiting,
        int allWaiting,
        Map<State, Integer> counts,
        int used,
        List<Deadline> deadlines,
        List<Question> questions,
        List<Turnout> turnouts,
        int people,
        int units,
        int deadLinks) {}
