/**
 * Passkeys (WebAuthn level 3): {@link org.laodongmei.people.passkey.Passkeys} is the door. Whoever
 * shows one that checked its owner by PIN, finger or face has shown both steps at once.
 */
@NullMarked
@NamedInterface("passkey")
package org.laodongmei.people.passkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
