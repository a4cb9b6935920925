package org.laodongmei.theme.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Ground;
import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Html;
import org.laodongmei.theme.part.Picture;
import org.laodongmei.theme.part.Ribbon;

import java.util.List;

/**
 * A topic series in its own colour.
 *
 * @param ordinal its number among the series, 0 when there is none
 * @param banner a print of 2.35 to 1
 * @param reason why there is the series, in two lines
 * @param count how many pieces it gathers
 * @param sections its chapters
 * @param others the other series
 */
public record TopicPage(
        Head head,
        String title,
        int ordinal,
        Ground ground,
        @Nullable Picture banner,
        String reason,
        Html body,
        int count,
        List<Section> sections,
        List<Ribbon> others)
        implements Page {

    /**
     * A chapter; cards of profiles are shown as portraits, of albums and videos with their picture
     * large.
     *
     * @param number of the chapter, from 1; 0 for what stands in none
     */
    public record Section(int number, String title, String summary, List<Card> cards) {}
}
