package org.laodongmei.vote.serve;

/**
 * The counts of a campaign as they are told in a second.
 *
 * @param json counts in order of the candidates' numbers; none while they are hidden
 * @param etag stands for the JSON, in quotation marks
 */
record Tally(byte[] json, String etag) {}
