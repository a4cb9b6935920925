package org.laodongmei.transfer.media;

import org.jspecify.annotations.Nullable;
import org.laodongmei.media.library.Description;
import org.laodongmei.transfer.folder.Findings;
import org.laodongmei.transfer.read.Plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads what one list says; what is no good is a line of the report, and is not said. */
final class SaidReader {

    private static final int LONGEST_NAME = 80;

    private final String list;
    private final Map<String, Integer> lines;
    private final Findings findings;

    /**
     * @param lines of each key of the list, by its path
     */
    SaidReader(String list, Map<String, Integer> lines, Findings findings) {
        this.list = list;
        this.lines = lines;
        this.findings = findings;
    }

    /** What it says of the file that is called so. */
    Said read(String file, Map<?, ?> map) {
        for (Object key : map.keySet()) {
            if (!Said.KEYS.contains(key)) {
                note(file, key, "is nothing that can be said of a file");
            }
        }
        return new Said(
                text(file, map, "name", Integer.MAX_VALUE),
                focus(file, map),
                text(file, map, "alt", Description.LONGEST_ALT),
                decorative(file, map),
                text(file, map, "caption", Description.LONGEST_CAPTION),
                text(file, map, "credit", Description.LONGEST_CREDIT),
                text(file, map, "consent", Description.LONGEST_CONSENT),
                text(file, map, "poster", Integer.MAX_VALUE),
                collections(file, map));
    }

    private @Nullable String text(String file, Map<?, ?> map, String key, int longest) {
        Object value = map.get(key);
        String text = Plain.text(value);
        if (text == null && !Plain.isNothing(value)) {
            note(file, key, "must be text");
        }
        if (text != null && text.strip().length() > longest) {
            note(file, key, "has more than " + longest + " characters");
            return null;
        }
        return text;
    }

    private @Nullable Boolean decorative(String file, Map<?, ?> map) {
        String text = text(file, map, "decorative", Integer.MAX_VALUE);
        Optional<Boolean> truth = text == null ? Optional.empty() : Plain.truth(text);
        if (text != null && truth.isEmpty()) {
            note(file, "decorative", "must be true or false");
        }
        return truth.orElse(null);
    }

    private @Nullable List<Integer> focus(String file, Map<?, ?> map) {
        if (Plain.isNothing(map.get("focus"))) {
            return null;
        }
        List<Integer> focus = new ArrayList<>();
        if (Plain.json(map.get("focus")) instanceof List<?> list) {
            for (Object number : list) {
                if (number instanceof Integer percent && percent >= 0 && percent <= 100) {
                    focus.add(percent);
                }
            }
            if (focus.size() == 2 && list.size() == 2) {
                return focus;
            }
        }
        note(file, "focus", "must be two numbers from 0 to 100");
        return null;
    }

    private @Nullable List<String> collections(String file, Map<?, ?> map) {
        Object value = map.get("collections");
        if (Plain.isNothing(value)) {
            return null;
        }
        TreeSet<String> names = new TreeSet<>();
        for (Object name : value instanceof List<?> list ? list : List.of(value)) {
            String text = Plain.text(name);
            if (text == null || isUnfit(text)) {
                note(file, "collections", "a collection needs a name of at most 80 characters");
            } else {
                names.add(text.strip());
            }
        }
        return List.copyOf(names);
    }

    /** Whether nothing can be called so. */
    static boolean isUnfit(String name) {
        return name.isBlank() || name.strip().length() > LONGEST_NAME;
    }

    private void note(String file, Object key, String reason) {
        findings.note(
                list,
                lines.getOrDefault(file + '.' + key, lines.getOrDefault(file, 1)),
                file + ": " + key + " " + reason + "; left out");
    }
}
