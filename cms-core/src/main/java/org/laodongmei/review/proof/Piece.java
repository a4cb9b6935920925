package org.laodongmei.review.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is read.
 *
 * @param title a plain line
 * @param summary plain
 * @param body Markdown
 * @param others every other text
 * @param day when it is dated, for dates that name no year
 */
public record Piece(
        Passage title, Passage summary, Passage body, List<Passage> others, LocalDate day) {

    /** All texts, title first. */
    List<Passage> passages() {
        List<Passage> all = new ArrayList<>(List.of(title, summary, body));
        all.addAll(others);
        return all;
    }
}
