package org.laodongmei.markup;

/**
 * A line of the table of contents.
 *
 * @param level 2 to 6; the page's title is the only 1
 * @param id the fragment that leads to it, unique in its document
 * @param text what it says, without markup
 */
public record Heading(int level, String id, String text) {}
