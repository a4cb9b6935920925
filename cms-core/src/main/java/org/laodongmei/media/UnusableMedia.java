package org.laodongmei.media;

/**
 * A file cannot be taken; the message is one sentence for a person: what is wrong with it, and what
 * would be right.
 */
public final class UnusableMedia extends Exception {

    UnusableMedia(String message) {
        super(message);
    }
}
