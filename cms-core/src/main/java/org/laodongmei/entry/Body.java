package org.laodongmei.entry;

import org.laodongmei.markup.Heading;

import java.util.List;

/**
 * The text of a live revision, as it was rendered when the revision was made.
 *
 * @param html sanitised, in UTF-8; internal targets still {@code entry:ID} and {@code
 *     asset:SHA-256}
 * @param contents its headings, in order
 */
public record Body(byte[] html, List<Heading> contents) {}
