package org.laodongmei.studio.piece;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.History.Made;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.State;
import org.laodongmei.kind.Kind;
import org.laodongmei.review.Decision;
import org.laodongmei.review.Plan;
import org.laodongmei.review.Remark;
import org.laodongmei.review.Stage;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.desk.DeskWords;
import org.laodongmei.studio.publish.Sent;

import java.util.List;
import java.util.Map;

/**
 * What the screen of a piece shows.
 *
 * @param draft the revision that is shown
 * @param number its number
 * @param html its text, safe
 * @param comparison with what the visitor saw last; null when there is nothing to compare with
 * @param made the newest revisions
 * @param checks what the checks say of the newest text
 * @param may what the visitor may do now
 * @param address of the page on the public site; empty when readers see none
 * @param sent how far readers are with what was just done; null when nothing was
 * @param names what others see of accounts, by id
 * @param error why what they tried was refused; empty when nothing was
 */
public record PiecePage(
        DeskRow row,
        Kind kind,
        Draft draft,
        int number,
        String html,
        @Nullable Comparison comparison,
        List<Stage> stages,
        List<Decision> decisions,
        List<Remark> remarks,
        List<Made> made,
        @Nullable Plan plan,
        ChecksPanel checks,
        May may,
        String channel,
        String unit,
        String address,
        @Nullable Sent sent,
        Map<String, String> names,
        String error) {

    /**
     * What somebody may do with a piece as it stands.
     *
     * @param write change it
     * @param submit hand it in
     * @param recall take it back out of review
     * @param decide approve or return it
     * @param publish have it go live
     * @param withdraw take it from readers
     */
    public record May(
            boolean write,
            boolean submit,
            boolean recall,
            boolean decide,
            boolean publish,
            boolean withdraw,
            boolean trash) {}

    /** A name for an account. */
    public String name(Visit v, String account) {
        return DeskWords.by(v, names.get(account), account);
    }

    /** Whether a step of review was passed in this round. */
    public @Nullable Decision passed(Stage stage) {
        Decision passed = null;
        for (Decision decision : decisions) {
            switch (decision.act()) {
                case SUBMITTED, VOIDED, RECALLED, RETURNED -> passed = null;
                case APPROVED -> {
                    if (decision.step() == stage.number()) {
                        passed = decision;
                    }
                }
                default -> {}
            }
        }
        return passed;
    }

    /** Whether it waits in that step. */
    public boolean waitsIn(Stage stage) {
        return row.state() == State.SUBMITTED && row.step() == stage.number();
    }

    /** Remarks that answer none, oldest first. */
    public List<Remark> openers() {
        return remarks.stream().filter(remark -> remark.answers() == null).toList();
    }

    /** The answers to a remark, oldest first. */
    public List<Remark> answers(Remark remark) {
        return remarks.stream().filter(other -> remark.id().equals(other.answers())).toList();
    }
}
