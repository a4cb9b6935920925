package org.laodongmei.theme.page;

import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Ground;
import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Link;

import java.time.Instant;

/**
 * A poster of a candidate, to be printed, kept as a picture and sent on by whoever likes to.
 *
 * @param number on the card
 * @param card of the candidate
 * @param unit where they work; empty for none
 * @param campaign whose candidate it is
 * @param slogan of the campaign; empty for none
 * @param code of the address at which the candidate can be liked, without its scheme in {@code
 *     place}
 */
public record PosterPage(
        Head head,
        int number,
        Card card,
        String unit,
        Ground ground,
        Link campaign,
        String slogan,
        Instant start,
        Instant end,
        Code code,
        String place)
        implements Page {

    /**
     * A QR code as an SVG path of unit squares.
     *
     * @param size squares a side, the quiet zone among them
     */
    public record Code(int size, String path) {}
}
