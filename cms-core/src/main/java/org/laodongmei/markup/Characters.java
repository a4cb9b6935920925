package org.laodongmei.markup;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves out what neither XML 1.0 nor HTML may hold, however it got into a text: control characters
 * but tab and line ends, halves of surrogate pairs, and code points that are no characters.
 */
public final class Characters {

    private Characters() {}

    /** The text without them; the same text when it has none. */
    public static String legal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F) {
                return text.codePoints().allMatch(Characters::isLegal) ? text : filtered(text);
            }
        }
        return text;
    }

    /** The same for every text in lists and maps, in their order. */
    public static @Nullable Object legal(@Nullable Object value) {
        return switch (value) {
            case String text -> legal(text);
            case List<?> list -> list.stream().map(Characters::legal).toList();
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((key, each) -> copy.put(key, legal(each)));
                yield copy;
            }
            case null, default -> value;
        };
    }

    private static String filtered(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().filter(Characters::isLegal).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        if (Character.isISOControl(c)) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean noCharacter = c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
        return !surrogate && !noCharacter;
    }
}
