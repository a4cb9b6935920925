/**
 * Signing in by an OpenID Connect provider, such as a city's unified sign-in: {@link
 * org.laodongmei.people.oidc.Identities} is the door, which is there only where a provider is
 * configured.
 */
@NullMarked
@NamedInterface("oidc")
package org.laodongmei.people.oidc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
