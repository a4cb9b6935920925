package org.laodongmei.syndication;

import java.time.Instant;

/**
 * Something that a program is told.
 *
 * @param id UUIDv7, by which the receiver knows what it has already
 * @param event as it is called in what is sent
 * @param subject what it is about; those about the same are sent one after another
 * @param body JSON
 * @param tries how often it was tried
 * @param due when it is tried next, while it waits
 * @param tried when it was tried last; the epoch for never
 * @param took how long that took, in milliseconds
 * @param status of HTTP; 0 when nothing came back
 * @param answer the beginning of what came back, or why nothing did
 */
public record Delivery(
        String id,
        String webhook,
        String event,
        String subject,
        String body,
        State state,
        int tries,
        Instant due,
        Instant made,
        Instant tried,
        int took,
        int status,
        String answer) {

    /** How far it got. */
    public enum State {
        WAITING,
        /** It was taken. */
        DONE,
        /** It was given up. */
        DEAD
    }
}
