package org.laodongmei.theme.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Link;

import java.util.List;

/**
 * The front page: blocks in the order of the site's settings. A block without content is not shown.
 *
 * @param blocks what stands on it, from the top
 */
public record HomePage(Head head, List<Block> blocks) implements Page {

    /** A horizontal part of the front page. */
    public sealed interface Block permits Lead, Topics, Wall, Lists, Mosaic, Shelf, Figures {}

    /**
     * The lead story with the biggest picture.
     *
     * @param kicker one short word above its title: 年度报告
     * @param more the stories beside it, about four
     */
    public record Lead(Card story, String kicker, List<Card> more) implements Block {}

    /**
     * Tiles of the topic series, each on its own ground; about six. {@code note} of a card says how
     * many pieces.
     */
    public record Topics(String title, @Nullable Link more, List<Card> topics) implements Block {}

    /**
     * Portraits on ink.
     *
     * @param note a sentence beside the title: 每人每天可为3人点赞
     * @param more to all of them
     * @param people cards whose {@code note} is the trade
     */
    public record Wall(String title, String note, @Nullable Link more, List<Card> people)
            implements Block {}

    /** Lists side by side, three fit a line. */
    public record Lists(List<Column> columns) implements Block {}

    /**
     * One of the lists: titles with their date, or with the card's {@code note} where it has one.
     */
    public record Column(String title, @Nullable Link more, List<Card> items) {}

    /** Albums as a mosaic of pictures; five fill it. */
    public record Mosaic(String title, @Nullable Link more, List<Card> albums) implements Block {}

    /** A row of cards with pictures, such as videos; three or four. */
    public record Shelf(String title, @Nullable Link more, List<Card> cards) implements Block {}

    /** The year in figures, about five. */
    public record Figures(String title, List<Figure> figures) implements Block {}

    /**
     * A figure: {@code value} 627, {@code unit} 余件, {@code label} 网站稿件; {@code url} may be empty.
     */
    public record Figure(String value, String unit, String label, String url) {}
}
