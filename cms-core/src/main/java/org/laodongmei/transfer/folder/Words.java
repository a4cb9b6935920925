package org.laodongmei.transfer.folder;

import org.jspecify.annotations.Nullable;
import org.laodongmei.kind.Kind;
import org.laodongmei.transfer.read.FrontMatter;
import org.laodongmei.transfer.read.NotTaken;
import org.laodongmei.transfer.read.Plain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Values of front matter by any of several names, the first of which is ours; remembers which were
 * used.
 */
final class Words {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern COMMAS = Pattern.compile("\\s*[,，、]\\s*");

    private final FrontMatter matter;
    private final Kind kind;
    private final Set<String> used = new HashSet<>();
    private final List<NotTaken> left = new ArrayList<>();

    Words(FrontMatter matter, Kind kind) {
        this.matter = matter;
        this.kind = kind;
    }

    /** What could not be used. */
    List<NotTaken> left() {
        return left;
    }

    /** The value, used up. */
    @Nullable Object pick(String name) {
        used.add(name);
        return matter.values().get(name);
    }

    void use(String name) {
        used.add(name);
    }

    void keep(String name) {
        used.remove(name);
    }

    /** Whether the name says something. */
    boolean has(String name) {
        return !Plain.isNothing(matter.values().get(name));
    }

    /**
     * Whether the name may stand for the first of the names: not if the kind has a field of this
     * name.
     */
    boolean isOurs(String name, List<String> names) {
        return name.equals(names.getFirst()) || kind.field(name).isEmpty();
    }

    /** The first of the names that says something, which is used up then. */
    @Nullable String first(List<String> names) {
        used.add(names.getFirst());
        for (String name : names) {
            if (has(name) && isOurs(name, names)) {
                used.add(name);
                return name;
            }
        }
        return null;
    }

    /** One text; empty for none. */
    String text(List<String> names) {
        String name = first(names);
        if (name == null) {
            return "";
        }
        String text = Plain.text(matter.values().get(name));
        if (text == null) {
            leave(name);
        }
        return text == null ? "" : text;
    }

    /** Notes that the name does not say anything that could be used. */
    void leave(String name) {
        left.add(new NotTaken(matter.line(name), name + " must be text; left out"));
    }

    /** Several texts: a list, or one text with commas or spaces between them. */
    List<String> texts(List<String> names) {
        String name = first(names);
        if (name == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        switch (matter.values().get(name)) {
            case List<?> list -> list.forEach(item -> add(name, item, texts));
            case Map<?, ?> map ->
                    left.add(new NotTaken(matter.line(name), name + " must be a list; left out"));
            case null, default -> {
                String text = String.valueOf(Plain.text(matter.values().get(name))).strip();
                Pattern parting = COMMAS.matcher(text).find() ? COMMAS : SPACES;
                parting.splitAsStream(text).filter(part -> !part.isBlank()).forEach(texts::add);
            }
        }
        return texts;
    }

    private void add(String name, @Nullable Object item, List<String> texts) {
        String text = Plain.text(item);
        if (text != null && !text.isBlank()) {
            texts.add(text);
        } else if (item instanceof List || item instanceof Map) {
            left.add(
                    new NotTaken(
                            matter.line(name), "an item of " + name + " must be text; left out"));
        }
    }

    /** All that was not used. */
    Map<String, @Nullable Object> rest() {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(matter.values());
        rest.keySet().removeAll(used);
        return rest;
    }
}
