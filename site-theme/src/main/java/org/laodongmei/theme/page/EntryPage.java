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

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An entry of any kind that a site added itself: what its fields say, then its text.
 *
 * @param kindLabel name of the kind: 招聘
 * @param fields in the order of the kind; a field without a value is left out by whoever fills this
 * @param candidacies the campaigns in which it can be liked, or could
 */
public record EntryPage(
        Head head,
        String kindLabel,
        String title,
        String summary,
        Byline byline,
        @Nullable Picture picture,
        List<Field> fields,
        Html body,
        List<Ribbon> topics,
        List<Term> tags,
        @Nullable Link older,
        @Nullable Link newer,
        List<Card> related,
        List<Candidacy> candidacies)
        implements Page {

    /** A field with its label and value. */
    public sealed interface Field permits Text, Day, Moment, Links, Rich, Pictures, Table {
        String label();
    }

    /** A text, number or choice. */
    public record Text(String label, String value) implements Field {}

    /** A date of the calendar, in no zone. */
    public record Day(String label, LocalDate value) implements Field {}

    /** A moment, shown in the site's zone. */
    public record Moment(String label, Instant value) implements Field {}

    /** Links to files, addresses or other entries. */
    public record Links(String label, List<Link> values) implements Field {}

    /** Formatted text. */
    public record Rich(String label, Html value) implements Field {}

    /** Pictures. */
    public record Pictures(String label, List<Picture> values) implements Field {}

    /**
     * A list of groups: the labels of their fields and a row for each group, as many cells as
     * columns.
     */
    public record Table(String label, List<String> columns, List<List<String>> rows)
            implements Field {}
}
