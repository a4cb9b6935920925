/**
 * Where people get letters about what concerns them: {@link
 * org.laodongmei.people.address.Addresses} is the door.
 */
@NullMarked
@NamedInterface("address")
package org.laodongmei.people.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
