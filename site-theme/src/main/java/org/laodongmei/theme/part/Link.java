package org.laodongmei.theme.part;

/**
 * A name and where it leads.
 *
 * @param text what the reader sees
 * @param url a path within the site, or an absolute http(s) address
 */
public record Link(String text, String url) {}
