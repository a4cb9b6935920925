/**
 * What a campaign is, and how its declaration is read. Everybody may hold one; the room of votes
 * says which there are.
 */
@NullMarked
@NamedInterface("campaign")
package org.laodongmei.vote.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
