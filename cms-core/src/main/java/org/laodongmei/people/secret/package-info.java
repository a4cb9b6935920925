/**
 * What keeps secrets secret: password hashes, one-time codes, random tokens, a sealed box for what
 * must be read again, a stamp on what comes back. For the room people; others only seal what they
 * must keep, and sign what they give away.
 */
@NullMarked
@NamedInterface("secret")
package org.laodongmei.people.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
