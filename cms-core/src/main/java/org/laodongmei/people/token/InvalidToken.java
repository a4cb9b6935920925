package org.laodongmei.people.token;

import java.util.Locale;

/** Why a token cannot be made or changed. */
public final class InvalidToken extends RuntimeException {

    private final Reason reason;

    InvalidToken(Reason reason) {
        super(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        this.reason = reason;
    }

    /** Why it cannot be. */
    public Reason reason() {
        return reason;
    }

    /** The things that can be wrong. */
    public enum Reason {
        /** Empty, or longer than sixty characters. */
        NAME_UNFIT,
        /** None, or another than READ for a key that may stand in a page. */
        SCOPES_UNFIT,
        /** Not after now, or more than five years away. */
        EXPIRY_UNFIT,
        /** A personal one needs an account that may sign in, and no other has one. */
        ACCOUNT_UNFIT,
        /** The account, or the office, has as many as there may be. */
        TOO_MANY,
        /** There is none of that id. */
        UNKNOWN
    }
}
