package org.laodongmei.kind;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A name shown to people.
 *
 * @param zh in simplified Chinese, shown everywhere
 * @param en in English, shown in the studio on demand
 */
public record Label(String zh, String en) {

    /**
     * Reads {@code {zh: …, en: …}} or a plain text that serves both; falls back to {@code
     * otherwise}.
     */
    static Label of(@Nullable Object yaml, String otherwise) {
        return switch (yaml) {
            case null -> new Label(otherwise, otherwise);
            case Map<?, ?> map -> {
                Object zh = map.get("zh");
                Object en = map.get("en");
                String first = zh != null ? zh.toString() : en != null ? en.toString() : otherwise;
                yield new Label(first, en == null ? first : en.toString());
            }
            default -> new Label(yaml.toString(), yaml.toString());
        };
    }
}
