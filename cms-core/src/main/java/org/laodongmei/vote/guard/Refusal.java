package org.laodongmei.vote.guard;

/** Why a ballot was not taken, as the office counts it. */
public enum Refusal {
    /** The campaign has not begun, or is over. */
    WINDOW,
    /** The voter has no ballot left. */
    LIMIT,
    /** No token of this campaign came with it. */
    TOKEN,
    /** Only those vote who showed who they are, or the number shown is on no list. */
    IDENTITY,
    /** Too fast from one browser. */
    PACE,
    /** Far too many from one block of addresses. */
    NET,
    /** A proof of work is asked for, or the one that came proves nothing. */
    PROOF,
    /** It came from a page of another site. */
    ORIGIN,
    /** There is no such candidate, or it was no ballot at all. */
    FORM,
    /** It could not be written. */
    BUSY
}
