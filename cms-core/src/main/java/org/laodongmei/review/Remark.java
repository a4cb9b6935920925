package org.laodongmei.review;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What somebody said about a place in a text. The place is told by its words and by those around
 * it, so that it is found again when the text has moved.
 *
 * @param revision the revision that they read
 * @param field the field that they read, such as {@code body}
 * @param quote the words that it is about; empty for the whole piece
 * @param ahead up to 40 characters before them
 * @param behind up to 40 characters after them
 * @param answers id of the remark that it answers; null when it answers none
 * @param settled when it was found to be done with; null when it was not
 */
public record Remark(
        String id,
        String entry,
        int revision,
        String field,
        String quote,
        String ahead,
        String behind,
        String said,
        String who,
        Instant at,
        @Nullable String answers,
        @Nullable String settledBy,
        @Nullable Instant settled) {

    /** Is told what is said about entries. */
    @FunctionalInterface
    public interface Told {

        /** Nobody needs to know. */
        Told NOBODY = (_, _, _) -> {};

        /**
         * Called as part of the transaction that keeps the remark.
         *
         * @param answered id of the account whose remark it answers; null when it answers none
         */
        void said(DSLContext tx, Remark remark, @Nullable String answered);
    }
}
