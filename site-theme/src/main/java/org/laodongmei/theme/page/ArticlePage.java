package org.laodongmei.theme.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.theme.part.Byline;
import org.laodongmei.theme.part.Candidacy;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Fact;
import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Html;
import org.laodongmei.theme.part.Link;
import org.laodongmei.theme.part.Picture;
import org.laodongmei.theme.part.Ribbon;
import org.laodongmei.theme.part.Term;

import java.util.List;

/**
 * An article.
 *
 * @param kicker one short word above the title
 * @param summary a standfirst below it
 * @param picture the lead picture
 * @param body the text; its headings begin at h2
 * @param contents headings of the body with their ids; shown from three on
 * @param facts the fact box
 * @param people profiles named in it
 * @param topics series it belongs to
 * @param older the piece before it in its channel
 * @param newer the piece after it
 * @param candidacies the campaigns in which it can be liked, or could
 */
public record ArticlePage(
        Head head,
        String kicker,
        String title,
        String summary,
        Byline byline,
        @Nullable Picture picture,
        Html body,
        List<Heading> contents,
        List<Fact> facts,
        List<Card> people,
        List<Ribbon> topics,
        List<Term> tags,
        @Nullable Link older,
        @Nullable Link newer,
        List<Card> related,
        List<Candidacy> candidacies)
        implements Page {

    /** A heading of the body: its level (2 to 6), the id it carries there, its text. */
    public record Heading(int level, String id, String text) {}
}
