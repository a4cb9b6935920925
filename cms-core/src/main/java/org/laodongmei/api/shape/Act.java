package org.laodongmei.api.shape;

import org.laodongmei.api.shape.Member.Form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What programs can do with an entry but write it, by its word in the address. */
public enum Act {
    SUBMIT("送审", true, true, note(), seen()),
    RECALL("撤回送审", true, false),
    APPROVE("审核通过", false, true, note()),
    RETURN("退回", false, true, reason()),
    PUBLISH("发布，立即或到时", false, true, moment("at", "何时发布；不写则立即"), moment("until", "何时自动撤下")),
    UNSCHEDULE("取消定时发布", false, false),
    WITHDRAW("撤下", false, false, reason()),
    TRASH("移入回收站", true, false),
    RESTORE("从回收站恢复", true, false);

    private static final String REASON = "reason";

    private final String label;
    private final boolean ofWriters;
    private final boolean ofVersion;
    private final List<Member> members;

    Act(String label, boolean ofWriters, boolean ofVersion, Member... members) {
        this.label = label;
        this.ofWriters = ofWriters;
        this.ofVersion = ofVersion;
        this.members = List.of(members);
    }

    private static Member note() {
        return Member.of("note", Form.TEXT, "给审核人或作者的话");
    }

    private static Member reason() {
        return Member.of(REASON, Form.TEXT, "原因");
    }

    private static Member moment(String name, String about) {
        return Member.of(name, Form.MOMENT, about).orNull();
    }

    private static Member seen() {
        return Member.of("seen", Form.TEXT, "看过的提醒，如 422 的 errors 里所列").list();
    }

    /** The act of a word; empty for none. */
    public static Optional<Act> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
    }

    /** As it stands in the address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it, in Chinese. */
    public String label() {
        return label;
    }

    /** Whether whoever may write the entry may do it; else who decides about it. */
    public boolean isOfWriters() {
        return ofWriters;
    }

    /** Whether it is about a text that somebody has before them, and not about the entry. */
    public boolean isOfVersion() {
        return ofVersion;
    }

    /** What must be sent with it. */
    public List<Member> needed() {
        return members.stream().filter(member -> member.name().equals(REASON)).toList();
    }

    /** What may be sent with it. */
    public List<Member> members() {
        return members;
    }
}
