package org.laodongmei.transfer;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Draft;
import org.laodongmei.kind.Field;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Problem;
import org.laodongmei.transfer.folder.Findings;
import org.laodongmei.transfer.folder.Index;
import org.laodongmei.transfer.folder.Index.Item;
import org.laodongmei.transfer.folder.Meta;
import org.laodongmei.transfer.read.NotTaken;
import org.laodongmei.transfer.read.Plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A file becomes a draft that the entries will accept, or is refused with line and reason. */
final class DraftReader {

    private final Index index;
    private final LinkReader links;
    private final FieldReader fields;
    private final Findings findings;
    private final Function<Meta, Optional<String>> channels;

    /**
     * @param channels finds the slug of the channel that a file belongs to
     */
    DraftReader(
            Index index,
            LinkReader links,
            FieldReader fields,
            Findings findings,
            Function<Meta, Optional<String>> channels) {
        this.index = index;
        this.links = links;
        this.fields = fields;
        this.findings = findings;
        this.channels = channels;
    }

    Draft read(Item item, Meta meta) throws NotTaken {
        Kind kind = meta.source().kind();
        String title = meta.title();
        String summary = meta.summary();
        String author = meta.author();
        String source = meta.origin();
        String channel = channels.apply(meta).orElse(null);
        List<String> topics =
                meta.topics().stream()
                        .map(topic -> index.topic(topic).orElse(""))
                        .filter(id -> !id.isEmpty())
                        .toList();
        List<String> tags = meta.tags();
        Map<String, @Nullable Object> aside = new LinkedHashMap<>();
        String cover = cover(meta, aside);
        askAgain(meta);
        Map<String, @Nullable Object> rest = meta.rest();
        Object kept = rest.remove("fields");
        Map<String, @Nullable Object> read = fields.read(meta, kind.fields(), rest, "");
        if (kept instanceof Map<?, ?> map) {
            map.forEach((name, value) -> read.put(String.valueOf(name), Plain.json(value)));
        } else if (kept != null) {
            read.put("fields", Plain.json(kept));
        }
        aside.forEach(read::putIfAbsent);
        fit(kind, read, meta);
        meta.left()
                .forEach(left -> findings.note(meta.source().name(), left.line(), left.reason()));
        return new Draft(
                item.id(),
                kind.name(),
                item.slug(),
                title,
                summary,
                links.markdown(meta.source(), meta.body(), meta.bodyLine()),
                channel,
                topics,
                tags,
                item.dated(),
                author,
                source,
                cover,
                read);
    }

    /** These were asked when the files were listed; what answers them is no field. */
    private static void askAgain(Meta meta) throws NotTaken {
        meta.slug();
        meta.id();
        meta.draft();
        meta.markDated();
    }

    private @Nullable String cover(Meta meta, Map<String, @Nullable Object> aside) {
        Object value = meta.cover();
        if (value instanceof Map<?, ?> map) {
            for (String part : new String[] {"alt", "caption"}) {
                String text = Plain.text(map.get(part));
                if (text != null) {
                    aside.put(
                            "cover" + Character.toUpperCase(part.charAt(0)) + part.substring(1),
                            text);
                }
            }
            value =
                    map.containsKey("image")
                            ? map.get("image")
                            : map.containsKey("src") ? map.get("src") : map.get("url");
        }
        String path = Plain.text(value);
        if (path == null && !Plain.isNothing(value)) {
            findings.note(
                    meta.source().name(),
                    meta.coverLine(),
                    "cover must be the path of a picture; left out");
        }
        if (path == null || path.isBlank()) {
            return null;
        }
        try {
            return links.asset(meta.source(), path);
        } catch (NotTaken e) {
            findings.note(
                    meta.source().name(),
                    meta.coverLine(),
                    "cover " + path + ": " + e.reason() + "; left out");
            return null;
        }
    }

    /** Leaves out the fields that do not fit the kind, unless it cannot do without them. */
    private void fit(Kind kind, Map<String, @Nullable Object> values, Meta meta) throws NotTaken {
        boolean unfinished = meta.isUnfinished();
        for (Problem problem : new ArrayList<>(kind.check(values))) {
            if (unfinished && problem.missing()) {
                continue;
            }
            String name = problem.field().split("[.\\[]", 2)[0];
            Field field = kind.field(name).orElseThrow();
            if (field.required()) {
                throw new NotTaken(
                        meta.line(problem.field()), problem.field() + ": " + problem.message());
            }
            if (values.containsKey(name)) {
                values.remove(name);
                findings.note(
                        meta.source().name(),
                        meta.line(problem.field()),
                        problem.field() + ": " + problem.message() + "; " + name + " left out");
            }
        }
    }
}
