package org.laodongmei.kind;

/**
 * Something about a draft that must be mended before it can be kept.
 *
 * @param field the field's name, with a place inside it where it has one, such as {@code
 *     images[2].alt}
 * @param message one sentence for a person: what is wrong and what would be right
 * @param zh the same in Chinese
 * @param missing whether something is only not there yet, which a draft may go on without
 */
public record Problem(String field, String message, String zh, boolean missing) {

    /** Something that cannot be kept as it is. */
    public static Problem of(String field, String message, String zh) {
        return new Problem(field, message, zh, false);
    }

    /** Something that is needed before readers may see it. */
    public static Problem missing(String field, String message, String zh) {
        return new Problem(field, message, zh, true);
    }
}
