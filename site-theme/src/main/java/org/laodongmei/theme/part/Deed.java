package org.laodongmei.theme.part;

import java.time.Instant;

/**
 * Something that an office did about a campaign, as everybody may read it.
 *
 * @param what in one sentence
 * @param reason as the office gave it; empty for none
 * @param line of the campaign's ledger
 */
public record Deed(Instant at, String what, String reason, long line) {}
