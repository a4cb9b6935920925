package org.laodongmei.syndication;

import java.time.Instant;

/**
 * A campaign that people can see.
 *
 * @param path of its page
 * @param isFinal whether its result is
 */
public record Staged(
        String slug, String title, String path, Instant start, Instant end, boolean isFinal) {

    /** How far one is, in order. */
    enum Stage {
        ANNOUNCED(Event.CAMPAIGN_ANNOUNCED),
        OPEN(Event.CAMPAIGN_OPENED),
        CLOSED(Event.CAMPAIGN_CLOSED),
        DECIDED(Event.CAMPAIGN_DECIDED);

        /** What is told when it comes so far. */
        final Event event;

        Stage(Event event) {
            this.event = event;
        }
    }

    Stage stage(Instant now) {
        if (isFinal) {
            return Stage.DECIDED;
        }
        if (now.isBefore(start)) {
            return Stage.ANNOUNCED;
        }
        return now.isBefore(end) ? Stage.OPEN : Stage.CLOSED;
    }
}
