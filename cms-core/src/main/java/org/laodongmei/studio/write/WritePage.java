package org.laodongmei.studio.write;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Writing.Version;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.kind.Field;
import org.laodongmei.kind.Kind;
import org.laodongmei.review.Decision;
import org.laodongmei.review.Remark;
import org.laodongmei.review.Stage;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What the writing screen shows.
 *
 * @param row null for an entry that is not there yet
 * @param returned the decision by which it came back; null when it did not
 * @param remarks those that wait to be mended
 * @param channels those that the visitor may write in
 * @param topics title of each topic by id
 * @param titles title of each entry that the draft points at, by id
 * @param names what others see of accounts, by id
 * @param errors a sentence by field
 */
public record WritePage(
        Kind kind,
        Draft draft,
        Version version,
        @Nullable DeskRow row,
        @Nullable Decision returned,
        List<Stage> stages,
        List<Remark> remarks,
        List<Channel> channels,
        Map<String, String> topics,
        Map<String, String> titles,
        Map<String, String> names,
        Map<String, String> errors) {

    /** Whether nobody has chosen the last part of its address yet. */
    public boolean isNameless() {
        return draft.slug().equals(draft.id());
    }

    /** The date as the form's field wants it; empty for none. */
    public String dated(ZoneId zone) {
        return EntryForm.local(draft.dated(), zone);
    }

    /** Whether the kind's own fields are what it is about, rather than the text. */
    public boolean isFieldsFirst() {
        return kind.fields().stream().anyMatch(Field::required);
    }

    /** The tags in one line. */
    public String tags() {
        return String.join(" ", draft.tags());
    }
}
