package org.laodongmei.api.shape;

import org.laodongmei.api.shape.Member.Form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The members of campaigns, and of what voters are told. */
public final class Voted {

    /** A campaign in a list. */
    public static final List<Member> CAMPAIGN =
            List.of(
                    text("slug"),
                    text("title"),
                    text("summary"),
                    Member.of("url", Form.ADDRESS, ""),
                    moment("starts_at"),
                    moment("ends_at"),
                    Member.of("final", Form.TRUTH, "结果是否已定"),
                    Member.of("identity", Form.TEXT, "怎样认人"),
                    Member.of("details", Form.TEXT, "规则与候选人的路径"),
                    Member.of("tally", Form.TEXT, "票数的路径"),
                    Member.of("embed", Form.ADDRESS, "放进别的网页"));

    private static final List<Member> LIMITS =
            List.of(
                    Member.of("total", Form.WHOLE, "总共，0 为不限，下同"),
                    Member.of("perDay", Form.WHOLE, "每天"),
                    Member.of("perGroup", Form.WHOLE, "每组"),
                    Member.of("perCandidate", Form.WHOLE, "每个候选人"),
                    Member.of("again", Form.TRUTH, "另一天可否再投同一人"));

    private static final List<Member> CANDIDATE =
            List.of(
                    Member.of("number", Form.WHOLE, "从 1 起"),
                    Member.of("entry", Form.TEXT, "route/slug"),
                    text("name"),
                    text("group"));

    /** Its rules, and who can be liked. */
    public static final List<Member> DETAILS =
            List.of(
                    text("slug"),
                    text("title"),
                    text("summary"),
                    text("rules").list(),
                    moment("start"),
                    moment("end"),
                    Member.object("limits", "Limits", LIMITS, ""),
                    moment("hiddenUntil").orNull(),
                    Member.of("order", Form.TEXT, "卡片的次序"),
                    text("seed"),
                    text("identity"),
                    Member.object("candidates", "Candidate", CANDIDATE, "").list());

    /** The counts. */
    public static final List<Member> TALLY =
            List.of(
                    text("campaign"),
                    Member.of("hidden", Form.TRUTH, "隐藏期间没有票数"),
                    Member.of("final", Form.TRUTH, "结果是否已定"),
                    Member.of("total", Form.WHOLE, ""),
                    Member.of("counts", Form.WHOLE, "按候选人号数").list());

    /** A campaign with what its paths tell, in the place of the paths. */
    public static final List<Member> WHOLE = whole();

    private static final List<Member> OWN =
            List.of(
                    Member.of("liked", Form.WHOLE, "现在不能再投的号数").list(),
                    Member.of("left", Form.WHOLE, "还剩几票，-1 为不限"),
                    moment("next").orNull());

    /** What a voter has cast and has left. */
    public static final Member VOTER = Member.object("voter", "Voter", OWN, "");

    /** What a ballot has to have. */
    public static final List<Member> BALLOT = List.of(Member.of("candidate", Form.WHOLE, "号数"));

    /** What it may have when it comes again. */
    public static final List<Member> PROOF = List.of(text("proof"), text("ticket"));

    /** That it counts. */
    public static final List<Member> RECEIPT =
            List.of(text("receipt"), Member.of("candidate", Form.WHOLE, "号数"), VOTER);

    /** How many count for the candidate now, while that is told. */
    public static final List<Member> COUNT = List.of(Member.of("count", Form.WHOLE, ""));

    /** A line of the ledger. */
    public static final List<Member> LINE =
            List.of(
                    Member.of("number", Form.WHOLE, "第几行"),
                    Member.of("counts", Form.TRUTH, ""),
                    Member.of("candidate", Form.WHOLE, "号数"),
                    text("name"),
                    moment("at"));

    /** Why a line does not count. */
    public static final List<Member> REASON = List.of(text("reason"));

    /** That a ballot does not count, or not yet. */
    public static final List<Member> REFUSAL =
            List.of(text("title"), Member.of("status", Form.WHOLE, ""));

    /** Why, and what to do. */
    public static final List<Member> REMEDY =
            List.of(
                    text("reason"),
                    moment("next"),
                    VOTER,
                    text("ticket"),
                    Member.of("delay", Form.WHOLE, "秒"),
                    Member.object("challenge", "Challenge", List.of(), "要解的题"));

    private Voted() {}

    private static List<Member> whole() {
        List<Member> all = new ArrayList<>(CAMPAIGN);
        all.removeIf(each -> Set.of("details", "tally").contains(each.name()));
        all.add(text("rules").list());
        all.add(Member.object("limits", "CampaignLimits", LIMITS, ""));
        all.add(moment("hiddenUntil").orNull());
        all.add(Member.of("order", Form.TEXT, "卡片的次序"));
        all.add(text("seed"));
        Member count = Member.of("count", Form.WHOLE, "票数；隐藏期间没有").orNull();
        List<Member> candidate = Members.with(CANDIDATE, count);
        all.add(Member.object("candidates", "CampaignCandidate", candidate, "").list());
        all.add(Member.object("tally", "CampaignTally", TALLY, "票数").orNull());
        return List.copyOf(all);
    }

    private static Member text(String name) {
        return Member.of(name, Form.TEXT, "");
    }

    private static Member moment(String name) {
        return Member.of(name, Form.MOMENT, "");
    }
}
