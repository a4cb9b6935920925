package org.laodongmei.theme.part;

/**
 * A label and what it says: a line of a fact box, a year and what happened in it, an honour and
 * when it was given.
 */
public record Fact(String label, String value) {}
