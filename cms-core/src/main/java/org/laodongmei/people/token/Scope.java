package org.laodongmei.people.token;

/**
 * What a token is for. A scope only takes away: a personal token never allows what its account may
 * not do.
 */
public enum Scope {
    /** Read what readers see. */
    READ,
    /** Read drafts and what is planned too, as far as its account may open them. */
    PREVIEW,
    /** Make entries, change, submit and trash them; a service's counts as an editor. */
    WRITE,
    /**
     * Make entries live and withdraw them, and decide in review where its account may; a service
     * reviews nothing, since people do.
     */
    PUBLISH,
    /** Add pictures, films and files to the library. */
    MEDIA
}
