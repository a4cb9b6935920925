package org.laodongmei.api.shape;

import org.laodongmei.api.shape.Member.Form;
import org.laodongmei.kind.Field;
import org.laodongmei.kind.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The members of everything that the API tells of. */
public final class Members {

    /** What entries of every kind have as text on demand, beside their members. */
    public static final List<String> FORMATS = List.of("html", "markdown", "plaintext");

    /** What relations of every entry can be told of in full. */
    public static final List<String> INCLUDES = List.of("channel", "tags", "topics");

    private static final List<Member> FOCUS =
            List.of(
                    Member.of("x", Form.WHOLE, "焦点距左边的百分比"),
                    Member.of("y", Form.WHOLE, "焦点距上边的百分比"));

    private static final List<Member> RENDITION =
            List.of(
                    Member.of("name", Form.TEXT, "宽度，或裁切的比例"),
                    Member.of("url", Form.ADDRESS, ""),
                    Member.of("type", Form.TEXT, "媒体类型"),
                    Member.of("width", Form.WHOLE, "像素"),
                    Member.of("height", Form.WHOLE, "像素"));

    /** A stored file. */
    public static final List<Member> ASSET =
            List.of(
                    Member.of("id", Form.TEXT, "SHA-256"),
                    Member.of("url", Form.ADDRESS, "图片为最宽的一种"),
                    Member.of("name", Form.TEXT, ""),
                    Member.of("type", Form.TEXT, "媒体类型"),
                    Member.of("bytes", Form.WHOLE, "原件大小"),
                    Member.of("width", Form.WHOLE, "像素，没有时为 0"),
                    Member.of("height", Form.WHOLE, "像素，没有时为 0"),
                    Member.of("duration", Form.NUMBER, "秒").orNull(),
                    Member.of("colour", Form.TEXT, "主色，#rrggbb").orNull(),
                    Member.object("focus", "Focus", FOCUS, "").orNull(),
                    Member.of("alt", Form.TEXT, "替代文字"),
                    Member.of("caption", Form.TEXT, "图说"),
                    Member.of("credit", Form.TEXT, "署名"),
                    Member.of("poster", Form.ADDRESS, "视频的静帧").orNull(),
                    Member.object("renditions", "Rendition", RENDITION, "图片的各种尺寸").list());

    /** A channel, as entries name it. */
    static final List<Member> CHANNEL_LINK =
            List.of(
                    Member.of("slug", Form.TEXT, ""),
                    Member.of("name", Form.TEXT, ""),
                    Member.of("url", Form.ADDRESS, ""));

    /** A channel in full. */
    public static final List<Member> CHANNEL =
            with(
                    CHANNEL_LINK,
                    Member.of("parent", Form.TEXT, "上级栏目的 slug").orNull(),
                    Member.of("description", Form.TEXT, ""),
                    Member.of("keywords", Form.TEXT, "").list(),
                    Member.of("type", Form.TEXT, "栏目类别"),
                    Member.of("count", Form.WHOLE, "栏目及下级栏目的内容数"));

    /** A channel in full, with those below it. */
    public static final List<Member> BRANCH =
            with(CHANNEL, Member.object("children", "Channel", List.of(), "下级栏目").list());

    static final List<Member> TAG_LINK =
            List.of(
                    Member.of("slug", Form.TEXT, ""),
                    Member.of("name", Form.TEXT, ""),
                    Member.of("url", Form.ADDRESS, ""));

    /** A tag in full. */
    public static final List<Member> TAG = with(TAG_LINK, Member.of("count", Form.WHOLE, "内容数"));

    /** Another entry, as one names it. */
    public static final List<Member> LINK =
            List.of(
                    Member.of("id", Form.TEXT, "UUID"),
                    Member.of("kind", Form.TEXT, ""),
                    Member.of("slug", Form.TEXT, ""),
                    Member.of("title", Form.TEXT, ""),
                    Member.of("url", Form.ADDRESS, ""));

    private static final List<Member> HEADING =
            List.of(
                    Member.of("level", Form.WHOLE, ""),
                    Member.of("id", Form.TEXT, "锚点"),
                    Member.of("text", Form.TEXT, ""));

    /** How many pages a list has. */
    public static final List<Member> PAGINATION =
            List.of(
                    Member.of("page", Form.WHOLE, "页码；按游标翻页时没有").orNull(),
                    Member.of("limit", Form.WHOLE, "每页条数"),
                    Member.of("pages", Form.WHOLE, "页数"),
                    Member.of("total", Form.WHOLE, "总条数"),
                    Member.of("next", Form.WHOLE, "下一页").orNull(),
                    Member.of("prev", Form.WHOLE, "上一页").orNull(),
                    Member.of("after", Form.TEXT, "下一页的游标").orNull());

    private static final List<Member> FEEDS =
            List.of(
                    Member.of("rss", Form.ADDRESS, ""),
                    Member.of("atom", Form.ADDRESS, ""),
                    Member.of("json", Form.ADDRESS, ""));

    private static final List<Member> CONTACT =
            List.of(
                    Member.of("phone", Form.TEXT, ""),
                    Member.of("email", Form.TEXT, ""),
                    Member.of("address", Form.TEXT, ""));

