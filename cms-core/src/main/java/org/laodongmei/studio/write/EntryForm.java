package org.laodongmei.studio.write;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Draft;
import org.laodongmei.kind.Field;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Label;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An entry as the writing screen sends it.
 *
 * @param wrong what could not be read, by field
 */
record EntryForm(Draft draft, Map<String, Label> wrong) {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final Pattern BETWEEN_TAGS = Pattern.compile("[,，、;；\\s]+");

    /**
     * @param before the entry as it is, from which what the form does not know is kept
     */
    static EntryForm read(Map<String, List<String>> form, Kind kind, Draft before, ZoneId zone) {
        Map<String, Label> wrong = new LinkedHashMap<>();
        Map<String, Object> fields = new LinkedHashMap<>(before.fields());
        kind.fields().stream().map(Field::name).forEach(fields::remove);
        fields.putAll(
                new FormFields(wrong).read(kind.fields(), FormTree.of(form, "f.").values(), ""));
        String slug = text(form, "slug").strip();
        Draft draft =
                new Draft(
                        before.id(),
                        kind.name(),
                        slug.isEmpty() ? before.slug() : slug,
                        text(form, "title").strip(),
                        text(form, "summary").strip(),
                        text(form, "body").replace("\r\n", "\n"),
                        some(text(form, "channel")),
                        form.getOrDefault("topics", List.of()).stream()
                                .filter(id -> !id.isBlank())
                                .distinct()
                                .toList(),
                        tags(text(form, "tags")),
                        dated(text(form, "dated"), before.dated(), zone, wrong),
                        text(form, "author").strip(),
                        text(form, "source").strip(),
                        some(text(form, "cover")),
                        fields);
        return new EntryForm(draft, wrong);
    }

    private static String text(Map<String, List<String>> form, String name) {
        List<String> values = form.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getLast();
    }

    private static @Nullable String some(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static List<String> tags(String text) {
        Set<String> tags = new LinkedHashSet<>();
        for (String tag : BETWEEN_TAGS.split(text)) {
            if (!tag.isBlank()) {
                tags.add(tag);
            }
        }
        return new ArrayList<>(tags);
    }

    /** The minute that was typed; its seconds stay if nobody touched it. */
    private static Instant dated(
            String text, Instant before, ZoneId zone, Map<String, Label> wrong) {
        if (text.isBlank()) {
            return Draft.UNDATED;
        }
        if (text.equals(local(before, zone))) {
            return before;
        }
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            wrong.put("dated", new Label("要写成日期和时间", "must be a date and time"));
            return before;
        }
    }

    /** A moment as the form's field wants it; empty for none. */
    static String local(Instant moment, ZoneId zone) {
        return moment.equals(Draft.UNDATED) ? "" : LOCAL.format(moment.atZone(zone));
    }
}
