package org.laodongmei.entry.desk;

import org.jooq.DSLContext;

import java.util.Collection;

/** Is told when entries that were on their way to readers say something else now. */
@FunctionalInterface
public interface Revised {

    /** Nobody needs to know. */
    Revised NOBODY = (_, _, _) -> {};

    /**
     * Called as part of the transaction that made the revisions.
     *
     * @param ids of entries that somebody had submitted, approved, returned or scheduled
     * @param by who revised them
     */
    void revised(DSLContext tx, Collection<String> ids, String by);
}
