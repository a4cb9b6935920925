package org.laodongmei.review;

import org.jooq.DSLContext;
import org.laodongmei.entry.desk.DeskRow;

import java.time.Instant;

/**
 * Something that was decided about an entry.
 *
 * @param revision number of the revision that it was about
 * @param step the step of review, from 1; 0 where it was none
 * @param stage what that step was called then; empty where it was none
 * @param who id of the account
 * @param reason may be empty
 */
public record Decision(
        long seq,
        String entry,
        int revision,
        Act act,
        int step,
        String stage,
        String who,
        Instant at,
        String reason) {

    /** Is told what is decided about entries. */
    @FunctionalInterface
    public interface Told {

        /** Nobody needs to know. */
        Told NOBODY = (_, _, _) -> {};

        /**
         * Called as part of the transaction that decides.
         *
         * @param entry as it was until then
         */
        void decided(DSLContext tx, DeskRow entry, Decision decision);
    }

    /** What can be decided. */
    public enum Act {
        SUBMITTED,
        /** Its writer took it back out of review. */
        RECALLED,
        APPROVED,
        RETURNED,
        /** It was changed after approval, which holds no longer. */
        VOIDED,
        SCHEDULED,
        UNSCHEDULED,
        PUBLISHED,
        /** It was taken from readers' sight. */
        WITHDRAWN,
        TRASHED,
        RESTORED
    }
}
