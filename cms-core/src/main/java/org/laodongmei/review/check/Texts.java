package org.laodongmei.review.check;

import org.laodongmei.entry.Draft;
import org.laodongmei.kind.Field;
import org.laodongmei.kind.Kind;
import org.laodongmei.review.proof.Passage;
import org.laodongmei.review.proof.Piece;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of a draft: its own, and those in the fields of its kind. */
final class Texts {

    /** A picture in a kind's field; {@code place} is that of its description. */
    record Picture(String place, String asset, String alt) {}

    private final List<Passage> passages = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();

    private Texts() {}

    static Texts of(Draft draft, Kind kind) {
        Texts texts = new Texts();
        texts.plain("author", draft.author());
        texts.plain("source", draft.source());
        texts.fields(kind.fields(), draft.fields(), "");
        return texts;
    }

    List<Picture> pictures() {
        return pictures;
    }

    Piece piece(Draft draft, ZoneId zone, LocalDate today) {
        LocalDate day =
                draft.dated().equals(Draft.UNDATED)
                        ? today
                        : LocalDate.ofInstant(draft.dated(), zone);
        return new Piece(
                Passage.plain("title", draft.title()),
                Passage.plain("summary", draft.summary()),
                Passage.markdown("body", draft.body()),
                passages,
                day);
    }

    private void fields(List<Field> fields, Map<String, ?> values, String before) {
        for (Field field : fields) {
            Object value = values.get(field.name());
            if (value != null) {
                value(field, value, before + field.name());
            }
        }
    }

    private void value(Field field, Object value, String place) {
        switch (field.type()) {
            case TEXT, LONGTEXT -> plain(place, value.toString());
            case MARKDOWN -> passages.add(Passage.markdown(place, value.toString()));
            case IMAGE -> picture(value, place);
            case IMAGES -> {
                for (int i = 0; value instanceof List<?> all && i < all.size(); i++) {
                    picture(all.get(i), place + "[" + i + "]");
                }
            }
            case GROUPS -> {
                for (int i = 0; value instanceof List<?> all && i < all.size(); i++) {
                    if (all.get(i) instanceof Map<?, ?> group) {
                        fields(field.fields(), named(group), place + "[" + i + "].");
                    }
                }
            }
            default -> {}
        }
    }

    private void picture(Object value, String place) {
        if (value instanceof Map<?, ?> image) {
            Map<String, Object> parts = named(image);
            String alt = text(parts, "alt");
            pictures.add(new Picture(place + ".alt", text(parts, "asset"), alt));
            for (String part : List.of("alt", "caption", "credit")) {
                plain(place + "." + part, text(parts, part));
            }
        }
    }

    private void plain(String place, String text) {
        if (!text.isBlank()) {
            passages.add(Passage.plain(place, text));
        }
    }

    private static String text(Map<String, Object> parts, String name) {
        return parts.get(name) instanceof String text ? text : "";
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }
}
