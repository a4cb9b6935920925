package org.laodongmei.media;

/**
 * A file cannot be taken; the message is one sentence for a person: what is wrong with it, and what
 * would be right.
 */
public final class UnusableMedia extends Exception {

    private final String zh;

    UnusableMedia(String message, String zh) {
        super(message);
        this.zh = zh;
    }

    /** The sentence in Chinese. */
    public String zh() {
        return zh;
    }

    /** The sentence in English. */
    public String en() {
        return String.valueOf(getMessage());
    }
}
