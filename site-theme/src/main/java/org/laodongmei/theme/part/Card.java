package org.laodongmei.theme.part;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What a list shows of an entry.
 *
 * @param kind key of its kind: {@code article}, {@code album}, {@code job}
 * @param kindLabel the kind's name for readers: 图集
 * @param date when it was published
 * @param channel the channel it stands in
 * @param ground its colour, for topics and profiles
 * @param ordinal its number, for topics and profiles; 0 when it has none
 * @param note one short remark: 8张, 面点师, 03:20, 5—7千元
 * @param cells what a table shows of it, in the order of {@link
 *     org.laodongmei.theme.page.ListPage#columns()}
 */
public record Card(
        String kind,
        String kindLabel,
        String title,
        String url,
        String summary,
        @Nullable Instant date,
        @Nullable Link channel,
        @Nullable Picture picture,
        @Nullable Ground ground,
        int ordinal,
        String note,
        List<String> cells) {

    public Card {
        cells = List.copyOf(cells);
    }

    /** A card with nothing but a title; the {@code with…} methods add the rest. */
    public static Card of(String kind, String kindLabel, String title, String url) {
        return new Card(kind, kindLabel, title, url, "", null, null, null, null, 0, "", List.of());
    }

    public Card withSummary(String text) {
        return new Card(
                kind, kindLabel, title, url, text, date, channel, picture, ground, ordinal, note,
                cells);
    }

    public Card withDate(@Nullable Instant at) {
        return new Card(
                kind, kindLabel, title, url, summary, at, channel, picture, ground, ordinal, note,
                cells);
    }

    public Card withChannel(@Nullable Link link) {
        return new Card(
                kind, kindLabel, title, url, summary, date, link, picture, ground, ordinal, note,
                cells);
    }

    public Card withPicture(@Nullable Picture shown) {
        return new Card(
                kind, kindLabel, title, url, summary, date, channel, shown, ground, ordinal, note,
                cells);
    }

    public Card withGround(@Nullable Ground colour, int number) {
        return new Card(
                kind, kindLabel, title, url, summary, date, channel, picture, colour, number, note,
                cells);
    }

    public Card withNote(String text) {
        return new Card(
                kind, kindLabel, title, url, summary, date, channel, picture, ground, ordinal, text,
                cells);
    }

    public Card withCells(List<String> values) {
        return new Card(
                kind, kindLabel, title, url, summary, date, channel, picture, ground, ordinal, note,
                values);
    }
}
