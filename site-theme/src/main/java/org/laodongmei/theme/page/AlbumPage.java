package org.laodongmei.theme.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.theme.part.Byline;
import org.laodongmei.theme.part.Candidacy;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Html;
import org.laodongmei.theme.part.Link;
import org.laodongmei.theme.part.Picture;
import org.laodongmei.theme.part.Ribbon;
import org.laodongmei.theme.part.Term;

import java.util.List;

/**
 * An album: its pictures as a contact sheet of true proportions, each with caption and credit.
 * * @param candidacies the campaigns in which it can be liked, or could
 */
public record AlbumPage(
        Head head,
        String title,
        String summary,
        Byline byline,
        List<Picture> pictures,
        Html body,
        List<Ribbon> topics,
        List<Term> tags,
        @Nullable Link older,
        @Nullable Link newer,
        List<Card> related,
        List<Candidacy> candidacies)
        implements Page {}
