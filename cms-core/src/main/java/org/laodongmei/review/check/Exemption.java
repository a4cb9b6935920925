package org.laodongmei.review.check;

import java.time.Instant;

/**
 * A finding that somebody let be.
 *
 * @param key see {@link org.laodongmei.review.proof.Finding#key}
 * @param reason empty for a warning that was only looked at
 * @param who id of an account
 */
public record Exemption(String key, String reason, String who, Instant at) {}
