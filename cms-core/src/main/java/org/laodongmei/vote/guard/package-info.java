/**
 * What decides whether somebody may cast a ballot at all, before the rules of the campaign are
 * asked: who they are, how fast they come, and what they have to show for it. Only the room of
 * votes enters.
 */
@NullMarked
package org.laodongmei.vote.guard;

import org.jspecify.annotations.NullMarked;
