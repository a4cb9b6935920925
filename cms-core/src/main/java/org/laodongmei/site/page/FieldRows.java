package org.laodongmei.site.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.kind.Field;
import org.laodongmei.kind.FieldType;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;
import org.laodongmei.theme.page.EntryPage;
import org.laodongmei.theme.part.Html;
import org.laodongmei.theme.part.Link;
import org.laodongmei.theme.part.Picture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The fields of a site's own kind as rows for readers, in the kind's order; empty ones are left
 * out.
 */
final class FieldRows {

    private final Edition edition;
    private final Cards cards;
    private final Function<String, Html> rich;

    FieldRows(Edition edition, Cards cards, Function<String, Html> rich) {
        this.edition = edition;
        this.cards = cards;
        this.rich = rich;
    }

    List<EntryPage.Field> of(Item item) {
        List<EntryPage.Field> rows = new ArrayList<>();
        for (Field field : item.kind().fields()) {
            Object value = item.entry().fields().get(field.name());
            EntryPage.Field row = value == null || "".equals(value) ? null : row(field, value);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private EntryPage.@Nullable Field row(Field field, Object value) {
        String label = field.label().zh();
        return switch (field.type()) {
            case TEXT, LONGTEXT, NUMBER, BOOLEAN, CHOICE ->
                    new EntryPage.Text(label, Cards.shown(field, value));
            case MARKDOWN -> new EntryPage.Rich(label, rich.apply(value.toString()));
            case DATE -> day(label, value);
            case TIME -> moment(label, value);
            case IMAGE, IMAGES -> pictures(label, value);
            case FILE, VIDEO, LINK, REFERENCE, REFERENCES -> links(label, field.type(), value);
            case GROUPS -> table(field, value);
        };
    }

    private static EntryPage.Field day(String label, Object value) {
        try {
            return new EntryPage.Day(label, LocalDate.parse(value.toString()));
        } catch (DateTimeParseException e) {
            return new EntryPage.Text(label, value.toString());
        }
    }

    private static EntryPage.Field moment(String label, Object value) {
        try {
            return new EntryPage.Moment(label, Instant.parse(value.toString()));
        } catch (DateTimeParseException e) {
            return new EntryPage.Text(label, value.toString());
        }
    }

    private EntryPage.@Nullable Field pictures(String label, Object value) {
        List<?> values = value instanceof List<?> list ? list : List.of(value);
        List<Picture> pictures =
                values.stream()
                        .filter(Map.class::isInstance)
                        .map(image -> cards.picture((Map<?, ?>) image))
                        .filter(Objects::nonNull)
                        .toList();
        return pictures.isEmpty() ? null : new EntryPage.Pictures(label, pictures);
    }

    private EntryPage.@Nullable Field links(String label, FieldType type, Object value) {
        List<?> values = value instanceof List<?> list ? list : List.of(value);
        List<Link> links =
                values.stream()
                        .map(each -> link(type, each.toString()))
                        .filter(Objects::nonNull)
                        .toList();
        return links.isEmpty() ? null : new EntryPage.Links(label, links);
    }

    private @Nullable Link link(FieldType type, String value) {
        boolean reference = type == FieldType.REFERENCE || type == FieldType.REFERENCES;
        if (reference || value.startsWith("entry:")) {
            return Cards.link(
                    edition.catalog().find(reference ? value : value.substring(6)).orElse(null));
        }
        if (value.startsWith("asset:")) {
            return edition.asset(value.substring(6))
                    .map(asset -> new Link(asset.name(), asset.path()))
                    .orElse(null);
        }
        return new Link(value, value);
    }

    private static EntryPage.@Nullable Field table(Field field, Object value) {
        if (!(value instanceof List<?> groups) || groups.isEmpty()) {
            return null;
        }
        List<List<String>> rows =
                groups.stream()
                        .filter(Map.class::isInstance)
                        .map(group -> (Map<?, ?>) group)
                        .map(group ->
                                field.fields().stream()
                                        .map(column ->
                                                group.get(column.name()) == null
                                                        ? ""
                                                        : Cards.shown(
                                                                column,
                                                                Objects.requireNonNull(
                                                                        group.get(column.name()))))
                                        .toList())
                        .toList();
        List<String> columns = field.fields().stream().map(column -> column.label().zh()).toList();
        return new EntryPage.Table(field.label().zh(), columns, rows);
    }
}
