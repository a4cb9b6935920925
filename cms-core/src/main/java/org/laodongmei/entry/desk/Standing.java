package org.laodongmei.entry.desk;

/** Where the newest revision of an entry stands on its way to readers. */
public enum Standing {
    /** Somebody writes it, or nothing has happened since it went live. */
    WRITING,
    /** It waits for a decision in a step of review. */
    SUBMITTED,
    /** It was returned to whoever wrote it. */
    RETURNED,
    /** Review is through; it waits to be published. */
    APPROVED,
    /** It goes live at a time. */
    SCHEDULED
}
