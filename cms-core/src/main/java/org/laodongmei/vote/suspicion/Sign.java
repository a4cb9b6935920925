package org.laodongmei.vote.suspicion;

/** Why ballots look as if they were made up. Each alone may have an honest reason. */
public enum Sign {
    /** Many browsers from one neighbourhood within minutes. */
    BURST,
    /** New browsers came at even distances, as no crowd does. */
    CLOCKWORK,
    /** Nearly all for one candidate, who is far less liked by everybody else. */
    ONE_CANDIDATE
}
