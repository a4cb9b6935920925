package org.laodongmei.change;

import java.time.Instant;

/**
 * A row of the log: something about {@code id} is no longer what it was. It does not say what:
 * followers read the truth again, so that a change can be applied twice without harm.
 *
 * @param seq position in the log, from 1, without gaps in one database
 * @param id the entry's id, the channel's slug, the asset's SHA-256, the kind's or the setting's
 *     name
 */
public record Change(long seq, Instant at, Subject subject, String id) {

    /** What a change is about. */
    public enum Subject {
        ENTRY,
        CHANNEL,
        KIND,
        SETTING,
        ASSET
    }
}
