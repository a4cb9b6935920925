package org.laodongmei.transfer;

import org.jspecify.annotations.Nullable;
import org.laodongmei.kind.Field;
import org.laodongmei.kind.FieldType;
import org.laodongmei.transfer.folder.Findings;
import org.laodongmei.transfer.folder.Index;
import org.laodongmei.transfer.folder.Meta;
import org.laodongmei.transfer.read.Dates;
import org.laodongmei.transfer.read.NotTaken;
import org.laodongmei.transfer.read.Plain;
import org.laodongmei.transfer.read.YamlText;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Values of fields as people write them become what {@link org.laodongmei.kind.FieldType} says they
 * are.
 */
final class FieldReader {

    private static final Pattern URL =
            Pattern.compile("https?://\\S+|(entry|asset):[0-9a-f-]{36,64}");
    private static final List<String> PATHS = List.of("src", "asset", "image", "url", "path");

    private static final String NO_TEXT = "must be text, not a list or a mapping";
    private static final Set<String> WORDS = Set.of("alt", "caption", "credit");
    private static final Set<FieldType> TEXTS =
            EnumSet.of(FieldType.TEXT, FieldType.LONGTEXT, FieldType.MARKDOWN);

    private final Index index;
    private final LinkReader links;
    private final Findings findings;
    private final ZoneId zone;

    FieldReader(Index index, LinkReader links, Findings findings, ZoneId zone) {
        this.index = index;
        this.links = links;
        this.findings = findings;
        this.zone = zone;
    }

