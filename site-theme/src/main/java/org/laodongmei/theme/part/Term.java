package org.laodongmei.theme.part;

/**
 * Something that gathers entries: a tag, a channel, a topic, a year.
 *
 * @param count how many entries it gathers; negative when it is not to be shown
 */
public record Term(String name, String url, int count) {}
