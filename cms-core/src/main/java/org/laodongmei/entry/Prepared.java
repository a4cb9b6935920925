package org.laodongmei.entry;

import org.jspecify.annotations.Nullable;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.kind.Problem;
import org.laodongmei.markup.Markdown;
import org.laodongmei.markup.Rendered;

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

    static Prepared of(Draft draft, Kinds kinds, Set<String> channels, Markdown markdown) {
        List<Problem> problems = new ArrayList<>();
        check(draft, channels, problems);
        Kind kind = kinds.find(draft.kind()).orElse(null);
        if (kind == null) {
            problems.add(new Problem("kind", "there is no kind '" + draft.kind() + "'"));
        } else {
            problems.addAll(kind.check(draft.fields()));
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

    private static void check(Draft draft, Set<String> channels, List<Problem> problems) {
        if (draft.title().isBlank()) {
            problems.add(new Problem("title", "a title is needed"));
        }
        most(draft.title(), LONGEST_TITLE, "title", problems);
        most(draft.summary(), LONGEST_SUMMARY, "summary", problems);
        most(draft.body(), Markdown.LIMIT, "body", problems);
        most(draft.author(), LONGEST_TITLE, "author", problems);
        most(draft.source(), LONGEST_TITLE, "source", problems);
        values(draft.fields(), problems);
        if (!SLUG.matcher(draft.slug()).matches()) {
            problems.add(
                    new Problem(
                            "slug",
                            "'"
                                    + draft.slug()
                                    + "' must be small letters, digits, '.', '_' and '-', at most 120"));
        }
        if (TAKEN.contains(draft.slug())) {
            problems.add(
                    new Problem(
                            "slug", "'" + draft.slug() + "' is the name of a file of the site"));
        }
        if (draft.channel() != null && !channels.contains(draft.channel())) {
            problems.add(new Problem("channel", "there is no channel '" + draft.channel() + "'"));
        }
        if (draft.tags().size() > 50
                || draft.tags().stream()
                        .anyMatch(tag -> tag.isBlank() || tag.length() > Tags.LONGEST_NAME)) {
            problems.add(
                    new Problem("tags", "at most 50 tags of at most 60 characters, none empty"));
        }
        if (draft.topics().size() > 20) {
            problems.add(new Problem("topics", "at most 20 topics"));
        }
    }

    private static void most(String text, int limit, String field, List<Problem> problems) {
        if (text.length() > limit) {
            problems.add(tooMany(field, "has", text.length(), "characters", limit));
        }
    }

    private static Problem tooMany(String field, String verb, int count, String what, int limit) {
        return new Problem(field, verb + ' ' + count + ' ' + what + ", at most " + limit + " fit");
    }

    private static void values(Map<String, Object> fields, List<Problem> problems) {
        fields.forEach((name, value) -> {
            if (depth(value) > DEEPEST) {
                problems.add(new Problem(name, "is nested more than " + DEEPEST + " deep"));
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
