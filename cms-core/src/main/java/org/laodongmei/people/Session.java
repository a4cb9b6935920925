package org.laodongmei.people;

import java.time.Instant;

/**
 * A browser that somebody signed in with.
 *
 * @param id hash of its token, by which it can be closed
 * @param confirmed when its owner last showed who they are
 * @param halfway whether a code is still to come: nothing but the code may be asked
 * @param agent what the browser calls itself, at most 200 characters
 * @param address where the sign-in came from
 */
public record Session(
        String id,
        Account account,
        Instant made,
        Instant seen,
        Instant confirmed,
        boolean halfway,
        String agent,
        String address) {}
