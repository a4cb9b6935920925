package org.laodongmei.entry.desk;

import static org.jooq.impl.DSL.row;
import static org.laodongmei.db.tables.Tables.ENTRY;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;

import java.util.List;
import java.util.Locale;

/** In which order a list of the desk is. */
public enum Order {
    /** Last changed first. */
    CHANGED,
    /** Last begun first. */
    BEGUN,
    /** By title, as its characters are coded. */
    TITLE;

    /** The one of that name in any case; {@link #CHANGED} for another. */
    public static Order named(String name) {
        for (Order order : values()) {
            if (order.name().equalsIgnoreCase(name)) {
                return order;
            }
        }
        return CHANGED;
    }

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<SortField<?>> fields() {
        return switch (this) {
            case CHANGED -> List.of(ENTRY.UPDATED_AT.desc(), ENTRY.ID.desc());
            case BEGUN -> List.of(ENTRY.CREATED_AT.desc(), ENTRY.ID.desc());
            case TITLE -> List.of(ENTRY.TITLE.asc(), ENTRY.ID.asc());
        };
    }

    /** Which rows come after a place. */
    Condition after(Desk.Place place) {
        return switch (this) {
            case CHANGED -> before(ENTRY.UPDATED_AT, place);
            case BEGUN -> before(ENTRY.CREATED_AT, place);
            case TITLE -> row(ENTRY.TITLE, ENTRY.ID).greaterThan(place.value(), place.id());
        };
    }

    private static Condition before(Field<Long> moment, Desk.Place place) {
        return row(moment, ENTRY.ID).lessThan(place.millis(), place.id());
    }

    /** Where a page ends that ends with that row. */
    public Desk.Place of(DeskRow last) {
        String value =
                switch (this) {
                    case CHANGED -> String.valueOf(last.updated().toEpochMilli());
                    case BEGUN -> String.valueOf(last.created().toEpochMilli());
                    case TITLE -> last.title();
                };
        return new Desk.Place(value, last.id());
    }
}
