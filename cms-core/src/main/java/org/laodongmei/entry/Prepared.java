package org.laodongmei.entry;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Entries.Shown;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.kind.Problem;
import org.laodongmei.markup.Internal;
import org.laodongmei.markup.Markdown;
import org.laodongmei.markup.Rendered;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A draft that was found in order, with its text rendered: all that is slow is done before the
 * transaction.
 */
record Prepared(Draft draft, Rendered rendered, Set<String> targets, String fields) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 2_000;

    /** Bounds of all fields together; whoever writes an entry as a file relies on them. */
    private static final int LONGEST_FIELDS = 500_000;

    private static final int MOST_VALUES = 40_000;
    private static final int DEEPEST = 12;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9._-]{0,119}");

    /**
     * Files that lie below the address of a kind's list, where the page of an entry would be a
     * folder.
     */
    private static final Set<String> TAKEN =
            Set.of(
                    "index.html",
                    "index.html.gz",
                    "feed.xml",
                    "feed.xml.gz",
                    "atom.xml",
                    "atom.xml.gz",
                    "feed.json",
                    "feed.json.gz");

    /** A draft for readers: nothing may be missing. */
    static Prepared of(Draft draft, Kinds kinds, Set<String> channels, Markdown markdown) {
        return of(draft, kinds, channels, markdown, false);
    }

    /**
     * @param unfinished whether it may go on without what is not there yet
     */
    static Prepared of(
            Draft draft, Kinds kinds, Set<String> channels, Markdown markdown, boolean unfinished) {
        List<Problem> problems = new ArrayList<>();
        check(draft, channels, problems);
        Kind kind = kinds.find(draft.kind()).orElse(null);
        if (kind == null) {
            problems.add(
                    Problem.of(
                            "kind",
                            "there is no kind '" + draft.kind() + "'",
                            "没有“" + draft.kind() + "”这种内容"));
        } else {
            problems.addAll(kind.check(draft.fields()));
        }
        if (unfinished) {
            problems.removeIf(Problem::missing);
        }
        if (!problems.isEmpty() || kind == null) {
            throw new InvalidEntry(problems);
        }
        String fields = Json.write(new TreeMap<>(draft.fields()));
        if (fields.length() > LONGEST_FIELDS) {
            throw new InvalidEntry(
                    List.of(
                            tooMany(
                                    "fields",
                                    "have",
                                    fields.length(),
                                    "characters",
                                    LONGEST_FIELDS)));
        }
        Rendered rendered = markdown.render(draft.body());
        Set<String> targets = new TreeSet<>(rendered.targets());
        draft.topics().forEach(topic -> targets.add("entry:" + topic));
        if (draft.cover() != null) {
            targets.add("asset:" + draft.cover());
        }
        targets.addAll(kind.targets(draft.fields()));
        kind.texts(draft.fields()).forEach(text -> targets.addAll(markdown.render(text).targets()));
        return new Prepared(draft, rendered, targets, fields);
    }

    /** What readers would be shown of it. */
    Shown shown(int number, Instant now) {
        return new Shown(
                new LiveEntry(
                        draft.id(),
                        number,
                        draft.kind(),
                        draft.slug(),
                        draft.title(),
                        draft.summary(),
                        rendered.excerpt(),
                        draft.channel(),
                        draft.topics(),
                        draft.tags(),
                        draft.dated().equals(Draft.UNDATED) ? now : draft.dated(),
                        now,
                        draft.author(),
                        draft.source(),
                        draft.cover(),
                        Internal.isIn(rendered.html()),
                        List.copyOf(targets),
                        draft.fields()),
                new Body(rendered.html().getBytes(StandardCharsets.UTF_8), rendered.contents()));
    }

    private static void check(Draft draft, Set<String> channels, List<Problem> problems) {
        if (draft.title().isBlank()) {
            problems.add(Problem.missing("title", "a title is needed", "要有标题"));
        }
        most(draft.title(), LONGEST_TITLE, "title", problems);
        most(draft.summary(), LONGEST_SUMMARY, "summary", problems);
        most(draft.body(), Markdown.LIMIT, "body", problems);
        most(draft.author(), LONGEST_TITLE, "author", problems);
        most(draft.source(), LONGEST_TITLE, "source", problems);
        values(draft.fields(), problems);
        if (!SLUG.matcher(draft.slug()).matches()) {
            problems.add(
                    Problem.of(
                            "slug",
                            "'"
                                    + draft.slug()
                                    + "' must be small letters, digits, '.', '_' and '-', at most 120",
                            "网址要用小写字母、数字、点和横线，最多 120 个"));
        }
        if (TAKEN.contains(draft.slug())) {
            problems.add(
                    Problem.of(
                            "slug",
                            "'" + draft.slug() + "' is the name of a file of the site",
                            "“" + draft.slug() + "”是网站自己的文件名"));
        }
        if (draft.channel() != null && !channels.contains(draft.channel())) {
            problems.add(
                    Problem.of(
                            "channel", "there is no channel '" + draft.channel() + "'", "没有这个栏目"));
        }
        if (draft.tags().size() > 50
                || draft.tags().stream()
                        .anyMatch(tag -> tag.isBlank() || tag.length() > Tags.LONGEST_NAME)) {
            problems.add(
                    Problem.of(
                            "tags",
                            "at most 50 tags of at most 60 characters, none empty",
                            "最多 50 个标签，每个最多 60 字"));
        }
        if (draft.topics().size() > 20) {
            problems.add(Problem.of("topics", "at most 20 topics", "最多归入 20 个专题"));
        }
    }

    private static void most(String text, int limit, String field, List<Problem> problems) {
        if (text.length() > limit) {
            problems.add(tooMany(field, "has", text.length(), "characters", limit));
        }
    }

    private static Problem tooMany(String field, String verb, int count, String what, int limit) {
        return Problem.of(
                field,
                verb + ' ' + count + ' ' + what + ", at most " + limit + " fit",
                "有 " + count + "，最多 " + limit);
    }

    private static void values(Map<String, Object> fields, List<Problem> problems) {
        fields.forEach((name, value) -> {
            if (depth(value) > DEEPEST) {
                problems.add(Problem.of(name, "is nested more than " + DEEPEST + " deep", "套得太深"));
            }
        });
        int count = fields.values().stream().mapToInt(Prepared::count).sum();
        if (count > MOST_VALUES) {
            problems.add(tooMany("fields", "have", count, "values", MOST_VALUES));
        }
    }

    private static int depth(@Nullable Object value) {
        return 1 + parts(value).stream().mapToInt(Prepared::depth).max().orElse(0);
    }

    private static int count(@Nullable Object value) {
        return 1 + parts(value).stream().mapToInt(Prepared::count).sum();
    }

    private static Collection<?> parts(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.values();
            case List<?> list -> list;
            case null, default -> List.of();
        };
    }
}
