package org.laodongmei.studio.piece;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Draft;
import org.laodongmei.kind.Field;
import org.laodongmei.kind.Kind;
import org.laodongmei.review.compare.TextDiff;
import org.laodongmei.review.compare.TextDiff.Run;
import org.laodongmei.studio.Visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two revisions of a piece beside each other.
 *
 * @param from number of the earlier one
 * @param to number of the later one
 * @param changes what differs, in the order of the form; empty when nothing does
 */
public record Comparison(int from, int to, List<Change> changes) {

    private static final Pattern PICTURE = Pattern.compile("asset[:=]([0-9a-f]{64})");

    /**
     * A field that differs.
     *
     * @param name what people call it
     * @param runs its texts, character by character
     * @param gone pictures that only the earlier one has, by SHA-256
     * @param come pictures that only the later one has
     */
    public record Change(String name, List<Run> runs, List<String> gone, List<String> come) {}

    static Comparison of(Visit v, Kind kind, int from, Draft before, int to, Draft after) {
        List<Change> changes = new ArrayList<>();
        add(changes, v.say("标题", "Title"), before.title(), after.title());
        add(changes, v.say("摘要", "Summary"), before.summary(), after.summary());
        add(changes, v.say("正文", "Text"), before.body(), after.body());
        for (Field field : kind.fields()) {
            add(
                    changes,
                    v.say(field.label().zh(), field.label().en()),
                    text(before.fields().get(field.name())),
                    text(after.fields().get(field.name())));
        }
        add(changes, v.say("栏目", "Channel"), text(before.channel()), text(after.channel()));
        add(changes, v.say("标签", "Tags"), text(before.tags()), text(after.tags()));
        add(changes, v.say("专题", "Topics"), text(before.topics()), text(after.topics()));
        add(changes, v.say("作者", "Author"), before.author(), after.author());
        add(changes, v.say("来源", "Source"), before.source(), after.source());
        if (!Objects.equals(before.cover(), after.cover())) {
            changes.add(
                    new Change(
                            v.say("封面", "Cover"),
                            List.of(),
                            one(before.cover()),
                            one(after.cover())));
        }
        return new Comparison(from, to, changes);
    }

    private static void add(List<Change> changes, String name, String before, String after) {
        if (before.equals(after)) {
            return;
        }
        List<String> old = pictures(before);
        List<String> now = pictures(after);
        changes.add(
                new Change(
                        name,
                        TextDiff.of(short64(before), short64(after)),
                        old.stream().filter(picture -> !now.contains(picture)).toList(),
                        now.stream().filter(picture -> !old.contains(picture)).toList()));
    }

    private static List<String> pictures(String text) {
        return PICTURE.matcher(text).results().map(found -> found.group(1)).distinct().toList();
    }

    /** Nobody compares the numbers of pictures by eye; the pictures themselves stand below. */
    private static String short64(String text) {
        return PICTURE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement("▣" + found.group(1).substring(0, 6)));
    }

    private static List<String> one(@Nullable String picture) {
        return picture == null ? List.of() : List.of(picture);
    }

    /** A value in lines, as people would write it down. */
    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Map<?, ?> map -> {
                List<String> parts = new ArrayList<>();
                map.forEach((key, part) ->
                        parts.add(key.equals("asset") ? "asset:" + part : text(part)));
                yield String.join(" · ", parts);
            }
            case List<?> list -> String.join("\n", list.stream().map(Comparison::text).toList());
            default -> value.toString();
        };
    }
}
