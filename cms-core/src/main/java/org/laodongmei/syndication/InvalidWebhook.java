package org.laodongmei.syndication;

import java.util.Locale;

/** Why a program cannot be told so. */
public final class InvalidWebhook extends RuntimeException {

    private final Reason reason;

    InvalidWebhook(Reason reason) {
        super(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** The things that can be wrong. */
    public enum Reason {
        /** No address of the web, or longer than 2,000 characters. */
        ADDRESS_UNFIT,
        /** There is a user or a password in the address. */
        ADDRESS_NAMES_USER,
        /** It is no public address, and the settings do not name its host. */
        ADDRESS_PRIVATE,
        /** The same of what its name leads to. */
        NAME_PRIVATE,
        /** More kinds or channels are named than can be kept. */
        TOO_MANY_NAMED,
        /** There are as many as there may be. */
        TOO_MANY,
        /** There is none of that id. */
        UNKNOWN
    }
}
