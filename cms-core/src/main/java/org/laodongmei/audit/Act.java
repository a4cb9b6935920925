package org.laodongmei.audit;

import java.time.Instant;

/**
 * A row of the audit log.
 *
 * @param seq position in the log, from 1, without gaps
 * @param who id of the account that did it; {@code command} for the command line, empty for nobody
 *     who is known
 * @param act what was done, a short word such as {@code account.invited}
 * @param subject what it was done to: an id, or empty
 * @param detail what else an inspector would ask; never a secret or a personal number
 * @param hash SHA-256, in hexadecimal, over the row before and this one
 */
public record Act(
        long seq, Instant at, String who, String act, String subject, String detail, String hash) {}
