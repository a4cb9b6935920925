package org.laodongmei.studio.desk;

import org.laodongmei.channel.Channel;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.SavedLists.SavedList;
import org.laodongmei.entry.desk.State;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Label;
import org.laodongmei.review.Stage;

import java.util.List;
import java.util.Map;

/**
 * A page of the list of entries.
 *
 * @param more address of the next page; empty on the last
 * @param lists the visitor's own
 * @param writable channels that the visitor may write in
 * @param toast what was just done; empty for nothing
 * @param error why something was not done; empty for nothing
 * @param undo ids of what can be taken out of the trash again at once
 * @param counts of each state that the visitor may see
 * @param kindNames label of a kind by name
 * @param channelNames name of a channel by slug
 * @param makers what others see of an account, by id
 * @param steps the steps of review that an entry passes, by id
 */
public record DeskPage(
        DeskFilter filter,
        List<DeskRow> rows,
        String more,
        List<SavedList> lists,
        List<Channel> writable,
        String toast,
        String error,
        List<String> undo,
        Map<State, Integer> counts,
        List<Kind> kinds,
        List<Channel> channels,
        Map<String, Label> kindNames,
        Map<String, String> channelNames,
        Map<String, String> makers,
        Map<String, List<Stage>> steps) {

    /** How many there are of all states but the trash. */
    public int all() {
        return counts.entrySet().stream()
                .filter(count -> count.getKey() != State.TRASHED)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
