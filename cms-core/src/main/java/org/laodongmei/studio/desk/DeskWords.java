package org.laodongmei.studio.desk;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.State;
import org.laodongmei.review.Decision.Act;
import org.laodongmei.review.Refused;
import org.laodongmei.review.Stage;
import org.laodongmei.studio.Visit;

import java.util.List;
import java.util.stream.Collectors;

/** What the screens call the states of a piece and what is done with it, in both languages. */
public final class DeskWords {

    private DeskWords() {}

    /** The title, or a word in its place. */
    public static String title(Visit v, String title) {
        return title.isBlank() ? v.say("（无标题）", "(no title)") : title;
    }

    /** The name of a state. */
    public static String state(Visit v, State state) {
        return switch (state) {
            case DRAFT -> v.say("草稿", "Draft");
            case SUBMITTED -> v.say("审核中", "In review");
            case RETURNED -> v.say("已退回", "Returned");
            case APPROVED -> v.say("待签发", "To publish");
            case SCHEDULED -> v.say("已排期", "Scheduled");
            case LIVE -> v.say("已发布", "Live");
            case CHANGED -> v.say("已发布，有修改", "Live, changed");
            case TRASHED -> v.say("回收站", "Trash");
        };
    }

    /** A state with the step that it waits in. */
    public static String state(Visit v, DeskRow row, List<Stage> stages) {
        return row.state() == State.SUBMITTED && row.step() <= stages.size()
                ? v.say(
                        "待" + stages.get(row.step() - 1).name(),
                        "Waits: " + stages.get(row.step() - 1).name())
                : state(v, row.state());
    }

    /** The class by which a state is coloured. */
    public static String colour(State state) {
        return switch (state) {
            case LIVE -> "good";
            case SUBMITTED, APPROVED, SCHEDULED, CHANGED -> "waits";
            case RETURNED -> "bad";
            case DRAFT, TRASHED -> "";
        };
    }

    /** What was done. */
    public static String act(Visit v, Act act) {
        return switch (act) {
            case SUBMITTED -> v.say("送审", "submitted");
            case RECALLED -> v.say("撤回送审", "recalled");
            case APPROVED -> v.say("通过", "approved");
            case RETURNED -> v.say("退回", "returned");
            case VOIDED -> v.say("通过后有修改，重新审", "changed after approval, reviewed again");
            case SCHEDULED -> v.say("排期", "scheduled");
            case UNSCHEDULED -> v.say("取消排期", "taken off the schedule");
            case PUBLISHED -> v.say("发布", "published");
            case WITHDRAWN -> v.say("撤稿", "withdrawn");
            case TRASHED -> v.say("移到回收站", "thrown away");
            case RESTORED -> v.say("从回收站恢复", "taken out of the trash");
        };
    }

    /** Who made a revision: a name, or what a program is called. */
    public static String by(Visit v, @Nullable String display, String by) {
        if (display != null) {
            return display;
        }
        return switch (by) {
            case "import" -> v.say("导入", "import");
            default -> by;
        };
    }

    /** Why something was refused, as a sentence that says what to do. */
    public static String refused(Visit v, Refused refused) {
        return switch (refused.reason()) {
            case GONE -> v.say("这篇稿件已经不在了。", "This piece is not there any more.");
            case NOT_ALLOWED -> v.say("这一步不归您办。", "This is not yours to decide.");
            case NOT_NOW ->
                    v.say(
                            "稿件的状态已经变了，请看一下现在的情况。",
                            "The piece stands elsewhere now; see where it is.");
            case CHANGED ->
                    v.say(
                            "您看过之后稿件又改了，请看过新稿再办。",
                            "It was changed after you looked; look at the new text first.");
            case UNFINISHED ->
                    v.say("还不能送审：", "It cannot be submitted yet: ")
                            + refused.problems().stream()
                                    .map(problem -> v.say(problem.zh(), problem.message()))
                                    .collect(Collectors.joining(v.say("；", "; ")))
                            + v.say("。", ".");
            case FAULTY ->
                    v.say(
                            "检查发现了错误，改好或写明理由忽略之后才能往下走。",
                            "The checks found an error: mend it, or say why it may stay.");
            case UNSEEN ->
                    v.say(
                            "检查有几处提醒，看过之后再送审。",
                            "The checks found something to look at before it is submitted.");
            case REASON_NEEDED -> v.say("请写明原因。", "Give a reason.");
            case OWN_PIECE ->
                    v.say("自己送审的稿件要由别人来审。", "Somebody else has to approve what you submitted.");
            case SAME_PERSON ->
                    v.say(
                            "您已经审过前一步，这一步要由别人来审。",
                            "You approved the step before; somebody else takes this one.");
            case TIME_UNFIT ->
                    v.say("时间要在现在之后，结束要在开始之后。", "The time must lie ahead, and the end after it.");
        };
    }
}
