package org.laodongmei.studio.site.form;

import org.jspecify.annotations.Nullable;
import org.laodongmei.markup.Characters;
import org.springframework.util.MultiValueMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The values of a form whose lists are numbered: {@code links.0.name}. */
public record FormValues(MultiValueMap<String, String> form) {

    /** More items than any list may have; what comes behind is left out. */
    private static final int MOST = 200;

    public String text(String name) {
        @Nullable String value = form.getFirst(name);
        return value == null ? "" : Characters.legal(value).strip();
    }

    /** The numbers of the items of a list, in order; there may be gaps. */
    public List<Integer> items(String list) {
        TreeSet<Integer> numbers = new TreeSet<>();
        String prefix = list + ".";
        for (String name : form.keySet()) {
            String number =
                    name.startsWith(prefix)
                            ? name.substring(prefix.length()).replaceFirst("\\..*", "")
                            : "";
            if (number.matches("\\d{1,4}")) {
                numbers.add(Integer.valueOf(number));
            }
        }
        return numbers.stream().limit(MOST).toList();
    }

    /** What an item was made from, so that what the form does not show of it is kept. */
    public static Map<String, @Nullable Object> base(List<?> items, String was) {
        return was.matches("\\d{1,4}") && Integer.parseInt(was) < items.size()
                ? copy(items.get(Integer.parseInt(was)))
                : new LinkedHashMap<>();
    }

    /** A mapping that may be changed; an empty one for anything else. */
    public static Map<String, @Nullable Object> copy(@Nullable Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> copy.put(String.valueOf(key), inner));
        }
        return copy;
    }

    /** What a settings list holds; empty for none. */
    public static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** What a settings value says; empty for none. */
    public static String string(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
