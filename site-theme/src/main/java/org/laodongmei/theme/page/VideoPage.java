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
 * A video, played here or linked to.
 *
 * @param file our own file; null when the video lies elsewhere
 * @param link where it lies elsewhere, or empty
 * @param seconds how long it is, 0 when not known
 * @param transcript what is said and seen
 * @param candidacies the campaigns in which it can be liked, or could
 */
public record VideoPage(
        Head head,
        String title,
        String summary,
        Byline byline,
        @Nullable Source file,
        String link,
        @Nullable Picture poster,
        int seconds,
        Html body,
        Html transcript,
        List<Ribbon> topics,
        List<Term> tags,
        @Nullable Link older,
        @Nullable Link newer,
        List<Card> related,
        List<Candidacy> candidacies)
        implements Page {

    public VideoPage {
        link = Link.safe(link);
    }

    /** A video file: its path and media type. */
    public record Source(String path, String type) {}
}
