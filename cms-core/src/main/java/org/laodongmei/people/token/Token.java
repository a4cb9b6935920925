package org.laodongmei.people.token;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * By what a program comes in; its secret is not in it.
 *
 * @param id UUIDv7
 * @param name one to sixty characters, for people
 * @param account id of the account that a personal one acts for; null for the others
 * @param scopes one at least
 * @param channel slug of the channel that it holds in, with those below; null for all
 * @param expires from when on it is good no more; null for never
 * @param used when it was used last, to the minute; null for never
 */
public record Token(
        String id,
        String name,
        Sort sort,
        @Nullable String account,
        Set<Scope> scopes,
        @Nullable String channel,
        Instant made,
        @Nullable Instant expires,
        @Nullable Instant used) {

    public Token {
        scopes = Set.copyOf(scopes);
    }

    /** Whose it is and what its secret looks like. */
    public enum Sort {
        /**
         * A key of the site that only reads what readers see, and may stand in a page: 26
         * hexadecimal digits, which is what clients of Ghost's content API ask for.
         */
        READ,
        /** Acts as an account. */
        PERSONAL,
        /** Acts for the office, in its own name. */
        SERVICE
    }

    /** Whether it is for that. */
    public boolean allows(Scope scope) {
        return scopes.contains(scope);
    }

    /** Whether it is good no more at that time. */
    public boolean isOver(Instant now) {
        return expires != null && !now.isBefore(expires);
    }
}
