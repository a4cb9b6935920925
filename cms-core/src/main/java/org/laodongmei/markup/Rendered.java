package org.laodongmei.markup;

import java.util.List;

/**
 * What a Markdown document became.
 *
 * <p>In {@code html}, links and pictures of this site are still URIs, {@code entry:UUID#fragment}
 * and {@code asset:SHA-256}, in {@code href}, {@code src} and {@code poster}; whoever publishes
 * puts addresses there. {@code src} is always the first attribute of an {@code <img>}.
 *
 * @param html sanitised: no script, style, form, frame or event handler survives
 * @param text everything a reader can read, a block a line
 * @param excerpt the first 120 characters or so of the running text, ended at a mark; empty if
 *     there is none
 * @param contents the headings in order
 * @param targets the distinct {@code entry:UUID} (without fragment) and {@code asset:SHA-256} that
 *     the document points at, in order
 */
public record Rendered(
        String html, String text, String excerpt, List<Heading> contents, List<String> targets) {}
