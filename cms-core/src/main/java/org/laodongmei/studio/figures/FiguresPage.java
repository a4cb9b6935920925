package org.laodongmei.studio.figures;

import org.laodongmei.channel.Channel;
import org.laodongmei.review.figures.Contribution;
import org.laodongmei.studio.Visit;

import java.util.List;
import java.util.Map;

/**
 * What the screen of figures shows.
 *
 * @param by {@code unit} or {@code person}
 * @param of the unit or person whose pieces are listed; empty for nobody
 * @param all together
 * @param each most used first
 * @param names of units or people, by id
 * @param pieces of the one that was asked for, newest first
 * @param everybody whether everybody's are shown, or only one's own
 */
public record FiguresPage(
        int year,
        int thisYear,
        String by,
        String channel,
        String of,
        List<Channel> channels,
        Tally all,
        List<Tally> each,
        Map<String, String> names,
        List<Contribution> pieces,
        boolean everybody) {

    /** What a unit or person is called. */
    public String name(Visit v, String id) {
        if (id.isEmpty()) {
            return v.say("（没有单位）", "(no unit)");
        }
        return names.getOrDefault(id, v.say("导入", "import"));
    }

    /** The address of the same with something else. */
    public String address(int otherYear, String otherBy, String otherOf) {
        return "/studio/figures?year="
                + otherYear
                + "&by="
                + otherBy
                + (channel.isEmpty() ? "" : "&channel=" + channel)
                + (otherOf.isEmpty() ? "" : "&of=" + otherOf);
    }

    /** The height of a bar in a chart that is {@code height} high. */
    public int bar(int count, int height) {
        return all.most() == 0 ? 0 : Math.round((float) height * count / all.most());
    }
}
