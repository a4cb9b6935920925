package org.laodongmei.markup.html;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The attributes of one tag as the sanitiser hands them over: name, value, name, value. */
record Attributes(List<String> pairs) {
    @Nullable String get(String name) {
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            if (pairs.get(i).equals(name)) {
                return pairs.get(i + 1);
            }
        }
        return null;
    }

    String orEmpty(String name) {
        String value = get(name);
        return value == null ? "" : value;
    }

    boolean has(String name, String value) {
        return value.equals(get(name));
    }
}
