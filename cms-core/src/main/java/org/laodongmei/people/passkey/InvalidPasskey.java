package org.laodongmei.people.passkey;

import java.util.Locale;

/** Why a passkey cannot be added. */
public final class InvalidPasskey extends RuntimeException {

    private final Reason reason;

    InvalidPasskey(Reason reason) {
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
        /**
         * Made for nothing that was asked in the last five minutes, for another site, or unsound.
         */
        NOT_PROVEN,
        /** It is here already. */
        KNOWN,
        /** Its owner has as many as anybody may. */
        TOO_MANY
    }
}
