/**
 * Who may vote where not everybody may: lists of members, in which nobody's number is, and those
 * who vouch for people. The room of votes enters; {@link org.laodongmei.vote.roll.Rolls} is the
 * office's door.
 */
@NullMarked
@NamedInterface("roll")
package org.laodongmei.vote.roll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
