package org.laodongmei.people;

import java.util.Locale;

/** What is wrong with an account that somebody wants to make or change. */
public final class InvalidAccount extends RuntimeException {

    private final Reason reason;

    /** That it cannot be, for that reason. */
    public InvalidAccount(Reason reason) {
        super(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        this.reason = reason;
    }

    /** Why it cannot be. */
    public Reason reason() {
        return reason;
    }

    /** The things that can be wrong. */
    public enum Reason {
        /** Not two to forty small letters, digits, dots, hyphens or underscores. */
        NAME_UNFIT,
        NAME_TAKEN,
        /** Empty, or longer than sixty characters. */
        DISPLAY_UNFIT,
        NO_ROLE,
        /** No e-mail address, or longer than 254 characters. */
        ADDRESS_UNFIT,
        UNIT_UNKNOWN,
        /** Nobody would be left who can let people in. */
        LAST_ADMINISTRATOR,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_LIKE_THE_NAME,
        PASSWORD_TOO_PLAIN,
        /** The link was used, is too old, or never was one. */
        LINK_SPENT,
        /** There is an administrator already. */
        NOT_THE_FIRST
    }
}
