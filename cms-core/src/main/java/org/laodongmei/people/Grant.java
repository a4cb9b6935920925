package org.laodongmei.people;

import org.jspecify.annotations.Nullable;

import java.util.Collection;

/**
 * A role that somebody has, and where.
 *
 * @param channel slug of the channel that it holds in, with those below; null for all. An
 *     administrator is one everywhere
 * @param stage for a reviewer the stage, from 1 to 3, or 0 for any; for others 0
 */
public record Grant(Role role, @Nullable String channel, int stage) {

    public Grant {
        if (role == Role.ADMINISTRATOR) {
            channel = null;
        }
        if (role != Role.REVIEWER) {
            stage = 0;
        }
        if (stage < 0 || stage > 3) {
            throw new IllegalArgumentException("a stage is 1 to 3, or 0 for any, not " + stage);
        }
    }

    /** A role in all channels. */
    public static Grant of(Role role) {
        return new Grant(role, null, 0);
    }

    /**
     * Whether it holds in a channel.
     *
     * @param path the channel's slug and those above it; empty for what is in no channel
     */
    boolean holds(Collection<String> path) {
        return channel == null || path.contains(channel);
    }
}
