package org.laodongmei.theme.page;

import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Link;

import java.util.List;

/**
 * Something is not there, or went wrong.
 *
 * @param status of HTTP: 404, 500
 * @param sentence what happened
 * @param ways what to do next
 * @param reference a number to name when asking for help, or empty
 */
public record ErrorPage(
        Head head, int status, String title, String sentence, List<Link> ways, String reference)
        implements Page {}
