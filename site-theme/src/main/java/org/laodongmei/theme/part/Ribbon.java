package org.laodongmei.theme.part;

/**
 * A topic series that an entry belongs to, shown as a band in the colour of the series.
 *
 * @param ordinal its number among the series, 0 when it has none
 */
public record Ribbon(String title, String url, Ground ground, int ordinal) {}
