/**
 * Keys and tokens by which programs come in: {@link org.laodongmei.people.token.Tokens} is the
 * door.
 */
@NullMarked
@NamedInterface("token")
package org.laodongmei.people.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
