/**
 * Looks for ballots that were made up, by what is known of where they came from. Marks them and
 * tells why; whether they count is for people to say. The room of votes enters; its {@code
 * Clusters} is the door.
 */
@NullMarked
@NamedInterface("suspicion")
package org.laodongmei.vote.suspicion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
