/**
 * What everybody may have of a ledger, to prove us right or wrong: its heads as we signed them, and
 * at the end the whole of it. The room of votes enters; others wire it.
 */
@NullMarked
@NamedInterface("proof")
package org.laodongmei.vote.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
