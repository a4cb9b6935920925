package org.laodongmei.theme.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.theme.part.Byline;
import org.laodongmei.theme.part.Candidacy;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Fact;
import org.laodongmei.theme.part.Ground;
import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Html;
import org.laodongmei.theme.part.Link;
import org.laodongmei.theme.part.Picture;
import org.laodongmei.theme.part.Ribbon;
import org.laodongmei.theme.part.Term;

import java.util.List;

/**
 * A person, as a poster with a story below.
 *
 * @param ordinal number among the profiles, 0 when there is none
 * @param trade short: 面点师
 * @param honours year and honour
 * @param quote a sentence of theirs, without quotation marks
 * @param life year and what happened
 * @param candidacies the campaigns in which they can be liked, or could
 */
public record ProfilePage(
        Head head,
        String name,
        int ordinal,
        String trade,
        String unit,
        String summary,
        List<Fact> honours,
        String quote,
        Ground ground,
        @Nullable Picture portrait,
        Byline byline,
        Html story,
        List<Fact> life,
        List<Candidacy> candidacies,
        List<Ribbon> topics,
        List<Term> tags,
        @Nullable Link previous,
        @Nullable Link next,
        List<Card> related)
        implements Page {}
