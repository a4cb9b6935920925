/**
 * Lists of those who may vote where not everybody may. Nobody's number is in them. The room of
 * votes enters; {@link org.laodongmei.vote.roll.Rolls} is the office's door.
 */
@NullMarked
@NamedInterface("roll")
package org.laodongmei.vote.roll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
