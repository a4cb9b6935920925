package org.laodongmei.people.passkey;

import java.time.Instant;

/**
 * A passkey as its owner sees it.
 *
 * @param id of the credential, in base64url
 * @param name what its owner calls it
 * @param synced whether it may be on several devices of its owner
 * @param used when it was last shown; the epoch for never
 */
public record Passkey(String id, String name, boolean synced, Instant made, Instant used) {}
