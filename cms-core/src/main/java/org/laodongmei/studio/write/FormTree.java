package org.laodongmei.studio.write;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values of a form whose names say where they belong: {@code f.sections.0.title}. A numbered
 * level is a list, in order of the numbers, which may have gaps.
 */
final class FormTree {

    private static final int MOST_LEVELS = 6;

    private final Map<String, Object> root = new LinkedHashMap<>();

    /** Takes the values whose names begin with a prefix, of each the last. */
    static FormTree of(Map<String, List<String>> form, String prefix) {
        FormTree tree = new FormTree();
        form.forEach((name, values) -> {
            if (name.startsWith(prefix) && !values.isEmpty()) {
                tree.put(
                        name.substring(prefix.length()).split("\\.", MOST_LEVELS),
                        values.getLast());
            }
        });
        return tree;
    }

    @SuppressWarnings("unchecked")
    private void put(String[] path, String value) {
        Map<String, Object> at = root;
        for (int i = 0; i < path.length - 1; i++) {
            Object next = at.computeIfAbsent(path[i], _ -> new LinkedHashMap<>());
            if (!(next instanceof Map<?, ?> map)) {
                return;
            }
            at = (Map<String, Object>) map;
        }
        at.put(path[path.length - 1], value);
    }

    /** The values at the top. */
    Map<String, Object> values() {
        return root;
    }

    /** The text of that name; empty when there is none. */
    static String text(Map<?, ?> values, String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    /** The items of that name, in order; empty when there are none. */
    static List<Object> items(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return List.of();
        }
        Map<Integer, Object> ordered = new TreeMap<>();
        map.forEach((key, item) -> {
            if (key.toString().matches("\\d{1,6}")) {
                ordered.put(Integer.valueOf(key.toString()), item);
            }
        });
        return new ArrayList<>(ordered.values());
    }
}
