package org.laodongmei.notice;

/** What somebody is told. */
enum News {
    /** A piece waits for their review. */
    TO_REVIEW,
    /** It does again: it was changed after it had been approved. */
    TO_REVIEW_AGAIN,
    /** Their piece came back. */
    RETURNED,
    /** What was approved of their piece holds no longer: somebody changed it. */
    VOIDED,
    /** Readers have their piece. */
    PUBLISHED,
    /** Somebody said something about their piece. */
    REMARK,
    /** Somebody answered their remark. */
    ANSWER
}