    /**
     * The fields of one file or of one group in it; what cannot be used is left out with a note. A
     * check against the kind must follow.
     *
     * @param place where the values stand, such as {@code facts[0].}; empty at the top
     */
    Map<String, @Nullable Object> read(
            Meta meta, List<Field> fields, Map<String, @Nullable Object> values, String place) {
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Field field =
                    fields.stream().filter(f -> f.name().equals(name)).findFirst().orElse(null);
            if (field == null) {
                read.put(name, Plain.json(value));
                return;
            }
            try {
                Object made = value(meta, field, value, place + name);
                if (made != null) {
                    read.put(name, made);
                }
            } catch (NotTaken e) {
                note(meta, place + name, e);
            }
        });
        return read;
    }

    private void note(Meta meta, String place, NotTaken reason) {
        findings.note(
                meta.source().name(),
                meta.line(place),
                place + ": " + reason.reason() + "; left out");
    }

    /** The normalised value; null for nothing, which a blank text is but where texts stand. */
    private @Nullable Object value(Meta meta, Field field, @Nullable Object value, String place)
            throws NotTaken {
        if (value == null || Plain.isNothing(value)) {
            return null;
        }
        String blank = Plain.text(value);
        if (blank != null && blank.isBlank() && !TEXTS.contains(field.type())) {
            return null;
        }
        return switch (field.type()) {
            case TEXT, LONGTEXT -> text(value);
            case MARKDOWN -> links.markdown(meta.source(), text(value), meta.line(place));
            case IMAGE -> image(meta, value, place);
            case IMAGES -> list(meta, value, place, (item, at) -> image(meta, item, at));
            case REFERENCES -> list(meta, value, place, (item, _) -> reference(field, text(item)));
            case GROUPS -> groups(meta, field, value, place);
            case NUMBER, DATE, TIME, BOOLEAN, CHOICE, FILE, VIDEO, LINK, REFERENCE ->
                    single(meta, field, value, text(value));
        };
    }

    private Object single(Meta meta, Field field, Object value, String text) throws NotTaken {
        return switch (field.type()) {
            case NUMBER -> number(Plain.json(value), text);
            case DATE -> date(text);
            case TIME -> time(text);
            case BOOLEAN -> truth(text);
            case CHOICE -> choice(field, text);
            case FILE -> "asset:" + links.asset(meta.source(), text);
            case VIDEO ->
                    URL.matcher(text).matches()
                            ? text
                            : "asset:" + links.asset(meta.source(), text);
            case LINK -> link(meta, text);
            case REFERENCE -> reference(field, text);
            case TEXT, LONGTEXT, MARKDOWN, IMAGE, IMAGES, REFERENCES, GROUPS ->
                    throw new IllegalStateException(field.type().word());
        };
    }

    private static String text(@Nullable Object value) throws NotTaken {
        String text = Plain.text(value);
        if (text == null) {
            throw new NotTaken(0, NO_TEXT);
        }
        return text;
    }

    private static Object number(@Nullable Object value, String text) throws NotTaken {
        if (value instanceof Number) {
            return value;
        }
        if (YamlText.resolve(text.strip()) instanceof Plain plain
                && plain.value() instanceof Number number) {
            return number;
        }
        throw new NotTaken(0, "'" + text + "' is no number");
    }

    private String date(String text) throws NotTaken {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            return Dates.day(text, zone)
                    .map(LocalDate::toString)
                    .orElseThrow(
                            () -> new NotTaken(0, "'" + text + "' is no date such as 2019-05-01"));
        }
    }

    private String time(String text) throws NotTaken {
        String padded = text.matches("\\d:.*") ? '0' + text : text;
        try {
            LocalTime.parse(padded);
            return padded;
        } catch (DateTimeException e) {
            try {
                Instant.parse(text);
                return text;
            } catch (DateTimeException none) {
                return Dates.instant(text, zone)
                        .map(Instant::toString)
                        .orElseThrow(
                                () -> new NotTaken(0, "'" + text + "' is no time such as 09:30"));
            }
        }
    }

    private static Boolean truth(String text) throws NotTaken {
        return Plain.truth(text)
                .orElseThrow(() -> new NotTaken(0, "'" + text + "' is neither true nor false"));
    }

    private static String choice(Field field, String text) {
        return field.options().stream()
                .filter(option ->
                        option.value().equals(text)
                                || option.label().zh().equals(text)
                                || option.label().en().equalsIgnoreCase(text))
                .map(Field.Option::value)
                .findFirst()
                .orElse(text);
    }

    private Map<String, @Nullable Object> image(Meta meta, @Nullable Object value, String place)
            throws NotTaken {
        Map<String, @Nullable Object> image = new LinkedHashMap<>();
        if (!(value instanceof Map<?, ?> map)) {
            image.put("asset", links.asset(meta.source(), text(value)));
            return image;
        }
        String key = PATHS.stream().filter(map::containsKey).findFirst().orElse("src");
        image.put("asset", links.asset(meta.source(), text(map.get(key))));
        map.forEach((name, item) -> {
            boolean words = WORDS.contains(name) && !Plain.isNothing(item);
            String text = words ? Plain.text(item) : null;
            if (words && text == null) {
                note(meta, place + '.' + name, new NotTaken(0, NO_TEXT));
            } else if (!name.equals(key) && !name.equals("asset")) {
                // A caption that reads as a number is a text all the same.
                image.put(String.valueOf(name), words ? text : Plain.json(item));
            }
        });
        return image;
    }

    private String link(Meta meta, String text) throws NotTaken {
        if (URL.matcher(text).matches()) {
            return text;
        }
        var reference = index.reference(text, null);
        if (reference.isPresent()) {
            return "entry:" + reference.get();
        }
        String uri = links.uri(meta.source(), text);
        return uri == null ? text : uri;
    }

    private String reference(Field field, String text) throws NotTaken {
        return index.reference(text, field.kind())
                .orElseThrow(() -> new NotTaken(0, "'" + text + "' names no entry"));
    }

    private interface ItemReader {
        @Nullable Object read(@Nullable Object item, String place) throws NotTaken;
    }

    /** The items that can be used; a single one counts as a list. */
    private List<@Nullable Object> list(Meta meta, Object value, String place, ItemReader reader) {
        List<@Nullable Object> made = new ArrayList<>();
        List<?> items = value instanceof List<?> list ? list : List.of(value);
        for (int i = 0; i < items.size(); i++) {
            String at = place + '[' + i + ']';
            try {
                made.add(reader.read(items.get(i), at));
            } catch (NotTaken e) {
                note(meta, at, e);
            }
        }
        return made;
    }

    @SuppressWarnings("unchecked")
    private List<@Nullable Object> groups(Meta meta, Field field, Object value, String place)
            throws NotTaken {
        List<@Nullable Object> made = new ArrayList<>();
        List<?> items = value instanceof List<?> list ? list : List.of(value);
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof Map<?, ?> map)) {
                throw new NotTaken(0, "must be a list of groups");
            }
            made.add(read(meta, field.fields(), (Map<String, Object>) map, place + '[' + i + "]."));
        }
        return made;
    }
}
