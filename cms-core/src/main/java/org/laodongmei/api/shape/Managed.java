package org.laodongmei.api.shape;

import org.laodongmei.api.shape.Member.Form;
import org.laodongmei.entry.desk.State;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The members of entries as those who write them have them: what it points at stands as ids, slugs
 * and SHA-256, so that what was read can be sent back.
 */
public final class Managed {

    /** What may be written; {@code kind} only of a new entry, where it is needed. */
    public static final List<Member> WRITTEN =
            List.of(
                    Member.of("slug", Form.TEXT, "地址的最后一段"),
                    Member.of("title", Form.TEXT, "标题"),
                    Member.of("summary", Form.TEXT, "摘要"),
                    Member.of("body", Form.TEXT, "正文，Markdown"),
                    Member.of("channel", Form.TEXT, "栏目的 slug").orNull(),
                    Member.of("topics", Form.TEXT, "专题的 id").list(),
                    Member.of("tags", Form.TEXT, "标签").list(),
                    Member.of("published_at", Form.MOMENT, "发布时间").orNull(),
                    Member.of("author", Form.TEXT, "作者"),
                    Member.of("source", Form.TEXT, "来源"),
                    Member.of("cover", Form.TEXT, "封面的 SHA-256").orNull(),
                    Member.object("data", "", List.of(), "该类型自己的字段；值为 null 则清除"));

    private static final Member ID = Member.of("id", Form.TEXT, "UUID，永不改变");

    /** Which kind it is of. */
    public static final Member KIND = Member.of("kind", Form.TEXT, "类型");

    private static final List<Member> STANDING =
            List.of(
                    Member.of("state", Form.TEXT, "状态").oneOf(states()),
                    Member.of("step", Form.WHOLE, "在第几审").orNull(),
                    Member.of("revision", Form.WHOLE, "最新版本号").orNull(),
                    Member.of("live_revision", Form.WHOLE, "读者所见的版本号").orNull(),
                    Member.of("created_at", Form.MOMENT, ""),
                    Member.of("updated_at", Form.MOMENT, ""));

    /** A stored file, as whoever brought it is told. */
    public static final List<Member> MEDIA =
            List.of(
                    Member.of("id", Form.TEXT, "SHA-256"),
                    Member.of("name", Form.TEXT, ""),
                    Member.of("type", Form.TEXT, "媒体类型"),
                    Member.of("bytes", Form.WHOLE, ""),
                    Member.of("width", Form.WHOLE, "像素，没有时为 0"),
                    Member.of("height", Form.WHOLE, "像素，没有时为 0"));

    /** For how long a preview is good. */
    public static final Member HOURS = Member.of("hours", Form.WHOLE, "几小时内有效，1 到 168，默认 24");

    /** A preview of an entry, as whoever made it is told. */
    public static final List<Member> PREVIEW =
            List.of(
                    Member.of("token", Form.TEXT, "签名的令牌，只给这一次"),
                    Member.of("revision", Form.WHOLE, "它打开的版本号"),
                    Member.of("expires_at", Form.MOMENT, "到何时为止"),
                    Member.of("entry", Form.TEXT, "读取这一版的地址"),
                    Member.of("page", Form.TEXT, "在本站看这一版的地址"));

    private Managed() {}

    /** An entry with its newest text. */
    public static List<Member> whole() {
        List<Member> members = new ArrayList<>(List.of(ID, KIND));
        members.addAll(WRITTEN);
        members.addAll(STANDING);
        return members;
    }

    /** An entry in a list. */
    public static List<Member> row() {
        List<Member> members = new ArrayList<>(List.of(ID, KIND));
        members.addAll(
                WRITTEN.stream()
                        .filter(each -> List.of("slug", "title", "channel").contains(each.name()))
                        .toList());
        members.addAll(STANDING);
        return members;
    }

    /** Where an entry can stand. */
    public static List<String> states() {
        return Arrays.stream(State.values())
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
