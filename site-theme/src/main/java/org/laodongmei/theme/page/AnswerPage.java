package org.laodongmei.theme.page;

import org.jspecify.annotations.Nullable;
import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Link;

import java.util.List;

/**
 * What somebody is told who sent a form without script.
 *
 * @param title in a few words
 * @param message one sentence
 * @param facts what it is about, a line each
 * @param again a form that does it, when something is still to be confirmed; null for none
 * @param links where to go from here
 */
public record AnswerPage(
        Head head,
        String title,
        String message,
        List<String> facts,
        @Nullable Again again,
        List<Link> links)
        implements Page {

    /**
     * A form with one button.
     *
     * @param fields names with their values, hidden
     */
    public record Again(String action, String button, List<Hidden> fields) {}

    /** A hidden field. */
    public record Hidden(String name, String value) {}
}
