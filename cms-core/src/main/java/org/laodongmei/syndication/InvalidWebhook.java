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
        /** More kinds or channels are named than can be kept. */
        TOO_MANY_NAMED,
        /** There are as many as there may be. */
        TOO_MANY,
        /** There is none of that id. */
        UNKNOWN
    }
}
