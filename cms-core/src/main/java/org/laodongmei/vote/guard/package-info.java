/**
 * What decides whether somebody may cast a ballot at all, before the rules of the campaign are
 * asked: who they are, how fast they come, and what they have to show for it. The room of votes
 * enters; others wire it.
 */
@NullMarked
@NamedInterface("guard")
package org.laodongmei.vote.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
