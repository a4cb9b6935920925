package org.laodongmei.vote.campaign;

/**
 * How many ballots one voter has; 0 for no such limit.
 *
 * @param total in all
 * @param perDay a day of the site's zone, from midnight
 * @param perGroup in all for candidates of one group
 * @param perCandidate in all for one candidate
 * @param again whether a candidate may be liked again on another day; otherwise once in all
 */
public record Limits(int total, int perDay, int perGroup, int perCandidate, boolean again) {}
