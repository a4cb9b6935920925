package org.laodongmei.site.setting;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A part of the front page as {@code site.yaml} asks for it. Entries are named as {@code
 * route/slug}.
 */
public sealed interface HomeBlock {

    /**
     * The lead story and those beside it.
     *
     * @param entry null for the newest with a picture
     * @param more filled up with the newest
     */
    record Lead(@Nullable String entry, List<String> more) implements HomeBlock {}

    /** The topic series. */
    record Topics(String title) implements HomeBlock {}

    /** Portraits of a kind's entries. */
    record Wall(String kind, String title, String note, int count) implements HomeBlock {}

    /** Lists side by side. */
    record Lists(List<Source> of, int count) implements HomeBlock {}

    /** Albums as a mosaic. */
    record Mosaic(String title) implements HomeBlock {}

    /** A row of a kind's newest entries. */
    record Shelf(String kind, String title, int count) implements HomeBlock {}

    /** The year in figures. */
    record Figures(String title, List<Figure> items) implements HomeBlock {}

    /** Where a list comes from: the channel of a slug, or the kind of a name. */
    record Source(boolean channel, String name) {}

    /** A figure; {@code entry} is {@code route/slug}, an address or empty. */
    record Figure(String value, String unit, String label, String entry) {}
}