    private static final List<Member> KIND =
            List.of(
                    Member.of("name", Form.TEXT, ""),
                    Member.of("label", Form.TEXT, ""),
                    Member.of("path", Form.TEXT, "读取的路径"),
                    Member.of("count", Form.WHOLE, "内容数"));

    /** The site as a whole. */
    public static final List<Member> SETTINGS =
            List.of(
                    Member.of("name", Form.TEXT, "站名"),
                    Member.of("subtitle", Form.TEXT, ""),
                    Member.of("owner", Form.TEXT, "主办单位"),
                    Member.of("description", Form.TEXT, ""),
                    Member.of("keywords", Form.TEXT, "").list(),
                    Member.of("language", Form.TEXT, ""),
                    Member.of("zone", Form.TEXT, "时区"),
                    Member.of("url", Form.ADDRESS, ""),
                    Member.object("feeds", "Feeds", FEEDS, ""),
                    Member.object("contact", "Contact", CONTACT, ""),
                    Member.of("icp", Form.TEXT, "ICP 备案号"),
                    Member.of("police", Form.TEXT, "公安备案号"),
                    Member.object("kinds", "KindOfContent", KIND, "内容类型").list());

    /** The members that hold a text: told where they are asked for. */
    public static final Set<String> TEXTS = Set.of("html", "contents", "markdown", "plaintext");

    private Members() {}

    /** What the type of a kind's entries is called: {@code JobOffer} for {@code job-offer}. */
    public static String typeName(String word) {
        StringBuilder name = new StringBuilder();
        for (String part : word.split("[^A-Za-z0-9]+")) {
            name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return name.toString();
    }

    /** What entries of every kind have, but their own fields and their text. */
    public static List<Member> common() {
        return List.of(
                Member.of("id", Form.TEXT, "UUID，永不改变"),
                Member.of("kind", Form.TEXT, "类型"),
                Member.of("slug", Form.TEXT, "地址的最后一段"),
                Member.of("url", Form.ADDRESS, "网页地址"),
                Member.of("title", Form.TEXT, "标题"),
                Member.of("summary", Form.TEXT, "摘要，可空"),
                Member.of("excerpt", Form.TEXT, "正文开头"),
                Member.of("published_at", Form.MOMENT, "发布时间"),
                Member.of("updated_at", Form.MOMENT, "最后更新"),
                Member.of("revision", Form.WHOLE, "版本号，每次更新增大"),
                Member.of("author", Form.TEXT, "作者"),
                Member.of("source", Form.TEXT, "来源"),
                Member.object("channel", "ChannelLink", CHANNEL_LINK, "栏目").orNull(),
                Member.object("tags", "TagLink", TAG_LINK, "标签").list(),
                Member.object("topics", "Link", LINK, "所属专题").list(),
                Member.object("cover", "Asset", ASSET, "封面").orNull());
    }

    /** The texts of an entry, told when asked for. */
    public static List<Member> texts() {
        return List.of(
                Member.of("html", Form.HTML, "正文，地址均为绝对地址"),
                Member.object("contents", "Heading", HEADING, "正文的小标题").list(),
                Member.of("markdown", Form.TEXT, "正文的 Markdown"),
                Member.of("plaintext", Form.TEXT, "正文的纯文本"));
    }

    /** What entries of all kinds have in common; their own fields are there, but unknown. */
    public static List<Member> ofAll() {
        List<Member> members = new ArrayList<>(common());
        members.add(Member.object("data", "", List.of(), "各类型自己的字段"));
        members.addAll(texts());
        return members;
    }

    /** Everything that entries of a kind have. */
    public static List<Member> of(Kind kind) {
        List<Member> members = new ArrayList<>(common());
        members.add(Member.object("data", "", own(kind.fields()), kind.label().zh() + "的字段"));
        members.addAll(texts());
        return members;
    }

    /** The fields of a kind. */
    public static List<Member> own(List<Field> fields) {
        return fields.stream().map(Members::of).toList();
    }

    private static Member of(Field field) {
        String name = field.name();
        String about = field.label().zh();
        return switch (field.type()) {
            case TEXT, LONGTEXT, TIME -> Member.of(name, Form.TEXT, about).orNull();
            case MARKDOWN -> Member.of(name, Form.HTML, about).orNull();
            case NUMBER -> Member.of(name, Form.NUMBER, about).orNull();
            case DATE -> Member.of(name, Form.DAY, about).orNull();
            case BOOLEAN -> Member.of(name, Form.TRUTH, about).orNull();
            case CHOICE ->
                    Member.of(name, Form.TEXT, about)
                            .orNull()
                            .oneOf(field.options().stream().map(Field.Option::value).toList());
            case IMAGE, FILE -> Member.object(name, "Asset", ASSET, about).orNull();
            case IMAGES -> Member.object(name, "Asset", ASSET, about).list();
            case VIDEO, LINK -> Member.of(name, Form.ADDRESS, about).orNull();
            case REFERENCE -> Member.object(name, "Link", LINK, about).orNull();
            case REFERENCES -> Member.object(name, "Link", LINK, about).list();
            case GROUPS -> Member.object(name, "", own(field.fields()), about).list();
        };
    }

    static List<Member> with(List<Member> some, Member... more) {
        List<Member> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
