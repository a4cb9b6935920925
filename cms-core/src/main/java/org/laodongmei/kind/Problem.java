package org.laodongmei.kind;

/**
 * Something about a draft that must be mended before it can be kept.
 *
 * @param field the field's name, with a place inside it where it has one, such as {@code
 *     images[2].alt}
 * @param message one sentence for a person: what is wrong and what would be right
 */
public record Problem(String field, String message) {}
