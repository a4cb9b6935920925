package org.laodongmei.people;

/** What somebody may be allowed to do. */
public enum Right {
    /** Write and submit for the own unit. */
    WRITE_OWN,
    /** Write and change whatever is in the channel. */
    WRITE,
    /** Decide in a stage of review. */
    REVIEW,
    /** Make live, schedule, withdraw. */
    PUBLISH,
    /** Settings, people, units, channels. */
    ADMINISTER
}
