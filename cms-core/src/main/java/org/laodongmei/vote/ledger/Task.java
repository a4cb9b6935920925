package org.laodongmei.vote.ledger;

import java.sql.SQLException;

/** Something for the writer to do. */
interface Task {

    /** Writes it on the open page; nothing of it is known to anyone before the page is turned. */
    void write(Page page) throws SQLException;

    /** Tells whoever waits what became of it; called when the disk has it. */
    void answer();

    /** Tells whoever waits that nothing came of it. */
    void fail();
}
