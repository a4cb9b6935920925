package org.laodongmei.markup;

/** A heading. */
public record Heading(int level, String id, String text) {}
