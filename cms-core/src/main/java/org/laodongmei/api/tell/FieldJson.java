package org.laodongmei.api.tell;

import org.jspecify.annotations.Nullable;
import org.laodongmei.kind.Field;
import org.laodongmei.markup.Markdown;
import org.laodongmei.media.Asset;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.site.page.EntryHtml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The values of a kind's own fields, as they are told. What no field declares is not told, and what
 * leads to something that is not live leads nowhere.
 */
final class FieldJson {

    private static final Markdown MARKDOWN = new Markdown();

    private final Edition edition;
    private final AssetJson assets;
    private final EntryHtml html;

    FieldJson(Edition edition, AssetJson assets) {
        this.edition = edition;
        this.assets = assets;
        this.html = new EntryHtml(edition);
    }

    @Nullable Object of(Field field, @Nullable Object value) {
        return switch (field.type()) {
            case TEXT, LONGTEXT, CHOICE, DATE, TIME -> value == null ? null : value.toString();
            case MARKDOWN ->
                    value == null ? null : html.resolved(MARKDOWN.render(value.toString()).html());
            case NUMBER -> value instanceof Number ? value : null;
            case BOOLEAN -> value instanceof Boolean ? value : null;
            case IMAGE -> value instanceof Map<?, ?> image ? assets.inPlace(image) : null;
            case IMAGES -> images(value);
            case FILE -> value == null ? null : assets.of(after("asset:", value));
            case VIDEO, LINK -> value == null ? null : address(value.toString());
            case REFERENCE -> value == null ? null : entry(value);
            case REFERENCES ->
                    list(value).stream().map(this::entry).filter(Objects::nonNull).toList();
            case GROUPS -> groups(field, value);
        };
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private List<?> images(@Nullable Object value) {
        return list(value).stream()
                .filter(Map.class::isInstance)
                .map(image -> assets.inPlace((Map<?, ?>) image))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<?> groups(Field field, @Nullable Object value) {
        return list(value).stream()
                .filter(Map.class::isInstance)
                .map(group -> {
                    Map<String, @Nullable Object> told = new LinkedHashMap<>();
                    for (Field part : field.fields()) {
                        told.put(part.name(), of(part, ((Map<?, ?>) group).get(part.name())));
                    }
                    return told;
                })
                .toList();
    }

    private @Nullable Map<String, @Nullable Object> entry(Object id) {
        return edition.catalog()
                .find(id.toString())
                .map(item -> EntryJson.link(edition, item))
                .orElse(null);
    }

    private @Nullable String address(String value) {
        if (value.startsWith("entry:")) {
            return edition.catalog()
                    .find(value.substring(6))
                    .map(Item::url)
                    .map(edition::absolute)
                    .orElse(null);
        }
        if (value.startsWith("asset:")) {
            return edition.asset(value.substring(6))
                    .map(Asset::path)
                    .map(edition::absolute)
                    .orElse(null);
        }
        return value;
    }

    private static String after(String prefix, Object value) {
        String text = value.toString();
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }
}
