package org.laodongmei.studio.publish;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.review.Plan;
import org.laodongmei.review.check.Report;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What the publish sheet shows.
 *
 * @param plan what is planned already; null when nothing is
 * @param places where readers will meet it
 * @param companions what may go live with it
 * @param touched how many files of the site are written
 * @param report what the checks say of it
 * @param errors a sentence by field
 */
public record PublishSheet(
        DeskRow row,
        Draft draft,
        @Nullable Plan plan,
        List<String> places,
        int touched,
        Report report,
        List<DeskRow> companions,
        Map<String, String> errors) {

    /** When it goes live, as the form's field wants it; empty for no time. */
    public String at(ZoneId zone) {
        return PublishController.local(plan, false, zone);
    }

    /** When readers lose it, as the form's field wants it; empty for never. */
    public String until(ZoneId zone) {
        return PublishController.local(plan, true, zone);
    }
}
