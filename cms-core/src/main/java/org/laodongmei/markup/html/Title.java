package org.laodongmei.markup.html;

/** A heading as it stands on the page: its level from 2 to 6, its unique id, its text. */
public record Title(int level, String id, String text) {}
