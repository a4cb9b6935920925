package org.laodongmei.people;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Somebody who can sign in.
 *
 * @param name what they sign in with, in small letters
 * @param display what others see
 * @param unit id of the unit they write for; null for none
 * @param grants their roles, in no order
 * @param twoStep whether a code is asked for after the password
 * @param passkey whether they have a passkey, which counts as both
 * @param invited whether they have not chosen a password yet
 * @param active whether they may sign in at all
 * @param lockedUntil until when sign-ins are refused after wrong ones; the epoch when never
 */
public record Account(
        String id,
        String name,
        String display,
        @Nullable String unit,
        List<Grant> grants,
        boolean twoStep,
        boolean passkey,
        boolean invited,
        boolean active,
        Instant lockedUntil,
        Instant made) {

    public Account {
        grants = List.copyOf(grants);
    }

    /**
     * Whether they may do that in a channel.
     *
     * @param path the channel's slug and those above it; empty for what is in no channel, which
     *     only roles in all channels reach
     */
    public boolean may(Right right, Collection<String> path) {
        return grants.stream().anyMatch(grant -> grant.role().gives(right) && grant.holds(path));
    }

    /** Whether they may do that in some channel at least. */
    public boolean may(Right right) {
        return grants.stream().anyMatch(grant -> grant.role().gives(right));
    }

    /** Whether they may decide in that stage of review in a channel; see {@link #may}. */
    public boolean mayReview(int stage, Collection<String> path) {
        return grants.stream()
                .anyMatch(grant ->
                        grant.role().gives(Right.REVIEW)
                                && grant.holds(path)
                                && (grant.stage() == 0 || grant.stage() == stage));
    }

    /** Whether they have that role anywhere. */
    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }
}
