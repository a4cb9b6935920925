package org.laodongmei.vote.campaign;

/**
 * Who or what can be liked in a campaign.
 *
 * @param number from 1, in the order in which the office named them; on the card and in the ledger
 * @param entry the entry that it stands for, as {@code route/slug}
 * @param name what it was called when the campaign began
 * @param group the group that it belongs to; empty for none
 */
public record Candidate(int number, String entry, String name, String group) {}
