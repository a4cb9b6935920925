package org.laodongmei.channel;

import org.jooq.DSLContext;

/** A room of things that may stand in a channel, which therefore cannot go. */
public interface Occupants {

    /** How many stand in the channel of that slug, asked within the caller's transaction. */
    int count(DSLContext db, String channel);
}
